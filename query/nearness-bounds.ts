/**
 * What the nearness of a query's words adds to a score at most, told from which of them a passage has at all: most that
 * have one word of a query lack the next, and need not be looked at closely.
 *
 *     window   the words that are in the passage
 *     pairs    the neighbouring words of the query that both are
 *     lead     the words in the document's first passage
 *
 * Of a document's passages the greatest of each counts, so none of them adds more.
 */
import type { PassageTable } from '../index-format/passage-table.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import { type BitSet, fullSet, rangeMask } from './bit-sets.ts'
import { sharesOf } from './nearness.ts'
import { unionOfIds } from './packed-postings.ts'
import type { QueryWord } from './query-words.ts'

/** Of one query. */
export class NearnessBounds {
  /** Whatever the passage; 0 where nothing is measured. */
  readonly greatest: number
  /** For each word the passages with it, and perhaps others. */
  readonly #words: readonly BitSet[]
  readonly #shares: readonly number[]
  /** pairShares[i]: of the words i − 1 and i together; 0 of the first. */
  readonly #pairShares: readonly number[]
  readonly #weights: RankingWeights
  readonly #firstPassages: Uint32Array
  /** By word, of the passages that are looked at. */
  readonly #isThere: Uint8Array
  readonly #isBesideLast: Uint8Array

  /** @param asked nothing is measured of a single one */
  constructor(
    asked: readonly QueryWord[],
    weights: RankingWeights,
    { passageCount, firstPassages }: PassageTable,
  ) {
    const words = asked.length < 2 ? [] : asked
    this.greatest = words.length === 0 ? 0 : weights.window + weights.pairs + weights.lead
    this.#words = words.map(({ inPassages }) =>
      inPassages === undefined ? fullSet(passageCount) : unionOfIds(inPassages, passageCount),
    )
    const { ofWords, ofPairs } = sharesOf(words)
    this.#shares = ofWords
    this.#pairShares = [0, ...ofPairs]
    this.#weights = weights
    this.#firstPassages = firstPassages
    this.#isThere = new Uint8Array(words.length)
    this.#isBesideLast = new Uint8Array(words.length)
  }

  /** Of a document; O(words · passages / 32). */
  ofDocument(document: number): number {
    const first = this.#firstPassages[document] as number
    return this.#ofPassages(first, this.#firstPassages[document + 1] as number) + this.ofLead(document)
  }

  /** Of a passage, without the lead. */
  ofPassage(passage: number): number {
    return this.#ofPassages(passage, passage + 1)
  }

  /** Of a document's lead alone. */
  ofLead(document: number): number {
    const first = this.#firstPassages[document] as number
    let share = 0
    for (let i = 0; i < this.#words.length; i++) {
      const bits = (this.#words[i] as BitSet)[first >>> 5] as number
      if (((bits >>> (first & 31)) & 1) === 1) share += this.#shares[i] as number
    }
    return this.#weights.lead * atMost(share)
  }

  /** Of the passages [start, end). */
  #ofPassages(start: number, end: number): number {
    const hasSeveral = this.#look(start, end)
    let all = 0
    let greatest = 0
    let pairs = 0
    for (let i = 0; i < this.#shares.length; i++) {
      if (this.#isBesideLast[i] === 1) pairs += this.#pairShares[i] as number
      if (this.#isThere[i] === 0) continue
      const share = this.#shares[i] as number
      all += share
      if (share > greatest) greatest = share
    }
    return this.#weights.window * atMost(hasSeveral ? all : greatest) + this.#weights.pairs * atMost(pairs)
  }

  /** @returns whether one of the passages [start, end) has two words or more */
  #look(start: number, end: number): boolean {
    const isThere = this.#isThere.fill(0)
    const isBesideLast = this.#isBesideLast.fill(0)
    let several = 0
    for (let at = start >>> 5; at << 5 < end; at++) {
      const mask = rangeMask(at, start, end)
      let any = 0
      let last = 0
      for (let i = 0; i < this.#words.length; i++) {
        const bits = ((this.#words[i] as BitSet)[at] as number) & mask
        if (bits !== 0) isThere[i] = 1
        if ((bits & last) !== 0) isBesideLast[i] = 1
        several |= any & bits
        any |= bits
        last = bits
      }
    }
    return several !== 0
  }
}

/** Shares are added up in another order than they are measured in. */
const ROUNDING = 1 + 1e-9

function atMost(share: number): number {
  return Math.min(1, share * ROUNDING)
}
