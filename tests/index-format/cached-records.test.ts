import { constants, inflateRawSync } from 'node:zlib'
import test from 'ava'
import fc from 'fast-check'
import { ByteReader } from '../../index-format/byte-reader.ts'
import type { ByteRange, ByteSource } from '../../index-format/byte-source.ts'
import { CachedRecords } from '../../index-format/cached-records.ts'
import type { Inflate } from '../../index-format/compressed-block.ts'
import { IndexFormatError } from '../../index-format/errors.ts'
import { RecordStoreIndex } from '../../index-format/record-store.ts'
import { packRecords } from './pack-records.ts'

const BLOCK_BYTES = 2000

/** Gives no more than is wanted. */
const sparing: Inflate = (compressed, _, wanted) => inflateRawSync(compressed).subarray(0, wanted)
/** Knows of no wishes, as what runs anywhere. */
const plain: Inflate = compressed => inflateRawSync(compressed)
/** Stops where the compressed bytes do. */
const streaming: Inflate = (compressed, rawByteLength, wanted = rawByteLength) => {
  const part = compressed.subarray(0, Math.ceil((compressed.length * wanted) / rawByteLength))
  const raw = inflateRawSync(part, { finishFlush: constants.Z_SYNC_FLUSH })
  return raw.length < wanted ? inflateRawSync(compressed) : raw
}

interface Store {
  readonly source: ByteSource
  readonly index: RecordStoreIndex
  /** Ranges that were read. */
  readonly reads: (readonly ByteRange[])[]
}

function storeOf(records: readonly Uint8Array[]): Store {
  const { index, blocks } = packRecords(records, BLOCK_BYTES)
  const bytes = new Uint8Array(Buffer.concat(blocks))
  const reads: (readonly ByteRange[])[] = []
  const source: ByteSource = {
    name: 'x.findbuch',
    byteLength: bytes.length,
    read: ranges => {
      reads.push(ranges)
      return ranges.map(({ offset, byteLength }) => bytes.subarray(offset, offset + byteLength))
    },
    close: async () => {},
  }
  const section = { name: 'texts', offset: 0, byteLength: bytes.length, crc32: 0 }
  const reader = new ByteReader(index, 'x.findbuch', 0)
  return { source, index: new RecordStoreIndex(reader, 'x.findbuch', section), reads }
}

const recordOf = (byteLength: number, nth: number) =>
  Uint8Array.from({ length: byteLength }, (_, i) => (i * 7 + nth) % 251)

test('gives every record, however much of its block was inflated before', async t => {
  const lengths = fc.array(fc.oneof(fc.nat(20), fc.integer({ min: 100, max: 3000 })), {
    minLength: 1,
    maxLength: 40,
  })
  const questions = fc.array(fc.array(fc.nat(100), { minLength: 1, maxLength: 5 }), { maxLength: 8 })
  const inflates = fc.constantFrom(sparing, plain, streaming)
  const weights = fc.constantFrom(undefined, (record: number) => 1 + (record % 7))
  await fc.assert(
    fc.asyncProperty(lengths, questions, inflates, weights, async (byteLengths, asked, inflate, weigh) => {
      const records = byteLengths.map(recordOf)
      const { source, index } = storeOf(records)
      const cached = new CachedRecords(source, index, inflate, weigh)
      for (const numbers of asked.map(all => all.map(number => number % records.length))) {
        const readers = await cached.at(numbers)
        t.deepEqual(
          readers.map(reader => Buffer.from(reader.rest())),
          numbers.map(number => Buffer.from(records[number] ?? [])),
        )
      }
    }),
    { numRuns: 300 },
  )
})

test('reads a block once, as long as no later record of it is needed', async t => {
  const { source, index, reads } = storeOf(Array.from({ length: 20 }, (_, i) => recordOf(90, i)))
  const cached = new CachedRecords(source, index, sparing)
  await cached.at([3, 10])
  await cached.at([10, 0, 9])
  t.is(reads.length, 1)
  await cached.at([19])
  t.is(reads.length, 2)
  await cached.at([19, 10])
  t.is(reads.length, 2)
})

test('keeps some megabytes', async t => {
  const { source, index, reads } = storeOf(Array.from({ length: 12 }, (_, i) => recordOf(500_000, i)))
  const cached = new CachedRecords(source, index, plain)
  for (let i = 0; i < 12; i++) await cached.at([i])
  await cached.at([11])
  t.is(reads.length, 12)
  await cached.at([0])
  t.is(reads.length, 13)
})

test('rejects a block that ends before what was asked for', async t => {
  const { source, index } = storeOf([recordOf(900, 0), recordOf(900, 1)])
  const short: Inflate = compressed => inflateRawSync(compressed).subarray(0, 20)
  await t.throwsAsync(new CachedRecords(source, index, short).at([0]), { instanceOf: IndexFormatError })
})
