/** How often a leaf's word occurs, weighted; apart by what it counts there. */
import { type PackedPostings, packedByteLength } from './packed-postings.ts'

export interface Frequencies {
  readonly inPassages: PackedPostings
  /** Counted by document. */
  readonly inTitles: PackedPostings
  /** Counted by document. */
  readonly inField: PackedPostings
  /** Of terms that are spelled alike, in passages. */
  readonly ofSimilar: PackedPostings
}

export function frequenciesByteLength({ inPassages, inTitles, inField, ofSimilar }: Frequencies): number {
  return [inPassages, inTitles, inField, ofSimilar].reduce((sum, some) => sum + packedByteLength(some), 0)
}
