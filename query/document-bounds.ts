/**
 * What the documents can score at most in a query, told from what each of its words is worth at most in each document:
 * of thousands that match, only those that can be among the best are then evaluated passage by passage.
 *
 *     a word in a document   its worth in the best of the passages; its worth in the whole document
 *     a plan                 the sums of both over all its words, whatever joins them: no combination scores more
 *
 * The bounds of a word are made once, by scoring it everywhere, and kept for the queries to come in 8 bytes a document.
 * Source: Turtle and Flood, Query Evaluation: Strategies and Optimizations, 1995 (MaxScore); here by document.
 */

import { SizedCache } from '../index-format/sized-cache.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import { wishShares } from './evaluate.ts'
import { type Evaluation, inScope, type ScopelessEvaluation } from './evaluation.ts'
import { leafWords } from './leaf-matches.ts'
import type { LeafWord } from './leaf-word.ts'
import { type Plan, visitLeaves } from './plan.ts'
import { makePromisingRoom, type PlanBounds, type PromisingRoom } from './promising-documents.ts'
import type { Scopes } from './scope.ts'

/** Of one word. */
export interface WordBounds {
  /** Numbers of documents; the first `coveredCount` have the word itself, the others only its like. */
  readonly documents: Uint32Array
  readonly coveredCount: number
  /** At most passages[i] · step in the best passage of documents[i], and wholes[i] · step in all of it. */
  readonly passages: Uint16Array
  readonly wholes: Uint16Array
  readonly step: number
}

/** Bounds words and plans; made once for an open index. */
export class DocumentBounds {
  readonly #scopes: Scopes
  readonly #columns: PlanBounds
  readonly #best: Float64Array
  /** For those who collect the documents of a plan. */
  readonly room: PromisingRoom
  /** By the key of a LeafWord. */
  readonly #words: SizedCache<string, WordBounds>

  /** @param byteLimit what the bounds of words that are kept may take together */
  constructor(scopes: Scopes, byteLimit: number) {
    const { count } = scopes.documents
    this.#scopes = scopes
    this.#words = new SizedCache(byteLimit, byteLengthOf)
    this.#best = new Float64Array(count)
    this.room = makePromisingRoom(count)
    this.#columns = {
      passages: new Float64Array(count),
      wholes: new Float64Array(count),
      coverage: new Float64Array(count),
    }
  }

  /** @returns columns by document that are good until the next plan is bounded */
  ofPlan(plan: Plan, input: ScopelessEvaluation): PlanBounds {
    const { passages, wholes, coverage } = this.#columns
    passages.fill(0)
    wholes.fill(0)
    coverage.fill(0)
    const evaluation = inScope(input, this.#scopes.passages)
    const add = (part: Plan, share: number) =>
      visitLeaves(part, 'matching', leaf => {
        const { whole, parts, spellings } = leafWords(leaf, evaluation)
        for (const word of [whole, ...parts, ...spellings]) {
          this.#addWord(this.#ofWord(word, evaluation), word.weight * word.idf, word.coverage * share)
        }
      })
    if (plan.kind === 'bag') {
      const shares = wishShares(plan.wishes, input.weights)
      plan.wishes.forEach((wish, i) => {
        add(wish, shares[i] as number)
      })
      for (const condition of plan.conditions) add(condition, 0)
    } else add(plan, 1)
    return this.#columns
  }

  #addWord(
    { documents, coveredCount, passages, wholes, step }: WordBounds,
    factor: number,
    share: number,
  ): void {
    const to = this.#columns
    const scale = factor * step * ROUNDING
    for (let i = 0; i < documents.length; i++) {
      const number = documents[i] as number
      to.passages[number] = (to.passages[number] as number) + scale * (passages[i] as number)
      to.wholes[number] = (to.wholes[number] as number) + scale * (wholes[i] as number)
    }
    for (let i = 0; i < coveredCount; i++) {
      const number = documents[i] as number
      to.coverage[number] = Math.min(1, (to.coverage[number] as number) + share * ROUNDING)
    }
  }

  #ofWord(word: LeafWord, { weights }: Evaluation): WordBounds {
    const { key } = word
    const known = key === undefined ? undefined : this.#words.get(key)
    const bounds = known ?? this.#measure(word, weights)
    if (key !== undefined && known === undefined) this.#words.set(key, bounds)
    return bounds
  }

  /** O(postings of the word). */
  #measure({ frequencies }: LeafWord, weights: RankingWeights): WordBounds {
    const { passages, documents } = this.#scopes
    const best = this.#best
    best.fill(0)
    const inPassages = passages.unpack(frequencies)
    passages.words.fill(inPassages, passages, weights)
    let greatest = 0
    for (let i = 0; i < passages.words.count; i++) {
      const number = passages.documentOf[passages.words.ids[i] as number] as number
      const worth = passages.words.weights[i] as number
      if (worth > (best[number] as number)) best[number] = worth
      if (worth > greatest) greatest = worth
    }
    documents.words.fill(documents.collectWord(inPassages), documents, weights)
    const { count, coveredCount, ids, weights: wholes } = documents.words
    for (let i = 0; i < count; i++) greatest = Math.max(greatest, wholes[i] as number)
    const step = greatest / GREATEST_CODE || 1
    const bounds = {
      documents: ids.slice(0, count),
      coveredCount,
      passages: new Uint16Array(count),
      wholes: new Uint16Array(count),
      step,
    }
    for (let i = 0; i < count; i++) {
      bounds.passages[i] = Math.min(GREATEST_CODE, Math.ceil((best[ids[i] as number] as number) / step))
      bounds.wholes[i] = Math.min(GREATEST_CODE, Math.ceil((wholes[i] as number) / step))
    }
    return bounds
  }
}

/** More than the rounding of a few dozen additions and multiplications takes off. */
const ROUNDING = 1 + 1e-9

const GREATEST_CODE = 65_535

function byteLengthOf({ documents }: WordBounds): number {
  return BYTES_PER_DOCUMENT * documents.length + OVERHEAD_BYTES
}

const BYTES_PER_DOCUMENT = 8
/** Of three arrays, a key and a place in the map. */
const OVERHEAD_BYTES = 500
