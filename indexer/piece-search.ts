/**
 * Words that are looked for within other words, at any place: which compounds have a part that is one of them, or
 * anything else that might be taken for one.
 *
 *   new PieceSearch(['fest', 'bau']).isWithin('straßenfeste') → true
 */
import { MIN_PART_LENGTH } from '../analysis/compound.ts'

export class PieceSearch {
  /** By the hash of their first letters. */
  readonly #pieces: (string[] | undefined)[] = []

  /** @param pieces shorter ones than a part of compounds are passed over */
  constructor(pieces: Iterable<string>) {
    for (const piece of pieces) {
      if (piece.length < MIN_PART_LENGTH) continue
      const slot = slotAt(piece, 0)
      const alike = this.#pieces[slot]
      if (alike === undefined) this.#pieces[slot] = [piece]
      else alike.push(piece)
    }
  }

  isWithin(word: string): boolean {
    for (let start = 0; start + MIN_PART_LENGTH <= word.length; start++) {
      const pieces = this.#pieces[slotAt(word, start)]
      if (pieces?.some(piece => word.startsWith(piece, start))) return true
    }
    return false
  }
}

/** Of the MIN_PART_LENGTH letters that begin at `start`. */
function slotAt(word: string, start: number): number {
  let hash = 0
  for (let i = start; i < start + MIN_PART_LENGTH; i++)
    hash = Math.imul(hash ^ word.charCodeAt(i), 0x9e3779b1)
  return hash >>> (32 - SLOT_BITS)
}

const SLOT_BITS = 14
