/**
 * The positions of one posting in few bits: the length of its passage and the number of occurrences say where they may
 * be.
 *
 *     in the heading path  where the posting says that one is, the first: a choice among the words of the path
 *     each but the last    how many words lie between it and the one before, in Rice's code: high part in unary, then
 *                          as many low bits as evenly spread occurrences would need
 *     last                 how many words lie between: a choice among those that are left
 *
 * Where none is in the heading path they begin behind it. A choice is in truncated binary, see bit-writer.ts.
 *
 *   1 and 6 of 8 words, none in a heading → of 7 places 1, with one low bit: 1 1 · of 6 places 4: 11 0
 */
import type { BitReader } from './bit-reader.ts'
import type { BitWriter } from './bit-writer.ts'

/** Positions are below it. */
export const POSITION_LIMIT = 65_536

const NO_POSITIONS = new Uint16Array()

/** Writes positions posting by posting. */
export class PositionWriter {
  readonly #bits: BitWriter
  #positions: Uint16Array = NO_POSITIONS
  #at = 0

  constructor(bits: BitWriter) {
    this.#bits = bits
  }

  /** Begins another list. @param positions of all postings, ascending within each */
  begin(positions: Uint16Array): void {
    this.#positions = positions
    this.#at = 0
  }

  /**
   * @param frequency as in a PostingList
   * @param length every position is below it
   * @param headingLength words of the heading path
   * @throws RangeError where the positions are not as these say
   */
  posting(frequency: number, length: number, headingLength: number): void {
    let isInHeading = (frequency & 1) === 1
    let free = isInHeading ? 0 : headingLength
    for (let left = frequency >>> 1; left > 0; left--) {
      const position = this.#positions[this.#at++] as number
      const places = isInHeading ? headingLength : length - free - left + 1
      const place = position - free
      if (!(place >= 0 && place < places)) throw new RangeError(`position ${position} is not in its passage`)
      if (isInHeading || left === 1) this.#bits.choice(place, places)
      else {
        const width = lowBitCount(places, left)
        this.#bits.unary(place >>> width)
        this.#bits.bits(place & ((1 << width) - 1), width)
      }
      free = position + 1
      isInHeading = false
    }
  }
}

/** Reads positions posting by posting. */
export class PositionReader {
  readonly #bits: BitReader
  readonly #positions: Uint32Array
  #at: number

  /** @param positions is filled from `start` on */
  constructor(bits: BitReader, positions: Uint32Array, start: number) {
    this.#bits = bits
    this.#positions = positions
    this.#at = start
  }

  /**
   * The first parameters are those of PositionWriter.
   * @param isKept otherwise the positions are passed over
   * @returns whether there are such positions
   */
  posting(frequency: number, length: number, headingLength: number, isKept: boolean): boolean {
    const bits = this.#bits
    let isInHeading = (frequency & 1) === 1
    let free = isInHeading ? 0 : headingLength
    for (let left = frequency >>> 1; left > 0; left--) {
      const places = isInHeading ? headingLength : length - free - left + 1
      if (places <= 0) return false
      const place = isInHeading || left === 1 ? bits.choice(places) : bits.rice(lowBitCount(places, left))
      if (place >= places) return false
      const position = free + place
      if (isKept) this.#positions[this.#at++] = position
      free = position + 1
      isInHeading = false
    }
    return true
  }
}

/** log2 of ln 2 (about 11/16) times the mean distance, the best for `count` occurrences that lie by chance. */
function lowBitCount(places: number, count: number): number {
  return Math.max(0, 31 - Math.clz32((places * 11) / (count * 16)))
}
