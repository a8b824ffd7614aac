/**
 * An evaluated plan → the documents that fit it best: candidates by their scores, then the best of these by how near
 * the words of the query are to one another.
 */
import type { TermEntry } from '../index-format/dictionary-entries.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import type { LoadedPostings } from '../index-format/loaded-postings.ts'
import type { PositionList } from '../index-format/positions.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import { evaluate, evaluateDocuments } from './evaluate.ts'
import type { Evaluation } from './evaluation.ts'
import type { LoadedWords } from './loaded-words.ts'
import { measureNearness } from './nearness.ts'
import { keepPassing } from './passing-matches.ts'
import type { Plan } from './plan.ts'
import { type QueryWord, queryWords } from './query-words.ts'
import {
  type Candidate,
  closeRows,
  compareRanked,
  greatestScore,
  type RankedDocument,
  type Ranking,
  type RankingInput,
  rankByNearness,
  rankCandidates,
} from './rank.ts'
import type { Scopes } from './scope.ts'
import { readWordPlaces } from './word-places.ts'

export interface RankedPlan extends Ranking<RankedDocument> {
  /** Number of matching passages. */
  readonly passageCount: number
  readonly evaluation: Evaluation
}

export interface PlanRankingContext {
  readonly reader: IndexReader
  readonly words: LoadedWords
  readonly scopes: Scopes
  readonly weights: RankingWeights
  /** By document: 1 where it passes the filters; without it all do. */
  readonly passing?: Uint8Array | undefined
}

export async function rankPlan(plan: Plan, count: number, context: PlanRankingContext): Promise<RankedPlan> {
  const { input, evaluation } = evaluatePlan(plan, context)
  const { top, documentCount } = rankCandidates(input, Math.max(count, CLOSE_DOCUMENTS))
  const close = await rankClosely(input, top.slice(0, CLOSE_DOCUMENTS), count, {
    reader: context.reader,
    plan,
    evaluation,
  })
  // Nearness only raises a score: the others stay behind.
  const ranked = [...close, ...top.slice(CLOSE_DOCUMENTS)].slice(0, count)
  return { top: ranked, documentCount, passageCount: input.passages.ids.length, evaluation }
}

/** The matching passages of the documents that pass, and what ranks them. */
export function evaluatePlan(
  plan: Plan,
  context: PlanRankingContext,
): { readonly input: RankingInput; readonly evaluation: Evaluation } {
  const { scopes, weights, passing } = context
  const evaluation = evaluationOf(context)
  const { table } = evaluation
  const found = evaluate(plan, evaluation)
  const passages = passing === undefined ? found : keepPassing(found, passing, table)
  const documents = evaluateDocuments(plan, { ...evaluation, scope: scopes.documents })
  return { input: { passages, documents, table, weights }, evaluation }
}

/** Of passages. */
export function evaluationOf({ reader, words, scopes, weights }: PlanRankingContext): Evaluation {
  return { words, table: reader.passages, weights, scope: scopes.passages }
}

/** Documents that are looked at closely: more of them change nothing on the first pages. */
const CLOSE_DOCUMENTS = 200

/**
 * Those that can be among the first `count` are measured, the most promising ones first: as soon as so many have a
 * score that no other can reach, the others are left. Of 200 candidates 20 to 40 are read for the first ten hits.
 * @returns best first: the first `count` are the best of all
 */
export async function rankClosely(
  input: RankingInput,
  candidates: readonly Candidate[],
  count: number,
  { reader, plan, evaluation }: { reader: IndexReader; plan: Plan; evaluation: Evaluation },
): Promise<readonly RankedDocument[]> {
  const words = queryWords(plan, evaluation)
  if (words.length < 2) return candidates
  const entries = await findEntries(reader, words)
  let left = candidates
    .map(candidate => {
      const rows = closeRows(input, candidate)
      return { candidate, rows, bound: greatestScore(input, candidate, rows) }
    })
    .sort((a, b) => b.bound - a.bound || a.candidate.document - b.candidate.document)
  const ranked: RankedDocument[] = []
  while (left.length > 0) {
    const batch = left
      .slice(0, count + BATCH_DOCUMENTS)
      .sort((a, b) => a.candidate.document - b.candidate.document)
    const passages = Uint32Array.from(
      batch.flatMap(({ rows }) => rows.map(row => input.passages.ids[row] as number)),
    )
    const lists = await listsAmong(passages, words, entries, reader)
    const places = await readWordPlaces(reader, lists, passages)
    const nearness = measureNearness(
      words.map(({ idf }, i) => ({ idf, places: places[i] as PositionList })),
      passages.length,
    )
    let at = 0
    for (const { candidate, rows } of batch) {
      ranked.push(rankByNearness(input, candidate, rows, nearness.slice(at, at + rows.length)))
      at += rows.length
    }
    ranked.sort(compareRanked)
    const worst = ranked[count - 1]?.score ?? 0
    left = left.slice(batch.length).filter(({ bound }) => bound >= worst)
  }
  return ranked
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
