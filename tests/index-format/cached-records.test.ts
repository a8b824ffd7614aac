import { inflateRawSync } from 'node:zlib'
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

const inflate: Inflate = (compressed, { dictionary }) => inflateRawSync(compressed, { dictionary })

interface Store {
  readonly source: ByteSource
  readonly index: RecordStoreIndex
  /** Ranges that were read. */
  readonly reads: (readonly ByteRange[])[]
}

function storeOf(records: readonly Uint8Array[], dictionary?: Uint8Array): Store {
  const { index, blocks } = packRecords(records, BLOCK_BYTES, dictionary)
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

test('gives every record, whatever was asked for before', async t => {
  const lengths = fc.array(fc.oneof(fc.nat(20), fc.integer({ min: 100, max: 3000 })), {
    minLength: 1,
    maxLength: 40,
  })
  const questions = fc.array(fc.array(fc.nat(100), { minLength: 1, maxLength: 5 }), { maxLength: 8 })
  const dictionaries = fc.option(fc.constantFrom(recordOf(251, 3), recordOf(1000, 0)), { nil: undefined })
  await fc.assert(
    fc.asyncProperty(lengths, questions, dictionaries, async (byteLengths, asked, dictionary) => {
      const records = byteLengths.map(recordOf)
      const { source, index } = storeOf(records, dictionary)
      const cached = new CachedRecords(source, index, inflate, async () => dictionary)
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

test('reads all blocks of one question together, and each once', async t => {
  const { source, index, reads } = storeOf(Array.from({ length: 60 }, (_, i) => recordOf(90, i)))
  const cached = new CachedRecords(source, index, inflate)
  await cached.at([3, 59, 10])
  await cached.at([10, 0, 59])
  t.deepEqual(
    reads.map(ranges => ranges.length),
    [2],
  )
})

test('asks for the dictionary when it reads a block', async t => {
  const dictionary = recordOf(500, 0)
  const { source, index } = storeOf([recordOf(90, 0)], dictionary)
  let asked = 0
  const cached = new CachedRecords(source, index, inflate, async () => {
    asked++
    return dictionary
  })
  t.is(asked, 0)
  await cached.at([0])
  await cached.at([0])
  t.is(asked, 1)
})

test('keeps some megabytes', async t => {
  const { source, index, reads } = storeOf(Array.from({ length: 12 }, (_, i) => recordOf(250_000, i)))
  const cached = new CachedRecords(source, index, inflate)
  for (let i = 0; i < 12; i++) await cached.at([i])
  await cached.at([11])
  t.is(reads.length, 12)
  await cached.at([0])
  t.is(reads.length, 13)
})

test('rejects a block that needs a dictionary it does not get', async t => {
  const record = recordOf(900, 0)
  const { source, index } = storeOf([record], record)
  await t.throwsAsync(new CachedRecords(source, index, inflate).at([0]), { instanceOf: IndexFormatError })
})
