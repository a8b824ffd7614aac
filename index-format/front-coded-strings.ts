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
  readonly #bytes: number[] = []
  #text = ''

  /** @param reader read from by turns: a string, then its entry */
  constructor(reader: ByteReader) {
    this.#reader = reader
  }

  /** @throws IndexFormatError when the string shares more bytes than there are, or is no UTF-8 */
  next(): string {
    const shared = this.#reader.varint()
    const bytes = this.#bytes
    if (shared > bytes.length) throw this.#reader.problem('a string shares more than there is')
    let text = this.#text.slice(0, this.#unitCount(shared))
    let isAscii = !isContinuation(bytes[shared])
    bytes.length = shared
    for (let left = this.#reader.varint(); left > 0; left--) {
      const byte = this.#reader.u8()
      bytes.push(byte)
      if (byte > LAST_ASCII) isAscii = false
      else if (isAscii) text += String.fromCharCode(byte)
    }
    this.#text = isAscii ? text : this.#reader.decodeUtf8(Uint8Array.from(bytes))
    return this.#text
  }

  /** UTF-16 units of the first bytes of the string before. */
  #unitCount(byteLength: number): number {
    if (this.#text.length === this.#bytes.length) return byteLength
    let units = 0
    for (let i = 0; i < byteLength; i++) {
      const byte = this.#bytes[i] as number
      if (!isContinuation(byte)) units += byte >= FIRST_OF_FOUR ? 2 : 1
    }
    return units
  }
}

/** Whether a byte goes on with a character that began before it. */
function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80
}

const LAST_ASCII = 0x7f
/** Lead byte of a character beyond U+FFFF, which is a surrogate pair in UTF-16. */
const FIRST_OF_FOUR = 0xf0
