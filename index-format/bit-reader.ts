/** Reads what BitWriter writes. Past the end it reads ones, so that every number ends; `byteEnd` tells of it. */
import { MAX_WIDTH } from './bit-writer.ts'

export class BitReader {
  readonly #bytes: Uint8Array
  /** Number of the next bit. */
  #bit: number

  /** @param start offset of the first byte to read */
  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes
    this.#bit = start * 8
  }

  /** Offset behind the last byte that was begun; above the number of bytes where they did not suffice. */
  get byteEnd(): number {
    return Math.ceil(this.#bit / 8)
  }

  /** @param width 0 to MAX_WIDTH */
  bits(width: number): number {
    const value = this.#window() & ((1 << width) - 1)
    this.#bit += width
    return value
  }

  unary(): number {
    let zeroes = 0
    for (;;) {
      const window = this.#window() & WINDOW_BITS
      if (window !== 0) {
        const last = 31 - Math.clz32(window & -window)
        this.#bit += last + 1
        return zeroes + last
      }
      zeroes += MAX_WIDTH
      this.#bit += MAX_WIDTH
    }
  }

  /** A high part in unary, then `width` low bits, 0 to MAX_WIDTH: at one look where both are in the window. */
  rice(width: number): number {
    const window = this.#window()
    const high = 31 - Math.clz32(window & -window)
    if (high >= 0 && high + width <= MAX_WIDTH) {
      this.#bit += high + 1 + width
      return (high << width) | ((window >>> (high + 1)) & ((1 << width) - 1))
    }
    const unary = this.unary()
    return ((unary << width) | this.bits(width)) >>> 0
  }

  /** @returns infinity for a number that BitWriter does not write */
  gamma(): number {
    const width = this.unary()
    return width > MAX_WIDTH ? Number.POSITIVE_INFINITY : (1 << width) + this.bits(width)
  }

  /** @param choices at least 1 */
  choice(choices: number): number {
    const width = 31 - Math.clz32(choices)
    const short = (2 << width) - choices
    const window = this.#window()
    const value = window & ((1 << width) - 1)
    if (value < short) {
      this.#bit += width
      return value
    }
    this.#bit += width + 1
    return value * 2 + ((window >>> width) & 1) - short
  }

  /** At least MAX_WIDTH + 1 bits, the next one lowest. */
  #window(): number {
    const bytes = this.#bytes
    const at = this.#bit >>> 3
    const word =
      at + 4 <= bytes.length
        ? (bytes[at] as number) |
          ((bytes[at + 1] as number) << 8) |
          ((bytes[at + 2] as number) << 16) |
          ((bytes[at + 3] as number) << 24)
        : lastWord(bytes, at)
    return word >>> (this.#bit & 7)
  }
}

const WINDOW_BITS = 2 ** MAX_WIDTH - 1

function lastWord(bytes: Uint8Array, at: number): number {
  let word = 0
  for (let i = 3; i >= 0; i--) word = (word << 8) | (bytes[at + i] ?? 255)
  return word
}
