/**
 * An evaluated plan → the documents that fit it best: candidates by their scores, then the best of these by how near
 * the words of the query are to one another.
 */
import type { IndexReader } from '../index-format/index-reader.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import { evaluate, evaluateDocuments } from './evaluate.ts'
import type { Evaluation } from './evaluation.ts'
import { type LoadedWords, loadLists } from './loaded-words.ts'
import { measureNearness } from './nearness.ts'
import type { Plan } from './plan.ts'
import { queryWords } from './query-words.ts'
import {
  closeRows,
  type RankedDocument,
  type Ranking,
  type RankingInput,
  rankByNearness,
  rankCandidates,
} from './rank.ts'
import type { Scopes } from './scope.ts'

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
}

export async function rankPlan(plan: Plan, count: number, context: PlanRankingContext): Promise<RankedPlan> {
  const { reader, words, scopes, weights } = context
  const table = reader.passages
  const evaluation = { words, table, weights, scope: scopes.passages }
  const passages = evaluate(plan, evaluation)
  const documents = evaluateDocuments(plan, { ...evaluation, scope: scopes.documents })
  const input = { passages, documents, table, weights }
  const { top, documentCount } = rankCandidates(input, Math.max(count, CLOSE_DOCUMENTS))
  const close = await rankClosely(input, top.slice(0, CLOSE_DOCUMENTS), { reader, plan, evaluation })
  // Nearness only raises a score: the others stay behind.
  const ranked = [...close, ...top.slice(CLOSE_DOCUMENTS)].slice(0, count)
  return { top: ranked, documentCount, passageCount: passages.ids.length, evaluation }
}

/** Documents that are looked at closely: more of them change nothing on the first pages. */
const CLOSE_DOCUMENTS = 200

async function rankClosely(
  input: RankingInput,
  candidates: ReturnType<typeof rankCandidates>['top'],
  { reader, plan, evaluation }: { reader: IndexReader; plan: Plan; evaluation: Evaluation },
): Promise<readonly RankedDocument[]> {
  const words = queryWords(plan, evaluation)
  if (words.length < 2) return candidates
  const rows = closeRows(input, candidates)
  const passages = rows.map(row => input.passages.ids[row] as number)
  const terms = await loadLists(reader, evaluation.words, [...new Set(words.flatMap(word => word.terms))])
  const placed = words.map(({ idf, terms: keys }) => ({
    idf,
    lists: keys.flatMap(key => terms.get(key)?.forms ?? []),
  }))
  await reader.readPositions([...new Set(placed.flatMap(({ lists }) => lists))])
  return rankByNearness(input, candidates, rows, measureNearness(placed, passages))
}
