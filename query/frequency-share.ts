/**
 * The parts of a weighted frequency: how often each form of a word occurs, or a phrase, and what an occurrence counts.
 * Their sum is what is scored, and by them a score can be explained form by form.
 */
import type { PostingList } from '../index-format/postings.ts'
import type { Frequencies } from './frequencies.ts'
import type { WeightedPostings } from './weighted-postings.ts'

/** What the frequencies are the sums of, from left to right, those with a limit last. */
export type Shares = Readonly<Record<keyof Frequencies, readonly FrequencyShare[]>>

export function sharesInPassages(inPassages: readonly FrequencyShare[]): Shares {
  return { inPassages, inTitles: [], inField: [], ofSimilar: [] }
}

/** The occurrences of one form, or of a phrase. */
export type FrequencyShare = FormShare | PhraseShare

export interface FormShare {
  readonly kind: 'form' | 'part-of-compound' | 'similar'
  /** Number of the form in the dictionary; for a part that of all compounds with it. */
  readonly form: number
  /** What an occurrence counts outside of headings. */
  readonly weight: number
  /** What all such shares of a passage count at most. */
  readonly limit: number | undefined
  readonly postings: PostingList
}

export interface PhraseShare {
  readonly kind: 'occurrence'
  readonly form: undefined
  readonly weight: 1
  readonly limit: undefined
  readonly postings: WeightedPostings
}
