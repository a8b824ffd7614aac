/**
 * Weights by which less counts as a word of the query. Of given weights there is one object of each kind, so that what
 * was worked out with them is known again.
 */
import type { RankingWeights } from '../ranking/weights.ts'

/** What is asked for means the word itself, not one that is spelled alike. */
export const withoutSimilarWeights = remembering(weights => ({ ...weights, similar: 0 }))

/** What excludes means the word itself: `-Beamte` leaves the Beamtenversorgung, `-Meier` the Mayers. */
export const wordsAloneWeights = remembering(weights => ({
  ...weights,
  part: 0,
  typedPart: 0,
  spelling: 0,
  similar: 0,
}))

function remembering(
  narrow: (weights: RankingWeights) => RankingWeights,
): (weights: RankingWeights) => RankingWeights {
  const known = new WeakMap<RankingWeights, RankingWeights>()
  return weights => {
    const found = known.get(weights) ?? narrow(weights)
    known.set(weights, found)
    return found
  }
}
