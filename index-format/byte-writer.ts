/** A growing byte buffer: little-endian integers, LEB128 varints, UTF-8 strings. */
export class ByteWriter {
  // A DataView would force every small buffer out of the JavaScript heap, which costs a second at 10^6 writers.
  #bytes: Uint8Array
  #length = 0

  constructor(capacity = 1024) {
    this.#bytes = new Uint8Array(capacity)
  }

  /** Number of bytes written so far. */
  get length(): number {
    return this.#length
  }

  u8(value: number): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = value
  }

  u16(value: number): void {
    this.u8(value & 255)
    this.u8(value >>> 8)
  }

  u32(value: number): void {
    this.u16(value & 65_535)
    this.u16(value >>> 16)
  }

  /** An integer from 0 to 2^53 − 1 in eight bytes. */
  u64(value: number): void {
    this.u32(value >>> 0)
    this.u32(Math.floor(value / 2 ** 32))
  }

  /** An integer from 0 to 2^53 − 1, seven bits a byte, low bits first; the high bit says that more follow. */
  varint(value: number): void {
    this.#reserve(8)
    let rest = value
    while (rest >= 2 ** 31) {
      this.#bytes[this.#length++] = (rest % 128) | 128
      rest = Math.floor(rest / 128)
    }
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.#bytes[this.#length++] = rest
  }

  /** A signed integer from −2^52 to 2^52 − 1 as a varint: 0, −1, 1, −2 … become 0, 1, 2, 3 … */
  zigzag(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value)
  }

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  /** Room for bytes that the caller fills in, all of them: what stands there is of no meaning. Valid until the next write. */
  room(byteLength: number): Uint8Array {
    this.#reserve(byteLength)
    const start = this.#length
    this.#length += byteLength
    return this.#bytes.subarray(start, this.#length)
  }

  /** UTF-8 with its byte length before it. */
  string(text: string): void {
    const encoded = utf8.encode(text)
    this.varint(encoded.length)
    this.bytes(encoded)
  }

  /** A copy of everything written. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }

  /** Everything written, valid until the next write. */
  peek(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  /** Forgets everything written and keeps the memory. */
  clear(): void {
    this.#length = 0
  }

  #reserve(byteLength: number): void {
    const needed = this.#length + byteLength
    if (needed <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2))
    grown.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = grown
  }
}

const utf8 = new TextEncoder()
