/**
 * A plan with its words → the documents that fit it best. Which passages match is told without scores; of the documents
 * only those are evaluated that can be among the best, and of these the best by how near the words of the query are to
 * one another.
 *
 * Batches of documents are evaluated, the most promising first, until no other one can be among those asked for. What
 * comes out is to the last bit what an evaluation of all would give: a score depends on its own document alone.
 */
import type { IndexReader } from '../index-format/index-reader.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import { type BitSet, countIds, intersectionOf } from './bit-sets.ts'
import { chooseDocuments, numberMatches } from './chosen-documents.ts'
import { CLOSE_DOCUMENTS, CloseRanking } from './close-ranking.ts'
import type { DocumentBounds } from './document-bounds.ts'
import { evaluate, evaluateDocuments } from './evaluate.ts'
import { inScope, type WholeEvaluation } from './evaluation.ts'
import type { PlacesCache } from './known-places.ts'
import type { LoadedWords } from './loaded-words.ts'
import { matchingPassages } from './matching-passages.ts'
import { NearnessBounds } from './nearness-bounds.ts'
import { passingPassages } from './passing-passages.ts'
import type { Plan } from './plan.ts'
import { ANY_SCORE, PromisingDocuments, type ScoreBounds } from './promising-documents.ts'
import { QueryPlaces } from './query-places.ts'
import { type QueryWord, queryWords } from './query-words.ts'
import { type Candidate, compareRanked, type RankedDocument, type Ranking, rankCandidates } from './rank.ts'
import type { Scopes } from './scope.ts'

export interface RankedPlan extends Ranking<RankedDocument> {
  /** Number of matching passages. */
  readonly passageCount: number
  readonly evaluation: WholeEvaluation
}

export interface PlanRankingContext {
  readonly reader: IndexReader
  readonly words: LoadedWords
  readonly scopes: Scopes
  readonly bounds: DocumentBounds
  readonly places: PlacesCache
  readonly weights: RankingWeights
  /** By document: 1 where it passes the filters; without it all do. */
  readonly passing?: Uint8Array | undefined
}

export async function rankPlan(plan: Plan, count: number, context: PlanRankingContext): Promise<RankedPlan> {
  const found = findMatching(plan, context)
  const nearness = boundNearness(found)
  const promising = findPromising(found, nearness)
  const documentCount = promising.count
  const top = count === 0 ? [] : await rankBest(promising, closeRanking(count, found, nearness), found)
  const { evaluation, matching } = found
  return { top, documentCount, passageCount: countIds(matching), evaluation }
}

/** A plan that is ready to be evaluated. */
export interface PlannedSearch {
  readonly plan: Plan
  /** Of passages. */
  readonly evaluation: WholeEvaluation
  readonly context: PlanRankingContext
}

/** What a plan finds, before anything is scored. */
export interface FoundPlan extends PlannedSearch {
  /** Matching passages, of documents that pass. */
  readonly matching: BitSet
  readonly words: readonly QueryWord[]
}

export function prepareSearch(plan: Plan, context: PlanRankingContext): PlannedSearch {
  const { reader, words, scopes, weights } = context
  return { plan, evaluation: { words, table: reader.passages, weights, scope: scopes.passages }, context }
}

export function findMatching(plan: Plan, context: PlanRankingContext): FoundPlan {
  const { evaluation } = prepareSearch(plan, context)
  const { table } = evaluation
  const found = matchingPassages(plan, evaluation)
  const matching =
    context.passing === undefined
      ? found
      : intersectionOf([found, passingPassages(context.passing, table)], table.passageCount)
  return { plan, evaluation, context, matching, words: queryWords(plan, evaluation) }
}

export function boundNearness({ words, evaluation }: FoundPlan): NearnessBounds {
  return new NearnessBounds(words, evaluation.weights, evaluation.table)
}

/**
 * Scores some of the documents that a plan finds.
 * @param documents ascending
 * @returns best first, before nearness
 */
export function evaluateAmong(documents: Uint32Array, search: PlannedSearch): readonly Candidate[] {
  const { plan, evaluation, context } = search
  const { table, weights } = evaluation
  const chosen = chooseDocuments(documents, table)
  const among = context.scopes.among(chosen)
  const input = {
    passages: numberMatches(evaluate(plan, inScope(evaluation, among.passages)), chosen.passages),
    documents: numberMatches(evaluateDocuments(plan, inScope(evaluation, among.documents)), chosen.documents),
    table,
    weights,
  }
  return rankCandidates(input, documents.length).top
}

/** @param count how many documents are asked for, at least 1 */
export function closeRanking(
  count: number,
  { words, context }: FoundPlan,
  bounds: NearnessBounds,
): CloseRanking {
  const { terms } = context.words
  const places = new QueryPlaces(words, { reader: context.reader, terms, known: context.places })
  return new CloseRanking(count, { words, places, bounds })
}

function findPromising(
  { plan, matching, evaluation, context }: FoundPlan,
  nearness: NearnessBounds,
): PromisingDocuments {
  const { table, weights } = evaluation
  const bounds: ScoreBounds = {
    plan: context.bounds.ofPlan(plan, evaluation),
    weights,
    nearness,
  }
  return new PromisingDocuments(matching, table.firstPassages, bounds, context.bounds.room)
}

/**
 * Documents that are evaluated at first, besides as many as are asked for: the bounds tell nearly what they score. Without
 * nearness they tell it so well that mostly none else can be among the best.
 */
const FIRST_DOCUMENTS = 6

async function rankBest(
  promising: PromisingDocuments,
  close: CloseRanking,
  found: FoundPlan,
): Promise<readonly RankedDocument[]> {
  const { count } = close
  let evaluated: readonly Candidate[] = []
  let top: readonly RankedDocument[] = []
  // Of more than are looked at closely, the last come without: these are all.
  let size = count > CLOSE_DOCUMENTS ? promising.count : count + (close.measures ? FIRST_DOCUMENTS : 0)
  for (let needed = ANY_SCORE; ; needed = close.neededScore(top, evaluated, promising)) {
    const documents = promising.take(size, needed)
    if (documents.length === 0) return top
    evaluated = [...evaluated, ...evaluateAmong(documents, found)].sort(compareRanked)
    top = await close.rank(evaluated)
    size *= 2
  }
}
