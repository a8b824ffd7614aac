/**
 * Many records, numbered from 0, in compressed blocks: the texts of the passages, the documents.
 *
 * A block holds the next records until they exceed a size that its writer chooses; a larger record has a block of its
 * own.
 * Raw block: the byte length of each record (u32), then the records. Each block is compressed by DEFLATE on its own (RFC
 * 1951), so that one record costs one block; all may refer to one preset dictionary. The block index lies in a section of
 * its own.
 *
 *     block index: block count n (u32) · first record of each block and the record count (u32 × (n + 1)) ·
 *                  compressed byte lengths (u32 × n) · raw byte lengths (u32 × n) · CRC-32 of the compressed
 *                  bytes (u32 × n)
 */

import { ByteReader } from './byte-reader.ts'
import type { ByteRange } from './byte-source.ts'
import { ByteWriter } from './byte-writer.ts'
import { blockOffsets, type Deflate, type Inflate, inflateBlock, mayInflateTo } from './compressed-block.ts'
import type { Section } from './container.ts'
import { type Checksum, crc32 } from './crc32.ts'
import { IndexFormatError } from './errors.ts'

/** A block as it lies in the store, with what the block index tells of it. */
export interface PackedBlock {
  readonly recordCount: number
  readonly rawByteLength: number
  readonly compressed: Uint8Array
  readonly crc32: number
}

/** Records → blocks. The blocks of a store may be packed by several packers, in several threads. */
export class RecordPacker {
  readonly #write: (block: PackedBlock) => void
  readonly #deflate: Deflate
  readonly #blockBytes: number
  readonly #pending: Uint8Array[] = []
  #pendingBytes = 0

  /**
   * @param write receives each finished block
   * @param blockBytes what the records of a block do not exceed, if there is more than one
   */
  constructor(write: (block: PackedBlock) => void, deflate: Deflate, blockBytes: number) {
    this.#write = write
    this.#deflate = deflate
    this.#blockBytes = blockBytes
  }

  /** Keeps `record` until its block is full: the caller leaves the bytes alone. */
  add(record: Uint8Array): void {
    if (this.#pendingBytes + record.length > this.#blockBytes) this.endBlock()
    this.#pending.push(record)
    this.#pendingBytes += record.length
  }

  /** The next record begins a block. To be called after the last record. */
  endBlock(): void {
    if (this.#pending.length === 0) return
    const raw = new ByteWriter(this.#pendingBytes + 4 * this.#pending.length)
    for (const record of this.#pending) raw.u32(record.length)
    for (const record of this.#pending) raw.bytes(record)
    const compressed = this.#deflate(raw.peek())
    const { length: recordCount } = this.#pending
    this.#write({ recordCount, rawByteLength: raw.length, compressed, crc32: crc32(compressed) })
    this.#pending.length = 0
    this.#pendingBytes = 0
  }
}

/** Notes where blocks lie that are written one after the other, and makes the block index of it. */
export class BlockIndexWriter {
  #recordCount = 0
  readonly #firstRecords: number[] = []
  readonly #compressedLengths: number[] = []
  readonly #rawLengths: number[] = []
  readonly #checksums: number[] = []

  add(block: PackedBlock): void {
    this.#firstRecords.push(this.#recordCount)
    this.#compressedLengths.push(block.compressed.length)
    this.#rawLengths.push(block.rawByteLength)
    this.#checksums.push(block.crc32)
    this.#recordCount += block.recordCount
  }

  finish(): Uint8Array {
    const index = new ByteWriter()
    index.u32(this.#firstRecords.length)
    for (const value of this.#firstRecords) index.u32(value)
    index.u32(this.#recordCount)
    for (const value of this.#compressedLengths) index.u32(value)
    for (const value of this.#rawLengths) index.u32(value)
    for (const value of this.#checksums) index.u32(value)
    return index.finish()
  }
}

/** Where the blocks of a store lie. */
export class RecordStoreIndex {
  readonly recordCount: number
  readonly blockCount: number
  readonly #source: string
  readonly #section: string
  readonly #checksum: Checksum
  /** blockCount + 1 numbers: the last is recordCount. */
  readonly #firstRecords: Uint32Array
  /** blockCount + 1 file offsets. */
  readonly #offsets: Float64Array
  readonly #rawLengths: Uint32Array
  readonly #checksums: Uint32Array

  /**
   * @param section where the blocks lie
   * @param checksum of the blocks, which are some 4 kB each
   * @throws IndexFormatError when the index does not fit the section
   */
  constructor(reader: ByteReader, source: string, section: Section, checksum: Checksum = crc32) {
    this.#source = source
    this.#checksum = checksum
    this.#section = section.name
    this.blockCount = reader.u32()
    this.#firstRecords = reader.u32s(this.blockCount + 1)
    const byteLengths = reader.u32s(this.blockCount)
    this.#rawLengths = reader.u32s(this.blockCount)
    this.#checksums = reader.u32s(this.blockCount)
    this.#offsets = blockOffsets(byteLengths, section.offset)
    this.recordCount = at(this.#firstRecords, this.blockCount)
    const isWhole =
      reader.atEnd &&
      at(this.#offsets, this.blockCount) === section.offset + section.byteLength &&
      climbsFromZero(this.#firstRecords) &&
      mayInflateTo(this.#rawLengths, byteLengths)
    if (!isWhole) throw reader.problem(`the index of section ${section.name} does not add up`)
  }

  /** The block that holds a record: the last whose first record is not above it. */
  blockOf(record: number): number {
    if (record < 0 || record >= this.recordCount) throw new RangeError(`there is no record ${record}`)
    let low = 0
    let high = this.blockCount
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (at(this.#firstRecords, middle) <= record) low = middle
      else high = middle
    }
    return low
  }

  /** Number of a block's first record. */
  firstRecord(block: number): number {
    return at(this.#firstRecords, block)
  }

  byteRange(block: number): ByteRange {
    const offset = at(this.#offsets, block)
    return { offset, byteLength: at(this.#offsets, block + 1) - offset }
  }

  /**
   * Inflates a block and cuts it into its records.
   * @param compressed the bytes of `byteRange(block)`
   * @param dictionary which it was packed with; default none
   * @throws IndexFormatError when they are not what was written
   */
  async decodeBlock(
    block: number,
    compressed: Uint8Array,
    inflate: Inflate,
    dictionary?: Uint8Array,
  ): Promise<RecordBlock> {
    const { offset } = this.byteRange(block)
    const damaged = (cause?: unknown) => {
      const problem = `block ${block} of section ${this.#section} is damaged; build the index again`
      return new IndexFormatError(this.#source, offset, problem, cause)
    }
    const facts = { crc32: at(this.#checksums, block), rawByteLength: at(this.#rawLengths, block) }
    const unpacking = { inflate, checksum: this.#checksum, dictionary }
    const raw = await inflateBlock(compressed, facts, unpacking, damaged)
    const firstRecord = this.firstRecord(block)
    const recordCount = this.firstRecord(block + 1) - firstRecord
    const lengths = new ByteReader(raw, this.#source, offset).u32s(recordCount)
    if (lengths.reduce((sum, length) => sum + length, 4 * recordCount) !== raw.length) throw damaged()
    return recordBlock(raw, firstRecord, lengths)
  }

  /** A block as it was packed. @param compressed the bytes of `byteRange(block)` */
  packedBlock(block: number, compressed: Uint8Array): PackedBlock {
    return {
      recordCount: at(this.#firstRecords, block + 1) - at(this.#firstRecords, block),
      rawByteLength: at(this.#rawLengths, block),
      compressed,
      crc32: at(this.#checksums, block),
    }
  }
}

export interface RecordBlock {
  readonly firstRecord: number
  readonly recordCount: number
  /** Of the inflated block. */
  readonly byteLength: number
  /**
   * A view of a record.
   * @param number from firstRecord on, below firstRecord + recordCount
   */
  record(number: number): Uint8Array
}

/**
 * Views are made of those records alone that are asked for: a block has some ten.
 * @param lengths of the records, with which the block begins
 */
function recordBlock(raw: Uint8Array, firstRecord: number, lengths: Uint32Array): RecordBlock {
  const ends = new Uint32Array(lengths.length)
  let end = 4 * lengths.length
  for (let i = 0; i < lengths.length; i++) {
    end += at(lengths, i)
    ends[i] = end
  }
  const record = (number: number) => {
    const last = at(ends, number - firstRecord)
    return raw.subarray(last - at(lengths, number - firstRecord), last)
  }
  return { firstRecord, recordCount: lengths.length, byteLength: raw.length, record }
}

/** Whether every block has a record. */
function climbsFromZero(firstRecords: Uint32Array): boolean {
  let previous = -1
  for (let block = 0; block < firstRecords.length; block++) {
    const first = firstRecords[block] as number
    if (first <= previous) return false
    previous = first
  }
  return firstRecords[0] === 0
}

function at(numbers: Uint32Array | Float64Array, index: number): number {
  return numbers[index] as number
}
