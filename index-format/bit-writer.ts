/**
 * Numbers of any width, one after the other, low bits first: 1, 2, 3 in three bits each are the bits 001 010 011, that
 * is the bytes 11010001 00000000. `bit-reader.ts` reads them.
 */
import type { ByteWriter } from './byte-writer.ts'

/** The most bits of one number: seven bits that wait for their byte and these fit 32 bits. */
export const MAX_WIDTH = 24

export class BitWriter {
  readonly #writer: ByteWriter
  /** Bits that do not fill a byte yet. */
  #waiting = 0
  #waitingCount = 0

  /** @param writer gets each byte when it is full */
  constructor(writer: ByteWriter) {
    this.#writer = writer
  }

  /** @param value below 2^width @param width 0 to MAX_WIDTH */
  bits(value: number, width: number): void {
    this.#waiting |= value << this.#waitingCount
    this.#waitingCount += width
    while (this.#waitingCount >= 8) {
      this.#writer.u8(this.#waiting & 255)
      this.#waiting >>>= 8
      this.#waitingCount -= 8
    }
  }

  /** As many zeroes as `value` says, then a one. */
  unary(value: number): void {
    let zeroes = value
    for (; zeroes >= MAX_WIDTH; zeroes -= MAX_WIDTH) this.bits(0, MAX_WIDTH)
    this.bits(1 << zeroes, zeroes + 1)
  }

  /** Elias' gamma code of a number from 1 to 2^25 − 1: how many bits follow its highest in unary, then these. */
  gamma(value: number): void {
    const width = 31 - Math.clz32(value)
    this.unary(width)
    this.bits(value - (1 << width), width)
  }

  /**
   * One of `choices` numbers, in truncated binary: the first few of them take one bit less than the others.
   * Of 5 choices, 0, 1 and 2 are 00, 01 and 10, read as numbers; 3 and 4 are 11, followed by 0 and 1.
   */
  choice(value: number, choices: number): void {
    const width = 31 - Math.clz32(choices)
    const short = (2 << width) - choices
    if (value < short) this.bits(value, width)
    else {
      this.bits((value + short) >>> 1, width)
      this.bits((value + short) & 1, 1)
    }
  }

  /** Fills the last byte with zeroes. */
  endByte(): void {
    if (this.#waitingCount > 0) this.bits(0, 8 - this.#waitingCount)
  }
}
