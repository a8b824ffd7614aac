/**
 * Reads what ByteWriter writes, from one stretch of an index file. Every read is checked against the
 * stretch's end, so that damaged bytes become an error that names the place, and never a huge allocation.
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

  /** Number of bytes read so far. */
  get position(): number {
    return this.#position
  }

  get atEnd(): boolean {
    return this.#position === this.#bytes.length
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

  /** A view of the next bytes where they lie as an array must, else a copy. */
  u16s(count: number): Uint16Array {
    if (IS_LITTLE_ENDIAN) return new Uint16Array(...this.#aligned(2, count))
    const view = this.#view(2 * count)
    return Uint16Array.from({ length: count }, (_, i) => view.getUint16(2 * i, true))
  }

  /** As u16s. */
  u32s(count: number): Uint32Array {
    if (IS_LITTLE_ENDIAN) return new Uint32Array(...this.#aligned(4, count))
    const view = this.#view(4 * count)
    return Uint32Array.from({ length: count }, (_, i) => view.getUint32(4 * i, true))
  }

  /** @throws IndexFormatError for a number above 2^53 − 1 */
  u64(): number {
    const low = this.u32()
    return this.#safe(low + this.u32() * 2 ** 32)
  }

  /** @throws IndexFormatError for a number above 2^53 − 1 */
  varint(): number {
    // Most numbers are of one byte.
    const first = this.#bytes[this.#position]
    if (first !== undefined && first < 128) {
      this.#position++
      return first
    }
    let value = 0
    for (let scale = 1; scale < 2 ** 56; scale *= 128) {
      const byte = this.u8()
      value += (byte & 127) * scale
      if (byte < 128) return this.#safe(value)
    }
    throw this.problem('a number does not end')
  }

  zigzag(): number {
    const value = this.varint()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }

  /** A varint that counts things which follow, of one byte each at the least. */
  count(): number {
    const count = this.varint()
    const left = this.#bytes.length - this.#position
    if (count > left) throw this.problem(`${count} entries are expected, ${left} bytes are left`)
    return count
  }

  /** A view of the next bytes, not a copy. */
  bytes(byteLength: number): Uint8Array {
    const start = this.#position
    this.skip(byteLength)
    return this.#bytes.subarray(start, this.#position)
  }

  skip(byteLength: number): void {
    const left = this.#bytes.length - this.#position
    if (byteLength > left) throw this.problem(`${byteLength} bytes are expected, ${left} are left`)
    this.#position += byteLength
  }

  /** A view of all bytes that are left. */
  rest(): Uint8Array {
    return this.bytes(this.#bytes.length - this.#position)
  }

  string(): string {
    return this.decodeUtf8(this.bytes(this.varint()))
  }

  /** @throws IndexFormatError at the current place when the bytes are no UTF-8 */
  decodeUtf8(bytes: Uint8Array): string {
    try {
      return utf8.decode(bytes)
    } catch (error) {
      throw this.problem('a text is not UTF-8', error)
    }
  }

  /** Of what the bytes read last were unpacked to; its errors count on from there. */
  within(unpacked: Uint8Array): ByteReader {
    return new ByteReader(unpacked, this.#source, this.#fileOffset)
  }

  /** An error at the current place. */
  problem(text: string, cause?: unknown): IndexFormatError {
    const place = this.#fileOffset + this.#position
    return new IndexFormatError(this.#source, place, `the index is damaged: ${text}; build it again`, cause)
  }

  #aligned(width: 2 | 4, count: number): [buffer: ArrayBufferLike, byteOffset: number, length: number] {
    const bytes = this.bytes(width * count)
    const own = bytes.byteOffset % width === 0 ? bytes : new Uint8Array(bytes)
    return [own.buffer, own.byteOffset, count]
  }

  #view(byteLength: number): DataView {
    const bytes = this.bytes(byteLength)
    return new DataView(bytes.buffer, bytes.byteOffset, byteLength)
  }

  #safe(value: number): number {
    if (!Number.isSafeInteger(value)) throw this.problem('a number is too large')
    return value
  }
}

/** Nearly every machine has numbers in memory as the file has them. */
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
