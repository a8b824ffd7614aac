/** The words of a query's leaves, worked out once for each leaf and weights: every step of a search asks for them. */
import type { RankingWeights } from '../ranking/weights.ts'
import type { LeafWords } from './leaf-word.ts'
import type { LeafPlan } from './plan.ts'

/** Of one query. */
export class KnownLeafWords {
  readonly #words = new Map<RankingWeights, Map<LeafPlan, LeafWords>>()

  of(leaf: LeafPlan, weights: RankingWeights, find: () => LeafWords): LeafWords {
    const byLeaf = this.#words.get(weights) ?? new Map<LeafPlan, LeafWords>()
    this.#words.set(weights, byLeaf)
    const words = byLeaf.get(leaf) ?? find()
    byLeaf.set(leaf, words)
    return words
  }
}
