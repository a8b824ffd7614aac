/**
 * Reads the strings of one dictionary block, each of which tells only what differs from the one before it:
 *
 *   0 "kündigen" · 7 "te"  →  'kündigen', 'kündte'      (ü is two bytes of the seven)
 *
 * Where the new bytes are ASCII, as nearly always, the text before is cut and added to; asking a decoder of
 * UTF-8 for each string would take ten times as long.
 */
import type { ByteReader } from './byte-reader.ts'

export class FrontCodedStrings {
  readonly #reader: ByteReader
  readonly #block: Uint8Array
  /** The first #length bytes are those of #text. */
  #bytes = new Uint8Array(USUAL_LENGTH)
  #length = 0
  #text = ''

  /**
   * @param reader read from by turns: a string, then its entry
   * @param block the bytes that it reads
   */
  constructor(reader: ByteReader, block: Uint8Array) {
    this.#reader = reader
    this.#block = block
  }

  /** @throws IndexFormatError when the string shares more bytes than there are, or is no UTF-8 */
  next(): string {
    const reader = this.#reader
    const shared = reader.varint()
    if (shared > this.#length) throw reader.problem('a string shares more than there is')
    const newCount = reader.count()
    const length = shared + newCount
    let text = this.#text.slice(0, this.#unitCount(shared))
    let isAscii = shared === this.#length || !isContinuation(this.#bytes[shared] as number)
    const bytes = this.#withRoom(length)
    const block = this.#block
    let from = reader.position
    reader.skip(newCount)
    for (let at = shared; at < length; at++) {
      const byte = block[from++] as number
      bytes[at] = byte
      if (byte > LAST_ASCII) isAscii = false
      else if (isAscii) text += String.fromCharCode(byte)
    }
    this.#length = length
    this.#text = isAscii ? text : reader.decodeUtf8(bytes.subarray(0, length))
    return this.#text
  }

  /** UTF-16 units of the first bytes of the string before. */
  #unitCount(byteLength: number): number {
    if (this.#text.length === this.#length) return byteLength
    let units = 0
    for (let i = 0; i < byteLength; i++) {
      const byte = this.#bytes[i] as number
      if (!isContinuation(byte)) units += byte >= FIRST_OF_FOUR ? 2 : 1
    }
    return units
  }

  #withRoom(length: number): Uint8Array {
    if (length > this.#bytes.length) {
      const larger = new Uint8Array(2 * length)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    return this.#bytes
  }
}

/** In bytes; longer strings make room. */
const USUAL_LENGTH = 64

/** Whether a byte goes on with a character that began before it. */
function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}

const LAST_ASCII = 0x7f
/** Lead byte of a character beyond U+FFFF, which is a surrogate pair in UTF-16. */
const FIRST_OF_FOUR = 0xf0
