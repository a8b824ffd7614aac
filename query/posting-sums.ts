/**
 * Adds up posting lists to one: how often a word occurs in each passage (or document) in any of its forms, every
 * occurrence weighted.
 *
 * Every list is added to one dense column by id, in the order given, so that what a passage counts adds up from left to
 * right. The column is empty between two sums: it is made once for an open index, and nothing waits while it is in use.
 */
import type { PostingList } from '../index-format/postings.ts'
import { IdSet } from './id-set.ts'
import { NO_POSTINGS, type WeightedPostings } from './weighted-postings.ts'

export class PostingSums {
  readonly #sums: Float64Array
  readonly #ids: IdSet

  /** @param idCount every id is below it */
  constructor(idCount: number) {
    this.#sums = new Float64Array(idCount)
    this.#ids = new IdSet(idCount)
  }

  add({ ids, weights }: WeightedPostings): void {
    const sums = this.#sums
    this.#ids.addAll(ids)
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number
      sums[id] = (sums[id] as number) + (weights[i] as number)
    }
  }

  /**
   * @param weight what an occurrence counts
   * @param heading what one in a heading adds to that, as a share of it
   */
  addOccurrences({ ids, frequencies }: PostingList, weight: number, heading: number): void {
    const sums = this.#sums
    this.#ids.addAll(ids)
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number
      const frequency = frequencies[i] as number
      sums[id] = (sums[id] as number) + weight * ((frequency >>> 1) + (frequency & 1) * heading)
    }
  }

  /** Passages with an occurrence in a heading, each counted once. */
  addHeadings({ ids, frequencies }: PostingList, weight: number): void {
    const sums = this.#sums
    for (let i = 0; i < ids.length; i++) {
      if (((frequencies[i] as number) & 1) === 0) continue
      const id = ids[i] as number
      this.#ids.add(id)
      sums[id] = (sums[id] as number) + weight
    }
  }

  /** Whether anything was added to an id since it was last taken. */
  has(id: number): boolean {
    return this.#ids.has(id)
  }

  /** @returns what was added since it was last taken */
  take(): WeightedPostings {
    const ids = this.#ids.take().slice()
    if (ids.length === 0) return NO_POSTINGS
    const weights = new Float64Array(ids.length)
    const sums = this.#sums
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number
      weights[i] = sums[id] as number
      sums[id] = 0
    }
    return { ids, weights }
  }
}
