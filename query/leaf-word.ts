/** What a leaf of a plan is scored by: words with their frequencies, and how much each counts. */
import type { Frequencies } from './frequencies.ts'
import type { Shares } from './frequency-share.ts'
import type { PlannedWord } from './plan.ts'

/**
 * What makes the score of a leaf: the leaf itself and each part of a compound that was typed add up; of that sum and
 * the other spellings of a name the best one counts.
 */
export interface LeafWords {
  readonly whole: LeafWord
  readonly parts: readonly RelatedWord[]
  readonly spellings: readonly RelatedWord[]
}

export interface LeafWord {
  /** Of words that come again in other queries: tells their frequencies apart. */
  readonly key: string | undefined
  readonly frequencies: Frequencies
  /** What the frequencies are the sums of. */
  shares(): Shares
  readonly idf: number
  /** What its score counts. */
  readonly weight: number
  /** How much of the leaf a passage has with it, 0 to 1. */
  readonly coverage: number
}

/** A part of a compound, or another spelling of a name. */
export interface RelatedWord extends LeafWord {
  readonly word: PlannedWord
}
