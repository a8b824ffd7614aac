/**
 * The further passages of a document that are unfolded under its hit. They are fetched in pieces, in reading order, and
 * each is made a hit of its own, so that it can be previewed, opened and copied like one.
 */
import type { Hit, PassageHit } from '../../../query/search-index.ts'

export interface UnfoldedPassages {
  /** Those that have come, without the passage that the hit itself shows. */
  readonly hits: readonly Hit[]
  /** How many were fetched, that of the hit included. */
  readonly fetched: number
  readonly isComplete: boolean
}

export const nothingUnfolded: UnfoldedPassages = { hits: [], fetched: 0, isComplete: false }

/** Passages of one fetch. */
export const passagesPerFetch = 32

/** @param passages at most `passagesPerFetch` from `unfolded.fetched` on */
export function addPassages(
  unfolded: UnfoldedPassages,
  hit: Hit,
  passages: readonly PassageHit[],
): UnfoldedPassages {
  const further = passages.filter(({ passage }) => passage !== hit.passage)
  return {
    hits: [...unfolded.hits, ...further.map(passage => ({ ...hit, ...passage, morePassages: 0 }))],
    fetched: unfolded.fetched + passages.length,
    isComplete: passages.length < passagesPerFetch,
  }
}
