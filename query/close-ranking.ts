/**
 * The best of the documents that were evaluated, by how near the words of the query are to one another.
 *
 * Of the best before nearness, those that can be among the first are measured, the most promising ones first: as soon as
 * so many have a score that no other can reach, the others are left. 20 to 40 are read for the first ten hits.
 */
import type { TermEntry } from '../index-format/dictionary-entries.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import type { LoadedPostings } from '../index-format/loaded-postings.ts'
import type { PositionList } from '../index-format/positions.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import { measureNearness } from './nearness.ts'
import type { QueryWord } from './query-words.ts'
import {
  type Candidate,
  closeRows,
  compareRanked,
  greatestScore,
  type RankedDocument,
  type RankingInput,
  rankByNearness,
} from './rank.ts'
import { readWordPlaces } from './word-places.ts'

/** A document with its score before nearness is known. */
export interface Evaluated extends Candidate {
  /** What its rows are rows of. */
  readonly input: RankingInput
}

/** Documents that are looked at closely: more of them change nothing on the first pages. */
export const CLOSE_DOCUMENTS = 200

export interface CloseRankingContext {
  readonly words: readonly QueryWord[]
  readonly weights: RankingWeights
  readonly reader: IndexReader
}

/** What nearness adds at most. */
export function greatestBonus(words: readonly QueryWord[], { window, pairs, lead }: RankingWeights): number {
  return words.length < 2 ? 0 : window + pairs + lead
}

/** Of one query; what was measured once stays. */
export class CloseRanking {
  readonly #count: number
  readonly #context: CloseRankingContext
  #entries: ReadonlyMap<string, TermEntry> | undefined
  readonly #measured = new Map<number, RankedDocument>()

  /** @param count how many documents are asked for, at least 1 */
  constructor(count: number, context: CloseRankingContext) {
    this.#count = count
    this.#context = context
  }

  /**
   * @param evaluated best first
   * @returns best first, at most as many as are asked for
   */
  async rank(evaluated: readonly Evaluated[]): Promise<readonly RankedDocument[]> {
    if (this.#context.words.length < 2) return evaluated.slice(0, this.#count)
    const close = evaluated.slice(0, CLOSE_DOCUMENTS)
    await this.#measurePromising(close)
    // Nearness only raises a score: the others stay behind.
    return [...this.#rankedOf(close), ...evaluated.slice(CLOSE_DOCUMENTS)].slice(0, this.#count)
  }

  /**
   * Whether no document that was not evaluated can be among the first.
   * @param top as of `rank`
   * @param othersAtMost what the others can score, near words or not
   */
  isSettled(top: readonly RankedDocument[], evaluated: readonly Evaluated[], othersAtMost: number): boolean {
    const worst = top[this.#count - 1]
    if (worst === undefined || othersAtMost >= worst.score) return false
    const { words, weights } = this.#context
    // Nor may others push one of them from those that are looked at closely.
    const bonus = greatestBonus(words, weights)
    const othersBefore = (othersAtMost * (1 + weights.coverage)) / (1 + weights.coverage + bonus)
    const isTop = new Set(top.map(({ document }) => document))
    return evaluated.every(({ document, score }) => score > othersBefore || !isTop.has(document))
  }

  #rankedOf(close: readonly Evaluated[]): readonly RankedDocument[] {
    return close.flatMap(({ document }) => this.#measured.get(document) ?? []).sort(compareRanked)
  }

  async #measurePromising(close: readonly Evaluated[]): Promise<void> {
    let left = close
      .filter(({ document }) => !this.#measured.has(document))
      .map(candidate => {
        const rows = closeRows(candidate.input, candidate)
        return { candidate, rows, bound: greatestScore(candidate.input, candidate, rows) }
      })
      .sort((a, b) => b.bound - a.bound || a.candidate.document - b.candidate.document)
    for (;;) {
      const worst = this.#rankedOf(close)[this.#count - 1]?.score ?? 0
      left = left.filter(({ bound }) => bound >= worst)
      if (left.length === 0) return
      const size = this.#count + BATCH_DOCUMENTS
      await this.#measure(left.slice(0, size).sort((a, b) => a.candidate.document - b.candidate.document))
      left = left.slice(size)
    }
  }

  /** @param batch ascending by document */
  async #measure(batch: readonly CloseCandidate[]): Promise<void> {
    const { words, reader } = this.#context
    const passages = Uint32Array.from(
      batch.flatMap(({ candidate, rows }) => rows.map(row => candidate.input.passages.ids[row] as number)),
    )
    this.#entries ??= await findEntries(reader, words)
    const lists = await listsAmong(passages, words, this.#entries, reader)
    const places = await readWordPlaces(reader, lists, passages)
    const nearness = measureNearness(
      words.map(({ idf }, i) => ({ idf, places: places[i] as PositionList })),
      passages.length,
    )
    let at = 0
    for (const { candidate, rows } of batch) {
      const own = nearness.slice(at, at + rows.length)
      this.#measured.set(candidate.document, rankByNearness(candidate.input, candidate, rows, own))
      at += rows.length
    }
  }
}

interface CloseCandidate {
  readonly candidate: Evaluated
  /** Its best passages, rows of the input. */
  readonly rows: readonly number[]
  /** What it scores at most. */
  readonly bound: number
}

/** Documents that are measured at once, besides as many as are asked for. */
const BATCH_DOCUMENTS = 10

/** Of the words' terms, as far as the index has them, by key. */
async function findEntries(
  reader: IndexReader,
  words: readonly QueryWord[],
): Promise<ReadonlyMap<string, TermEntry>> {
  const terms = [...new Set(words.flatMap(word => word.terms))]
  const found = await reader.findTerms(terms)
  return new Map(terms.flatMap((term, i) => (found[i] === undefined ? [] : [[term, found[i]]])))
}

/** For each word its lists, as far as they may have the passages: of frequent words most blocks are not decoded. */
async function listsAmong(
  passages: Uint32Array,
  words: readonly QueryWord[],
  entries: ReadonlyMap<string, TermEntry>,
  reader: IndexReader,
): Promise<readonly (readonly LoadedPostings[])[]> {
  const groups = await reader.termPostings([...entries.values()], passages)
  const listsOf = new Map(Array.from(entries.keys(), (term, i) => [term, groups[i] ?? []]))
  return words.map(word => word.terms.flatMap(term => listsOf.get(term) ?? []))
}
