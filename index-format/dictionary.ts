/**
 * A sorted list of distinct strings with a small entry each, in blocks of BLOCK_STRINGS; front-coded, so that
 * "kündigen, kündigte" is stored as "kündigen", then "6 bytes as before, te".
 *
 * Strings are sorted by their UTF-8 bytes, which is the order of their code points. Numbers count from 0.
 *
 *     block  what the entries' codec puts before them, then for each string: bytes shared with the string
 *            before in the block (varint) · bytes that follow (varint) · those bytes · its entry; compressed by
 *            DEFLATE, which takes a third off
 *     index  string count (u32) · block count n (u32) · byte lengths of the blocks (u32 × n) · their CRC-32s (u32 × n) ·
 *            byte lengths inflated (u32 × n) · where their first strings end, from the beginning of these (u32 × n) ·
 *            first strings
 *
 * There are three: the forms (entry: number of its term), the terms (entry: where its postings lie) and the grams.
 */

import { ByteReader } from './byte-reader.ts'
import type { ByteRange } from './byte-source.ts'
import { blockOffsets, type Inflate, inflateBlock, mayInflateTo } from './compressed-block.ts'
import type { Section } from './container.ts'
import { crc32 } from './crc32.ts'
import { DictionaryCursor } from './dictionary-cursor.ts'
import type { EntryCodec } from './entry-codec.ts'
import { IndexFormatError } from './errors.ts'
import { compareBytes, sharedPrefixLength } from './string-order.ts'
import { isContinuation } from './utf8-byte.ts'

/** A block decodes in some 30 µs, and its first string alone stays in memory. Larger ones would pack by 4 % better. */
export const BLOCK_STRINGS = 128

export interface DecodedBlock<Entry> {
  /** Number of strings[0]. */
  readonly firstNumber: number
  readonly strings: readonly string[]
  readonly entries: readonly Entry[]
}

/** The top of a dictionary: tells in which block a string or a number lies, and decodes blocks. */
export class DictionaryIndex<Entry> {
  readonly count: number
  readonly blockCount: number
  readonly #source: string
  readonly #section: string
  readonly #codec: EntryCodec<Entry>
  /** blockCount + 1 file offsets. */
  readonly #offsets: Float64Array
  readonly #checksums: Uint32Array
  readonly #rawLengths: Uint32Array
  readonly #firstEnds: Uint32Array
  /** A search asks for a few, so none is decoded before. */
  readonly #firstStrings: Uint8Array

  /**
   * @param section where the blocks lie
   * @throws IndexFormatError when the index does not fit the section
   */
  constructor(reader: ByteReader, source: string, section: Section, codec: EntryCodec<Entry>) {
    this.#source = source
    this.#section = section.name
    this.#codec = codec
    this.count = reader.u32()
    this.blockCount = reader.u32()
    const byteLengths = reader.u32s(this.blockCount)
    this.#checksums = reader.u32s(this.blockCount)
    this.#rawLengths = reader.u32s(this.blockCount)
    this.#firstEnds = reader.u32s(this.blockCount)
    this.#firstStrings = reader.rest()
    this.#offsets = blockOffsets(byteLengths, section.offset)
    const isWhole =
      this.blockCount === Math.ceil(this.count / BLOCK_STRINGS) &&
      this.#offsets[this.blockCount] === section.offset + section.byteLength &&
      isRising(this.#firstEnds, this.#firstStrings.length) &&
      mayInflateTo(this.#rawLengths, byteLengths)
    if (!isWhole) throw reader.problem(`the index of section ${section.name} does not add up`)
  }

  /**
   * @param wanted UTF-8
   * @returns the only block that can hold it, or strings that begin with it first; −1 when all are above it
   */
  blockOf(wanted: Uint8Array): number {
    let low = -1
    let high = this.blockCount
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (compareBytes(this.#firstBytes(middle), wanted) <= 0) low = middle
      else high = middle
    }
    return low
  }

  /** The blocks that can hold strings with this beginning in UTF-8, ascending. */
  blocksWith(beginning: Uint8Array): readonly number[] {
    if (this.blockCount === 0) return []
    const first = Math.max(0, this.blockOf(beginning))
    let end = first + 1
    const { length } = beginning
    while (end < this.blockCount && sharedPrefixLength(this.#firstBytes(end), beginning) === length) end++
    return Array.from({ length: end - first }, (_, i) => first + i)
  }

  /** The block that holds string number `number`. */
  blockOfNumber(number: number): number {
    if (number < 0 || number >= this.count) throw new RangeError(`there is no string ${number}`)
    return Math.floor(number / BLOCK_STRINGS)
  }

  /**
   * What all strings of the blocks [first, end) begin with, in whole characters: that which the first string shares with
   * the first behind them.
   * @throws IndexFormatError when it is no UTF-8
   */
  commonBeginning(first: number, end: number): string {
    if (end === this.blockCount) return ''
    const bytes = this.#firstBytes(first)
    let length = sharedPrefixLength(bytes, this.#firstBytes(end))
    while (length > 0 && isContinuation(bytes[length] ?? 0)) length--
    if (length === 0) return ''
    return this.#decodeUtf8(first, bytes.subarray(0, length))
  }

  /**
   * The same a character longer: each that the strings of one block can begin with.
   * @returns what they have in common alone where that is a string of the block, or too many characters can follow
   */
  beginningsOf(block: number): readonly string[] {
    const common = this.commonBeginning(block, block + 1)
    if (block + 1 === this.blockCount) return [common]
    const first = this.#firstString(block).codePointAt(common.length)
    const last = this.#firstString(block + 1).codePointAt(common.length)
    if (first === undefined || last === undefined || last - first >= MOST_CHARACTERS) return [common]
    return Array.from({ length: last - first + 1 }, (_, i) => common + String.fromCodePoint(first + i))
  }

  byteRange(block: number): ByteRange {
    const offset = this.#offsets[block] ?? 0
    return { offset, byteLength: (this.#offsets[block + 1] ?? offset) - offset }
  }

  /**
   * @param compressed the bytes of `byteRange(block)`
   * @returns what `cursor` goes through
   * @throws IndexFormatError when they are not what was written
   */
  inflate(block: number, compressed: Uint8Array, inflate: Inflate): Promise<Uint8Array> {
    const facts = {
      crc32: this.#checksums[block] as number,
      rawByteLength: this.#rawLengths[block] as number,
    }
    return inflateBlock(compressed, facts, { inflate, checksum: crc32 }, cause => {
      const problem = `block ${block} of section ${this.#section} is damaged; build the index again`
      return new IndexFormatError(this.#source, this.byteRange(block).offset, problem, cause)
    })
  }

  /** @param inflated the block's bytes @returns before its first string */
  cursor(block: number, inflated: Uint8Array): DictionaryCursor<Entry> {
    const reader = new ByteReader(inflated, this.#source, this.byteRange(block).offset)
    const firstNumber = block * BLOCK_STRINGS
    const count = Math.min(BLOCK_STRINGS, this.count - firstNumber)
    return new DictionaryCursor(inflated, reader, this.#codec, { firstNumber, count })
  }

  /** All of a block at once: as `inflate`. */
  async decodeBlock(block: number, compressed: Uint8Array, inflate: Inflate): Promise<DecodedBlock<Entry>> {
    const cursor = this.cursor(block, await this.inflate(block, compressed, inflate))
    const strings: string[] = []
    const entries: Entry[] = []
    while (cursor.next()) {
      strings.push(cursor.text)
      entries.push(cursor.entry())
    }
    return { firstNumber: block * BLOCK_STRINGS, strings, entries }
  }

  #firstString(block: number): string {
    return this.#decodeUtf8(block, this.#firstBytes(block))
  }

  #decodeUtf8(block: number, bytes: Uint8Array): string {
    return new ByteReader(bytes, this.#source, this.byteRange(block).offset).decodeUtf8(bytes)
  }

  #firstBytes(block: number): Uint8Array {
    return this.#firstStrings.subarray(this.#firstEnds[block - 1] ?? 0, this.#firstEnds[block])
  }
}

/** From z to ä there are 107, which are tested in less time than a block is inflated. */
const MOST_CHARACTERS = 128

/** Whether the numbers never fall, up to `last`. */
function isRising(numbers: Uint32Array, last: number): boolean {
  let previous = 0
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number
    if (number < previous) return false
    previous = number
  }
  return previous === last
}
