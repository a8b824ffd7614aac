import { inflateRawSync } from 'node:zlib'
import test from 'ava'
import fc from 'fast-check'
import { ByteReader } from '../../index-format/byte-reader.ts'
import type { Inflate } from '../../index-format/compressed-block.ts'
import type { Section } from '../../index-format/container.ts'
import { crc32 } from '../../index-format/crc32.ts'
import { IndexFormatError } from '../../index-format/errors.ts'
import { RecordStoreIndex } from '../../index-format/record-store.ts'
import { type PackedRecords, packRecords } from './pack-records.ts'

const OFFSET = 700
const BLOCK_BYTES = 32 * 1024
const inflate: Inflate = compressed => inflateRawSync(compressed)

const write = (records: readonly Uint8Array[]): PackedRecords => packRecords(records, BLOCK_BYTES)

function open({ index, blocks }: PackedRecords): RecordStoreIndex {
  const byteLength = blocks.reduce((sum, block) => sum + block.length, 0)
  const section: Section = { name: 'texts', offset: OFFSET, byteLength, crc32: 0 }
  return new RecordStoreIndex(new ByteReader(index, 'x.findbuch', 0), 'x.findbuch', section)
}

const recordOf = (byteLength: number, fill = 0) => new Uint8Array(byteLength).fill(fill)

test('reads back every record from its block', async t => {
  const sizes = fc.array(fc.oneof(fc.nat(50), fc.integer({ min: 10_000, max: 40_000 })), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(sizes, async byteLengths => {
      const records = byteLengths.map(recordOf)
      const written = write(records)
      const store = open(written)
      t.is(store.recordCount, records.length)
      for (const [number, record] of records.entries()) {
        const block = store.blockOf(number)
        const decoded = await store.decodeBlock(block, written.blocks[block] ?? new Uint8Array(), inflate)
        t.deepEqual(Uint8Array.from(decoded.record(number)), record)
      }
    }),
    { numRuns: 40 },
  )
})

test('fills a block up to 32 kB and gives a larger record a block of its own', async t => {
  const written = write([
    recordOf(10, 1),
    recordOf(BLOCK_BYTES - 10, 2),
    recordOf(1, 3),
    recordOf(3 * BLOCK_BYTES, 4),
    recordOf(1, 5),
  ])
  const store = open(written)
  t.is(store.blockCount, 4)
  t.deepEqual(
    [0, 1, 2, 3, 4].map(record => store.blockOf(record)),
    [0, 0, 1, 2, 3],
  )
  const large = await store.decodeBlock(2, written.blocks[2] ?? new Uint8Array(), inflate)
  t.is(large.firstRecord, 3)
  t.deepEqual(
    Array.from({ length: large.recordCount }, (_, i) => large.record(large.firstRecord + i).length),
    [3 * BLOCK_BYTES],
  )
})

test('an empty store has no block', t => {
  const store = open(write([]))
  t.is(store.recordCount, 0)
  t.is(store.blockCount, 0)
  t.throws(() => store.blockOf(0), { instanceOf: RangeError })
})

test('refuses records that are not there', t => {
  const store = open(write([recordOf(1)]))
  t.throws(() => store.blockOf(1), { instanceOf: RangeError })
  t.throws(() => store.blockOf(-1), { instanceOf: RangeError })
})

const twoBlocks = write([recordOf(30_000, 1), recordOf(30_000, 2)])
const secondBlock = twoBlocks.blocks[1] ?? new Uint8Array()
const secondOffset = OFFSET + (twoBlocks.blocks[0]?.length ?? 0)

test('refuses a damaged block, names it and tells its place', async t => {
  const bytes = secondBlock.slice()
  bytes[3] = (bytes[3] ?? 0) ^ 1
  const error = await t.throwsAsync(open(twoBlocks).decodeBlock(1, bytes, inflate), {
    instanceOf: IndexFormatError,
  })
  t.regex(error.message, /block 1 of section texts is damaged/)
  t.is(error.byteOffset, secondOffset)
})

/** The same index with another checksum for the second of two blocks. */
function withChecksum({ index, blocks }: PackedRecords, bytes: Uint8Array): PackedRecords {
  const mended = index.slice()
  new DataView(mended.buffer).setUint32(mended.length - 4, crc32(bytes), true)
  return { index: mended, blocks: [blocks[0] ?? new Uint8Array(), bytes] }
}

test('turns an error of the decompression into one that names the block, and keeps the cause', async t => {
  const bytes = recordOf(secondBlock.length, 0xff)
  const error = await t.throwsAsync(open(withChecksum(twoBlocks, bytes)).decodeBlock(1, bytes, inflate), {
    instanceOf: IndexFormatError,
  })
  t.regex(error.message, /block 1 of section texts/)
  t.true(error.cause instanceof Error)
})

test('turns a decompression that fails later into the same error', async t => {
  const failing: Inflate = async () => {
    throw new TypeError('incomplete')
  }
  const error = await t.throwsAsync(open(twoBlocks).decodeBlock(1, secondBlock, failing), {
    instanceOf: IndexFormatError,
  })
  t.true(error.cause instanceof TypeError)
})

for (const { what, raw } of [
  { what: 'shorter than announced', raw: recordOf(30_003) },
  { what: 'longer than announced', raw: recordOf(30_005) },
  { what: 'with a record beyond its end', raw: recordOf(30_004, 0xff) },
  { what: 'with bytes behind its last record', raw: recordOf(30_004) },
]) {
  test(`refuses a block that inflates to bytes ${what}`, async t => {
    await t.throwsAsync(
      open(twoBlocks).decodeBlock(1, secondBlock, () => raw),
      { instanceOf: IndexFormatError },
    )
  })
}

test('tells the decompression how many bytes come out', async t => {
  let announced = 0
  await open(twoBlocks).decodeBlock(1, secondBlock, (compressed, { rawByteLength }) => {
    announced = rawByteLength
    return inflateRawSync(compressed)
  })
  t.is(announced, 30_004)
})

test('refuses an index that does not fit its section', t => {
  // Two blocks: count at 0; first records at 4, 8, 12; packed lengths at 16, 20; raw lengths at 24, 28; checksums.
  const withUint32 = (offset: number, value: number): PackedRecords => {
    const index = twoBlocks.index.slice()
    new DataView(index.buffer).setUint32(offset, value, true)
    return { ...twoBlocks, index }
  }
  const defects: Readonly<Record<string, PackedRecords>> = {
    'four thousand million blocks': withUint32(0, 0xffffffff),
    'a first record that is not 0': withUint32(4, 1),
    'a block without records': withUint32(8, 0),
    'record numbers that go back': withUint32(12, 0),
    'blocks longer than the section': withUint32(16, 0xffffffff),
    'more than DEFLATE can pack': withUint32(24, 0xffffffff),
    'a missing block': { ...twoBlocks, blocks: twoBlocks.blocks.slice(1) },
    'bytes that are cut off': { ...twoBlocks, index: twoBlocks.index.slice(0, -1) },
    'bytes that go on': { ...twoBlocks, index: Uint8Array.of(...twoBlocks.index, 0) },
  }
  for (const [what, defect] of Object.entries(defects)) {
    t.throws(() => open(defect), { instanceOf: IndexFormatError }, what)
  }
})
