/**
 * How often a word occurs in each passage (or document), every occurrence weighted by where and in which form it
 * stands. posting-sums.ts adds them up.
 */

export interface WeightedPostings {
  /** Ascending, no duplicates. */
  readonly ids: Uint32Array
  /** weights[i] belongs to ids[i]: the weighted frequency, > 0. */
  readonly weights: Float64Array
}

export const NO_POSTINGS: WeightedPostings = { ids: new Uint32Array(), weights: new Float64Array() }

/** The same ids, none of them with more than `limit`. */
export function capWeights({ ids, weights }: WeightedPostings, limit: number): WeightedPostings {
  const capped = new Float64Array(weights.length)
  for (let i = 0; i < capped.length; i++) capped[i] = Math.min(limit, weights[i] as number)
  return { ids, weights: capped }
}

/** The weight of an id; 0 where the postings do not have it. */
export function weightAt({ ids, weights }: WeightedPostings, id: number): number {
  return weights[ids.indexOf(id)] ?? 0
}
