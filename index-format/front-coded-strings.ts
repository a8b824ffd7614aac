/**
 * Goes through the strings of a dictionary block, each of which tells only what differs from the one before it:
 *
 *   0 "kündigen" · 7 "te"  →  'kündigen', 'kündte'      (ü is two bytes of the seven)
 *
 * The strings stay bytes, which is enough to compare them; a text is made of those alone that are asked for.
 */
import type { ByteReader } from './byte-reader.ts'
import { isContinuation } from './utf8-byte.ts'

export class FrontCodedStrings {
  readonly #reader: ByteReader
  readonly #block: Uint8Array
  /** The first `byteLength` are those of the string; longer strings make room. */
  bytes = new Uint8Array(USUAL_LENGTH)
  byteLength = 0
  /** How many bytes the string shares with the one before. */
  shared = 0

  /**
   * @param reader read from by turns: a string, then its entry
   * @param block the bytes that it reads
   */
  constructor(reader: ByteReader, block: Uint8Array) {
    this.#reader = reader
    this.#block = block
  }

  /** @throws IndexFormatError when the string shares more bytes than there are */
  advance(): void {
    const reader = this.#reader
    const shared = reader.varint()
    if (shared > this.byteLength) throw reader.problem('a string shares more than there is')
    const newCount = reader.count()
    const length = shared + newCount
    const bytes = this.#withRoom(length)
    const block = this.#block
    let from = reader.position
    reader.skip(newCount)
    for (let at = shared; at < length; at++) bytes[at] = block[from++] as number
    this.shared = shared
    this.byteLength = length
  }

  /** @throws IndexFormatError when the string is no UTF-8 */
  get text(): string {
    const { bytes, byteLength } = this
    let text = ''
    for (let at = 0; at < byteLength; at++) {
      const byte = bytes[at] as number
      if (byte <= LAST_ASCII) {
        text += String.fromCharCode(byte)
        continue
      }
      // Umlauts are of two bytes; asking a decoder of UTF-8 would take ten times as long.
      const second = bytes[++at] as number
      if (byte < FIRST_OF_TWO || byte >= FIRST_OF_THREE || at === byteLength || !isContinuation(second)) {
        return this.#reader.decodeUtf8(bytes.subarray(0, byteLength))
      }
      text += String.fromCharCode(((byte & 0x1f) << 6) | (second & 0x3f))
    }
    return text
  }

  #withRoom(length: number): Uint8Array {
    if (length > this.bytes.length) {
      const larger = new Uint8Array(2 * length)
      larger.set(this.bytes)
      this.bytes = larger
    }
    return this.bytes
  }
}

/** In bytes. */
const USUAL_LENGTH = 64

const LAST_ASCII = 0x7f
/** Lead bytes of characters from U+0080 to U+07FF; lower ones say in two bytes what one can. */
const FIRST_OF_TWO = 0xc2
const FIRST_OF_THREE = 0xe0
