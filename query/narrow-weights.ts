/**
 * Weights by which less counts as a word of the query. Of given weights there is one object of each kind, so that what
 * was worked out with them is known again.
 */
import type { RankingWeights } from '../ranking/weights.ts'

/** Of one query. */
export class NarrowWeights {
  readonly #withoutSimilar = new Map<RankingWeights, RankingWeights>()
  readonly #wordsAlone = new Map<RankingWeights, RankingWeights>()

  /** What is asked for means the word itself, not one that is spelled alike. */
  withoutSimilar(weights: RankingWeights): RankingWeights {
    const narrow = this.#withoutSimilar.get(weights) ?? { ...weights, similar: 0 }
    this.#withoutSimilar.set(weights, narrow)
    return narrow
  }

  /** What excludes means the word itself: `-Beamte` leaves the Beamtenversorgung, `-Meier` the Mayers. */
  wordsAlone(weights: RankingWeights): RankingWeights {
    const nothing = { part: 0, typedPart: 0, spelling: 0, similar: 0 }
    const narrow = this.#wordsAlone.get(weights) ?? { ...weights, ...nothing }
    this.#wordsAlone.set(weights, narrow)
    return narrow
  }
}
