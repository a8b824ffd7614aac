/**
 * Reads what ByteWriter writes, from one stretch of an index file. Every read is checked against the
 * stretch's end, so that damaged bytes become an error that names the place.
 */
import { IndexFormatError } from './errors.ts'

export class ByteReader {
  readonly #bytes: Uint8Array
  readonly #source: string
  readonly #fileOffset: number
  #position = 0

  /**
   * @param source name of the index, for errors
   * @param fileOffset where in the file `bytes` begins, for errors
   */
  constructor(bytes: Uint8Array, source: string, fileOffset: number) {
    this.#bytes = bytes
    this.#source = source
    this.#fileOffset = fileOffset
  }

  /** Offset of the next byte within the stretch. */
  get position(): number {
    return this.#position
  }

  get atEnd(): boolean {
    return this.#position >= this.#bytes.length
  }

  u8(): number {
    const byte = this.#bytes[this.#position]
    if (byte === undefined) throw this.problem('the data ends too early')
    this.#position++
    return byte
  }

  u16(): number {
    return this.u8() | (this.u8() << 8)
  }

  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0
  }

  /** @throws IndexFormatError for a number above 2^53 − 1 */
  u64(): number {
    const low = this.u32()
    const value = low + this.u32() * 2 ** 32
    if (!Number.isSafeInteger(value)) throw this.problem('a number is too large')
    return value
  }

  varint(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = this.u8()
      value += (byte & 127) * scale
      if (byte < 128) break
      scale *= 128
      if (scale > 2 ** 49) throw this.problem('a number does not end')
    }
    return value
  }

  zigzag(): number {
    const value = this.varint()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }

  /** A view of the next bytes, not a copy. */
  bytes(byteLength: number): Uint8Array {
    const end = this.#position + byteLength
    if (end > this.#bytes.length) throw this.problem(`${byteLength} bytes are expected, the data ends before`)
    const view = this.#bytes.subarray(this.#position, end)
    this.#position = end
    return view
  }

  string(): string {
    return utf8.decode(this.bytes(this.varint()))
  }

  /** An error at the current place. */
  problem(text: string): IndexFormatError {
    return new IndexFormatError(
      this.#source,
      this.#fileOffset + this.#position,
      `the index is damaged: ${text}; build it again`,
    )
  }
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
