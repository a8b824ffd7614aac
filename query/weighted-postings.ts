/**
 * How often a word occurs in each passage (or document), every occurrence weighted by where and in which form it
 * stands. posting-sums.ts adds them up.
 */
import type { PassageTable } from '../index-format/passage-table.ts'

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

/** Postings of documents as postings of all their passages. */
export function spreadOverPassages(
  postings: WeightedPostings,
  { firstPassages }: PassageTable,
): WeightedPostings {
  let length = 0
  for (const document of postings.ids) length += passageCount(firstPassages, document)
  const ids = new Uint32Array(length)
  const weights = new Float64Array(length)
  let at = 0
  postings.ids.forEach((document, i) => {
    const first = firstPassages[document] as number
    const count = passageCount(firstPassages, document)
    for (let k = 0; k < count; k++) ids[at + k] = first + k
    weights.fill(postings.weights[i] as number, at, at + count)
    at += count
  })
  return { ids, weights }
}

/** The weight of an id; 0 where the postings do not have it. */
export function weightAt({ ids, weights }: WeightedPostings, id: number): number {
  return weights[ids.indexOf(id)] ?? 0
}

function passageCount(firstPassages: Uint32Array, document: number): number {
  return (firstPassages[document + 1] as number) - (firstPassages[document] as number)
}
