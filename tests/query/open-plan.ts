/** A query planned for an index in memory, with all that evaluating it needs, for tests of single steps. */
import { germanAnalyzer } from '../../analysis/index.ts'
import { bufferSource } from '../../index-format/byte-source.ts'
import { IndexReader } from '../../index-format/index-reader.ts'
import { DocumentBounds } from '../../query/document-bounds.ts'
import type { Evaluation } from '../../query/evaluation.ts'
import { type PlacesCache, placesCache } from '../../query/known-places.ts'
import { lexicalAnalyzer } from '../../query/lexical-analyzer.ts'
import { type LoadedWords, loadWords } from '../../query/loaded-words.ts'
import { parseQuery } from '../../query/parse-query.ts'
import type { Plan } from '../../query/plan.ts'
import { planQuery } from '../../query/plan-query.ts'
import { makeScopes, type Scopes } from '../../query/scope.ts'
import { DEFAULT_WEIGHTS, type RankingWeights } from '../../ranking/weights.ts'
import { inflate } from '../memory-index.ts'

export interface OpenPlan {
  readonly reader: IndexReader
  readonly plan: Plan
  readonly words: LoadedWords
  readonly scopes: Scopes
  readonly bounds: DocumentBounds
  readonly places: PlacesCache
  /** Of passages. */
  readonly evaluation: Evaluation
  /** Of whole documents. */
  readonly documentEvaluation: Evaluation
}

/** @throws RangeError when nothing of the query is a word */
export async function openPlan(
  bytes: Uint8Array,
  query: string,
  weights: RankingWeights = DEFAULT_WEIGHTS,
): Promise<OpenPlan> {
  const reader = await IndexReader.open(bufferSource(bytes), inflate)
  const analyzer = lexicalAnalyzer(germanAnalyzer(), await reader.termLexicon())
  const plan = planQuery(parseQuery(query), analyzer)
  if (plan === undefined) throw new RangeError(`${query} has no word`)
  const words = await loadWords(reader, analyzer, plan)
  const table = reader.passages
  const scopes = makeScopes(table, reader.settings.wordCount, weights)
  const bounds = new DocumentBounds(scopes, 2 ** 20)
  const evaluation = { words, table, weights, scope: scopes.passages }
  const documentEvaluation = { ...evaluation, scope: scopes.documents }
  const places = placesCache(2 ** 20)
  return { reader, plan, words, scopes, bounds, places, evaluation, documentEvaluation }
}
