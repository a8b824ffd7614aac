/**
 * The positions of one form in each unit of its posting list, in the order of the list. Those of each BLOCK_POSTINGS
 * postings are a block, which begins with a whole byte: some postings' positions are read without those before.
 *
 *     block  of documents only: its greatest position + 1 in Elias' gamma code, as the length of all units ·
 *            the positions of each posting as position-code.ts says · zeroes to the end of the byte
 *
 * How long a passage is, the table of passages tells. In it the words of its heading path come first, those of its body
 * after them.
 */
import { BitReader } from './bit-reader.ts'
import { BitWriter } from './bit-writer.ts'
import type { ByteWriter } from './byte-writer.ts'
import type { IndexFormatError } from './errors.ts'
import { MAX_PASSAGE_WORDS, type PassageTable } from './passage-table.ts'
import { POSITION_LIMIT, PositionReader, PositionWriter } from './position-code.ts'
import { BLOCK_POSTINGS, type DecodedPostings, type PostingList } from './postings.ts'

/** Of the units of a list: the passages, or undefined for documents. */
export type UnitLengths = Pick<PassageTable, 'lengths' | 'headingLengths'> | undefined

/** Where decoded positions go. */
export interface PositionRoom {
  readonly to: Uint32Array
  readonly start: number
}

/** Encodes the positions of lists one after the other, all in the same memory. */
export class PositionsWriter {
  readonly #writer: ByteWriter
  readonly #units: UnitLengths
  readonly #bits: BitWriter
  readonly #code: PositionWriter
  #blockByteLengths = new Uint32Array(1)

  /** @param writer to which the lists go */
  constructor(writer: ByteWriter, units: UnitLengths) {
    this.#writer = writer
    this.#units = units
    this.#bits = new BitWriter(writer)
    this.#code = new PositionWriter(this.#bits)
  }

  /**
   * @param positions all positions, posting after posting, ascending within a posting
   * @returns bytes of each block of BLOCK_POSTINGS postings; valid until the next list
   * @throws RangeError for a position that is not in its passage
   */
  write(positions: Uint16Array, { ids, frequencies }: PostingList): Uint32Array {
    const units = this.#units
    const blockByteLengths = this.#roomForBlocks(Math.floor(ids.length / BLOCK_POSTINGS))
    this.#code.begin(positions)
    let at = 0
    for (let from = 0; from < ids.length; from += BLOCK_POSTINGS) {
      const blockStart = this.#writer.length
      const to = Math.min(ids.length, from + BLOCK_POSTINGS)
      let length = 0
      if (units === undefined) {
        const end = at + occurrenceCount(frequencies.subarray(from, to))
        length = positions.subarray(at, end).reduce((most, position) => Math.max(most, position), 0) + 1
        this.#bits.gamma(length)
        at = end
      }
      for (let i = from; i < to; i++) {
        const id = ids[i] as number
        this.#code.posting(frequencies[i] as number, lengthOf(units, id, length), headingLengthOf(units, id))
      }
      this.#bits.endByte()
      if (to - from === BLOCK_POSTINGS)
        blockByteLengths[from / BLOCK_POSTINGS] = this.#writer.length - blockStart
    }
    return blockByteLengths
  }

  #roomForBlocks(count: number): Uint32Array {
    if (count > this.#blockByteLengths.length) this.#blockByteLengths = new Uint32Array(2 * count)
    return this.#blockByteLengths.subarray(0, count)
  }
}

export interface PositionList {
  readonly positions: Uint32Array
  /** The positions of posting i are positions[starts[i], starts[i + 1]); one more entry than postings. */
  readonly starts: Uint32Array
}

/** Decodes the positions of a list, all or by blocks. */
export class PositionDecoder {
  readonly #list: Omit<DecodedPostings, 'positionEnds'>
  readonly #units: UnitLengths
  readonly #damaged: () => IndexFormatError

  /** @param damaged makes the error for bytes that are not the positions of these postings */
  constructor(
    list: Omit<DecodedPostings, 'positionEnds'>,
    units: UnitLengths,
    damaged: () => IndexFormatError,
  ) {
    this.#list = list
    this.#units = units
    this.#damaged = damaged
  }

  /** @param bytes of the whole list */
  all(bytes: Uint8Array): PositionList {
    const { ids, frequencies, positionStarts } = this.#list
    const list = this.#emptyList(frequencies, bytes)
    for (let block = 0; block * BLOCK_POSTINGS < ids.length; block++) {
      const own = bytes.subarray(positionStarts[block], positionStarts[block + 1])
      this.#decodeBlock(own, block, list.positions, list.starts[block * BLOCK_POSTINGS] as number)
    }
    if (ids.length % BLOCK_POSTINGS === 0 && positionStarts.at(-1) !== bytes.length) throw this.#damaged()
    return list
  }

  /**
   * Decodes a block up to the last of some rows.
   * @param bytes of the block and nothing else
   * @param rows of the list, at least one, ascending, all of them in this block
   * @param to is filled from `start` on with the positions of these rows
   */
  rows(bytes: Uint8Array, block: number, rows: Uint32Array, { to, start }: PositionRoom): void {
    const { ids } = this.#list
    const bits = new BitReader(bytes, 0)
    const code = new PositionReader(bits, to, start)
    const length = this.#commonLength(bits)
    let at = block * BLOCK_POSTINGS
    for (const row of rows) {
      for (; at < row; at++) this.#decodePosting(code, at, length, false)
      this.#decodePosting(code, at++, length, true)
    }
    const isWhole = at % BLOCK_POSTINGS === 0 || at === ids.length
    if (isWhole ? bits.byteEnd !== bytes.length : bits.byteEnd > bytes.length) throw this.#damaged()
  }

  /** Before memory is asked for: of each posting the last position may take no bit, the others take one at the least. */
  checkCount(positionCount: number, postingCount: number, byteCount: number): void {
    if (positionCount > 2 * postingCount + 8 * byteCount) throw this.#damaged()
  }

  #emptyList(frequencies: Uint32Array, bytes: Uint8Array): PositionList {
    const starts = new Uint32Array(frequencies.length + 1)
    let total = 0
    for (let i = 0; i < frequencies.length; i++) {
      total += (frequencies[i] as number) >>> 1
      starts[i + 1] = total
    }
    this.checkCount(total, frequencies.length, bytes.length)
    return { positions: new Uint32Array(total), starts }
  }

  #decodeBlock(bytes: Uint8Array, block: number, positions: Uint32Array, start: number): void {
    const bits = new BitReader(bytes, 0)
    const code = new PositionReader(bits, positions, start)
    const length = this.#commonLength(bits)
    const from = block * BLOCK_POSTINGS
    const to = Math.min(this.#list.ids.length, from + BLOCK_POSTINGS)
    for (let row = from; row < to; row++) this.#decodePosting(code, row, length, true)
    if (bits.byteEnd !== bytes.length) throw this.#damaged()
  }

  /** That of all documents of a block; 0 for passages, which have a length each. */
  #commonLength(bits: BitReader): number {
    const length = this.#units === undefined ? bits.gamma() : 0
    if (length > POSITION_LIMIT) throw this.#damaged()
    return length
  }

  #decodePosting(code: PositionReader, row: number, commonLength: number, isKept: boolean): void {
    const { ids, frequencies } = this.#list
    const units = this.#units
    const id = ids[row] as number
    const length = lengthOf(units, id, commonLength)
    if (!code.posting(frequencies[row] as number, length, headingLengthOf(units, id), isKept))
      throw this.#damaged()
  }
}

/** In the table of passages the greatest length stands for more. */
function lengthOf(units: UnitLengths, id: number, otherwise: number): number {
  if (units === undefined) return otherwise
  const length = units.lengths[id] as number
  return length === MAX_PASSAGE_WORDS ? POSITION_LIMIT : length
}

function headingLengthOf(units: UnitLengths, id: number): number {
  return units === undefined ? 0 : (units.headingLengths[id] as number)
}

function occurrenceCount(frequencies: Uint32Array): number {
  return frequencies.reduce((sum, frequency) => sum + (frequency >>> 1), 0)
}
