/**
 * Goes through the strings of a dictionary block from the first to the last, without making strings or entries of those
 * that are passed: a look-up passes 63 of them on average, in some 2 µs.
 *
 *   cursor.seek(utf8('kündigung'))  →  true; cursor.number, cursor.entry() tell what the dictionary has of it
 *   while (cursor.next()) …         →  cursor.number, cursor.text, and cursor.entry() where it is wanted
 */
import type { ByteReader } from './byte-reader.ts'
import type { PostingUnit } from './dictionary-key.ts'
import type { EntryCodec, EntryDecoder, EntryKey } from './entry-codec.ts'
import { FrontCodedStrings } from './front-coded-strings.ts'
import { isContinuation } from './utf8-byte.ts'

/** The strings of a block: how many, and the number of the first. */
export interface BlockStrings {
  readonly firstNumber: number
  readonly count: number
}

export class DictionaryCursor<Entry> implements EntryKey {
  readonly #reader: ByteReader
  readonly #strings: FrontCodedStrings
  readonly #decoder: EntryDecoder<Entry>
  readonly #lastNumber: number
  #number: number
  /** Whether the entry of the string is still to be read. */
  #entryIsAhead = false

  /**
   * @param bytes a block, inflated
   * @param reader over the same bytes
   */
  constructor(
    bytes: Uint8Array,
    reader: ByteReader,
    codec: EntryCodec<Entry>,
    { firstNumber, count }: BlockStrings,
  ) {
    this.#reader = reader
    this.#decoder = codec.decoder(reader)
    this.#strings = new FrontCodedStrings(reader, bytes)
    this.#number = firstNumber - 1
    this.#lastNumber = firstNumber + count - 1
  }

  /** Of the string, in the dictionary. */
  get number(): number {
    return this.#number
  }

  /** @throws IndexFormatError when it is no UTF-8 */
  get text(): string {
    return this.#strings.text
  }

  get wordLength(): number {
    const { bytes, byteLength } = this.#strings
    let length = 0
    for (let at = byteLength - 1; at >= 0 && bytes[at] !== COLON; at--) {
      const byte = bytes[at] as number
      if (!isContinuation(byte)) length += byte >= FIRST_OF_FOUR ? 2 : 1
    }
    return length
  }

  get unit(): PostingUnit {
    const { bytes, byteLength } = this.#strings
    const isField = byteLength > 0 && bytes[0] === COLON && !(byteLength > 1 && bytes[1] === COLON)
    return isField ? 'document' : 'passage'
  }

  /**
   * @returns false behind the last string
   * @throws IndexFormatError when the block has more bytes or fewer than its strings
   */
  next(): boolean {
    this.#passEntry()
    if (this.#number === this.#lastNumber) {
      if (!this.#reader.atEnd) throw this.#reader.problem('a block of a dictionary has too many strings')
      return false
    }
    this.#strings.advance()
    this.#number++
    this.#entryIsAhead = true
    return true
  }

  /** To be asked once for each string. */
  entry(): Entry {
    this.#entryIsAhead = false
    return this.#decoder.take(this)
  }

  /** Goes on to the string of this number, which must not lie behind or beyond the block. */
  skipTo(number: number): void {
    while (this.#number < number && this.next());
  }

  /**
   * Goes on to a string, or past where it would be; to be asked once, from the beginning.
   * @param wanted UTF-8
   */
  seek(wanted: Uint8Array): boolean {
    const strings = this.#strings
    // How many bytes the string before has in common with the wanted one, which is above it.
    let common = 0
    while (this.next()) {
      const { shared, byteLength } = strings
      if (shared > common) continue
      if (shared < common) return false
      common = this.#commonLength(wanted, common)
      if (common === wanted.length) return common === byteLength
      if (common < byteLength && (strings.bytes[common] as number) > (wanted[common] as number)) return false
    }
    return false
  }

  /** Whether the string begins with these bytes. */
  startsWith(beginning: Uint8Array): boolean {
    return this.#commonLength(beginning, 0) === beginning.length
  }

  /** Whether the string has this byte at or behind `from`. */
  hasByte(byte: number, from: number): boolean {
    const { bytes, byteLength } = this.#strings
    for (let at = from; at < byteLength; at++) if (bytes[at] === byte) return true
    return false
  }

  #passEntry(): void {
    if (!this.#entryIsAhead) return
    this.#entryIsAhead = false
    this.#decoder.pass(this)
  }

  /** @param known so many are known to be equal */
  #commonLength(other: Uint8Array, known: number): number {
    const { bytes, byteLength } = this.#strings
    const least = Math.min(byteLength, other.length)
    let common = known
    while (common < least && bytes[common] === other[common]) common++
    return common
  }
}

const COLON = 0x3a
/** Lead byte of a character beyond U+FFFF, which is a surrogate pair in UTF-16. */
const FIRST_OF_FOUR = 0xf0
