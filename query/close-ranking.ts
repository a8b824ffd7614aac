/**
 * The best of the documents that were evaluated, by how near the words of the query are to one another.
 *
 * Of the best before nearness, those that can be among the first are measured, the most promising ones first: as soon as
 * so many have a score that no other can reach, the others are left. 20 to 40 are read for the first ten hits.
 */
import type { PositionList } from '../index-format/positions.ts'
import { measureNearness } from './nearness.ts'
import type { NearnessBounds } from './nearness-bounds.ts'
import { ANY_SCORE, type NeededScore, type PromisingDocuments } from './promising-documents.ts'
import type { QueryPlaces } from './query-places.ts'
import type { QueryWord } from './query-words.ts'
import {
  type Candidate,
  closeRows,
  compareRanked,
  greatestScore,
  type RankedDocument,
  rankByNearness,
} from './rank.ts'

/** Documents that are looked at closely: more of them change nothing on the first pages. */
export const CLOSE_DOCUMENTS = 200

export interface CloseRankingContext {
  readonly words: readonly QueryWord[]
  /** Of the words. */
  readonly places: QueryPlaces
  readonly bounds: NearnessBounds
}

/** Of one query; what was measured once stays. */
export class CloseRanking {
  /** How many documents are asked for. */
  readonly count: number
  readonly #context: CloseRankingContext
  readonly #close = new Map<Candidate, CloseCandidate>()
  readonly #measured = new Map<Candidate, RankedDocument>()

  /** @param count how many documents are asked for, at least 1 */
  constructor(count: number, context: CloseRankingContext) {
    this.count = count
    this.#context = context
  }

  /** Whether there are words that can be near one another. */
  get measures(): boolean {
    return this.#context.words.length >= 2
  }

  /**
   * @param evaluated best first
   * @returns best first, at most as many as are asked for
   */
  async rank(evaluated: readonly Candidate[]): Promise<readonly RankedDocument[]> {
    if (!this.measures) return evaluated.slice(0, this.count)
    const close = evaluated.slice(0, CLOSE_DOCUMENTS)
    await this.#measurePromising(close)
    // Nearness only raises a score: the others stay behind.
    return [...this.#rankedOf(close), ...evaluated.slice(CLOSE_DOCUMENTS)].slice(0, this.count)
  }

  /**
   * What a document that was not evaluated must be able to score to change what comes first.
   * @param top as of `rank`
   * @param others those that were not evaluated
   */
  neededScore(
    top: readonly RankedDocument[],
    evaluated: readonly Candidate[],
    others: Pick<PromisingDocuments, 'countFrom'>,
  ): NeededScore {
    const worst = top[this.count - 1]
    if (worst === undefined) return ANY_SCORE
    const near = worst.score
    if (!this.measures) return { near, plain: near }
    // Others must not push one of the first from those that are looked at closely either.
    const isTop = new Set(top.map(({ document }) => document))
    let least = Number.POSITIVE_INFINITY
    for (const { document, score } of evaluated) if (isTop.has(document) && score < least) least = score
    let before = others.countFrom(least)
    for (const { score } of evaluated) if (score >= least) before++
    return { near, plain: before > CLOSE_DOCUMENTS ? least : Number.POSITIVE_INFINITY }
  }

  #rankedOf(close: readonly Candidate[]): readonly RankedDocument[] {
    return close.flatMap(candidate => this.#measured.get(candidate) ?? []).sort(compareRanked)
  }

  async #measurePromising(close: readonly Candidate[]): Promise<void> {
    let left = close
      .filter(candidate => !this.#measured.has(candidate))
      .map(candidate => this.#closeOf(candidate))
      .sort((a, b) => b.bound - a.bound || a.candidate.document - b.candidate.document)
    for (;;) {
      const worst = this.#rankedOf(close)[this.count - 1]?.score ?? 0
      left = left.filter(({ bound }) => bound >= worst)
      if (left.length === 0) return
      const size = this.count + BATCH_DOCUMENTS
      await this.#measure(left.slice(0, size).sort((a, b) => a.candidate.document - b.candidate.document))
      left = left.slice(size)
    }
  }

  #closeOf(candidate: Candidate): CloseCandidate {
    const known = this.#close.get(candidate)
    if (known !== undefined) return known
    const rows = closeRows(candidate)
    const close = { candidate, rows, bound: greatestScore(candidate, rows, this.#context.bounds) }
    this.#close.set(candidate, close)
    return close
  }

  /** @param batch ascending by document */
  async #measure(batch: readonly CloseCandidate[]): Promise<void> {
    const { words, places: ofWords } = this.#context
    const passages = Uint32Array.from(
      batch.flatMap(({ candidate, rows }) => rows.map(row => candidate.input.passages.ids[row] as number)),
    )
    const places = await ofWords.in(passages)
    const nearness = measureNearness(
      words.map(({ idf }, i) => ({ idf, places: places[i] as PositionList })),
      passages.length,
    )
    let at = 0
    for (const { candidate, rows } of batch) {
      const own = nearness.slice(at, at + rows.length)
      this.#measured.set(candidate, rankByNearness(candidate, rows, own))
      at += rows.length
    }
  }
}

interface CloseCandidate {
  readonly candidate: Candidate
  /** Its best passages, rows of the input. */
  readonly rows: readonly number[]
  /** What it scores at most. */
  readonly bound: number
}

/** Documents that are measured at once, besides as many as are asked for. */
const BATCH_DOCUMENTS = 10
