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
import { ByteWriter } from './byte-writer.ts'
import {
  blockOffsets,
  type CompressedBlock,
  type Inflate,
  inflateBlock,
  mayInflateTo,
} from './compressed-block.ts'
import type { Section } from './container.ts'
import { crc32 } from './crc32.ts'
import { DictionaryCursor } from './dictionary-cursor.ts'
import type { EntryCodec } from './entry-codec.ts'
import { IndexFormatError } from './errors.ts'
import { Utf8Buffer } from './utf8-buffer.ts'

/** A block decodes in some 30 µs, and its first string alone stays in memory. Larger ones would pack by 4 % better. */
export const BLOCK_STRINGS = 128

/** Sorts by code point, which is the order of UTF-8 bytes; `<` on strings differs above U+D7FF. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return surrogatesLast(x) - surrogatesLast(y)
  }
  return a.length - b.length
}

/** The order of code points too where no string has a surrogate or what lies above them, in a third of the time. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether code units and code points may order a string differently. */
export function reachesSurrogates(text: string): boolean {
  return FROM_SURROGATES_ON.test(text)
}

const FROM_SURROGATES_ON = /[\ud800-\uffff]/

/** add … → end → index. Who writes its blocks compresses them, in whatever thread. */
export class DictionaryWriter<Entry> {
  readonly #write: (block: Uint8Array) => void
  readonly #codec: EntryCodec<Entry>
  #encoder: ReturnType<EntryCodec<Entry>['encoder']>
  readonly #block = new ByteWriter()
  readonly #firstEnds: number[] = []
  readonly #firstStrings = new ByteWriter()
  #count = 0
  /** UTF-8 of the string before and of the one that is added, in memory that they take in turn. */
  #previous = new Utf8Buffer()
  #current = new Utf8Buffer()

  /** @param write receives each finished block, not compressed; the bytes are valid until the next string is added */
  constructor(write: (block: Uint8Array) => void, codec: EntryCodec<Entry>) {
    this.#write = write
    this.#codec = codec
    this.#encoder = codec.encoder()
  }

  /**
   * @param text above all that were added before
   * @throws RangeError when it is not; a dictionary out of order would hide words
   */
  add(text: string, entry: Entry): void {
    const bytes = this.#current.encode(text)
    const previous = this.#previous.bytes
    const shared = sharedPrefixLength(previous, bytes)
    if (this.#count > 0 && (bytes[shared] ?? -1) <= (previous[shared] ?? -1)) {
      throw new RangeError(`dictionary strings must ascend: ${JSON.stringify(text)} came too late`)
    }
    const beginsBlock = this.#count % BLOCK_STRINGS === 0
    if (beginsBlock) this.#beginBlock(bytes, entry)
    const kept = beginsBlock ? 0 : shared
    this.#block.varint(kept)
    this.#block.varint(bytes.length - kept)
    this.#block.bytes(bytes.subarray(kept))
    this.#encoder.entry(this.#block, entry)
    const buffer = this.#previous
    this.#previous = this.#current
    this.#current = buffer
    this.#count++
  }

  /** Writes the last block. */
  end(): void {
    this.#flush()
  }

  /** @param blocks all that were written, compressed, in their order */
  index(blocks: readonly CompressedBlock[]): Uint8Array {
    if (blocks.length !== this.#firstEnds.length)
      throw new RangeError(`a dictionary of ${this.#firstEnds.length} blocks has ${blocks.length}`)
    const index = new ByteWriter()
    index.u32(this.#count)
    index.u32(blocks.length)
    for (const { compressed } of blocks) index.u32(compressed.length)
    for (const block of blocks) index.u32(block.crc32)
    for (const { rawByteLength } of blocks) index.u32(rawByteLength)
    for (const end of this.#firstEnds) index.u32(end)
    index.bytes(this.#firstStrings.peek())
    return index.finish()
  }

  #beginBlock(first: Uint8Array, entry: Entry): void {
    this.#flush()
    this.#encoder = this.#codec.encoder()
    this.#encoder.start(this.#block, entry)
    this.#firstStrings.bytes(first)
    this.#firstEnds.push(this.#firstStrings.length)
  }

  #flush(): void {
    if (this.#block.length === 0) return
    this.#write(this.#block.peek())
    this.#block.clear()
  }
}

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
    while (length > 0 && ((bytes[length] ?? 0) & 0xc0) === 0x80) length--
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

/** The same order of strings in UTF-8. */
function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = sharedPrefixLength(a, b)
  return (a[shared] ?? -1) - (b[shared] ?? -1)
}

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

function sharedPrefixLength(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length)
  let shared = 0
  while (shared < length && a[shared] === b[shared]) shared++
  return shared
}

/** Surrogates (U+D800 to U+DFFF) stand for code points above U+FFFF. */
function surrogatesLast(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
