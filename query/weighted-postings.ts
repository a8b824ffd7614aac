/**
 * How often a word occurs in each passage, every occurrence weighted by where and in which form it stands.
 * Several lists add up to one: the forms of a term, its occurrences in titles.
 */
import type { PassageTable } from '../index-format/passage-table.ts'
import { foldPairwise } from './matches.ts'

export interface WeightedPostings {
  /** Ascending, no duplicates. */
  readonly ids: Uint32Array
  /** weights[i] belongs to ids[i]: the weighted frequency, > 0. */
  readonly weights: Float64Array
}

/** The sum of many lists. O(postings), and O(greatest id) where the lists are many, as those of a prefix. */
export function addPostings(lists: readonly WeightedPostings[]): WeightedPostings {
  if (lists.length > MOST_MERGED) return addInColumn(lists)
  return foldPairwise(lists, addTwo, { ids: new Uint32Array(), weights: new Float64Array() })
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

/** More lists are added up in a column of all ids, which costs as much as merging this many large ones. */
const MOST_MERGED = 8

function addInColumn(lists: readonly WeightedPostings[]): WeightedPostings {
  const lastId = lists.reduce((last, { ids }) => Math.max(last, ids.at(-1) ?? 0), 0)
  const sums = new Float64Array(lastId + 1)
  for (const { ids, weights } of lists) {
    for (let i = 0; i < ids.length; i++)
      sums[ids[i] as number] = (sums[ids[i] as number] as number) + (weights[i] as number)
  }
  const ids = new Uint32Array(sums.length)
  let count = 0
  for (let id = 0; id < sums.length; id++) if ((sums[id] as number) > 0) ids[count++] = id
  return { ids: ids.subarray(0, count), weights: sums.filter(sum => sum > 0) }
}

function passageCount(firstPassages: Uint32Array, document: number): number {
  return (firstPassages[document + 1] as number) - (firstPassages[document] as number)
}

function addTwo(a: WeightedPostings, b: WeightedPostings): WeightedPostings {
  const ids = new Uint32Array(a.ids.length + b.ids.length)
  const weights = new Float64Array(ids.length)
  let count = 0
  let i = 0
  let j = 0
  while (i < a.ids.length && j < b.ids.length) {
    const idA = a.ids[i] as number
    const idB = b.ids[j] as number
    ids[count] = Math.min(idA, idB)
    weights[count++] =
      (idA <= idB ? (a.weights[i++] as number) : 0) + (idB <= idA ? (b.weights[j++] as number) : 0)
  }
  for (; i < a.ids.length; i++) {
    ids[count] = a.ids[i] as number
    weights[count++] = a.weights[i] as number
  }
  for (; j < b.ids.length; j++) {
    ids[count] = b.ids[j] as number
    weights[count++] = b.weights[j] as number
  }
  return { ids: ids.subarray(0, count), weights: weights.subarray(0, count) }
}
