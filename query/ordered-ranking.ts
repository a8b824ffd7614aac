/**
 * Documents and passages in another order than by their scores: documents by date or title, the passages of one
 * document as they follow one another, and all documents where nothing is looked for.
 */
import type { PassageTable } from '../index-format/passage-table.ts'
import { countIds, hasAny } from './bit-sets.ts'
import { CLOSE_DOCUMENTS } from './close-ranking.ts'
import { NO_NEARNESS } from './nearness.ts'
import type { Plan } from './plan.ts'
import {
  boundNearness,
  closeRanking,
  evaluateAmong,
  type FoundPlan,
  findMatching,
  type PlanRankingContext,
  prepareSearch,
  type RankedPlan,
} from './plan-ranking.ts'
import { type RankedDocument, type RankedPassage, type Ranking, scorePassages } from './rank.ts'

/** An order of the documents' own, and which of them are shown. */
export interface OrderedPage {
  readonly offset: number
  readonly limit: number
  /** By document: its place in the order. */
  readonly ranks: Uint32Array
}

/** @returns at the top only those of the page */
export async function rankInOrder(
  plan: Plan,
  { offset, limit, ranks }: OrderedPage,
  context: PlanRankingContext,
): Promise<RankedPlan> {
  const found = findMatching(plan, context)
  const nearness = boundNearness(found)
  const { evaluation, matching } = found
  const byRank = (a: number, b: number) => (ranks[a] as number) - (ranks[b] as number)
  const documents = numbersOf(documentsOf(found)).sort(byRank)
  const page = documents.slice(offset, offset + limit)
  const top: RankedDocument[] = []
  // Nearness tells the best passage of each; no more are looked at closely at a time.
  for (let start = 0; start < page.length; start += CLOSE_DOCUMENTS) {
    const some = Uint32Array.from(page.slice(start, start + CLOSE_DOCUMENTS)).sort()
    top.push(...(await closeRanking(some.length, found, nearness).rank(evaluateAmong(some, found))))
  }
  return {
    top: top.sort((a, b) => byRank(a.document, b.document)),
    documentCount: documents.length,
    passageCount: countIds(matching),
    evaluation,
  }
}

/** The matching passages of a document with their scores, nearness apart, in their order. */
export function rankPassages(
  plan: Plan,
  document: number,
  context: PlanRankingContext,
): Pick<RankedPlan, 'evaluation'> & { readonly passages: readonly RankedPassage[] } {
  const search = prepareSearch(plan, context)
  const [candidate] = evaluateAmong(Uint32Array.of(document), search)
  return {
    passages: candidate === undefined ? [] : scorePassages(candidate),
    evaluation: search.evaluation,
  }
}

/** @returns by document: 1 where it has a matching passage */
export function matchingDocuments(plan: Plan, context: PlanRankingContext): Uint8Array {
  return documentsOf(findMatching(plan, context))
}

/**
 * All documents that pass, each with its first passage.
 * @param passing by document: 1 where it does; without it all do
 * @param ranks by document: its place in the order; without it in their own order
 */
export function listDocuments(
  passing: Uint8Array | undefined,
  ranks: Uint32Array | undefined,
  { offset, limit }: { readonly offset: number; readonly limit: number },
  { firstPassages, documentCount }: PassageTable,
): Ranking<RankedDocument> & Pick<RankedPlan, 'passageCount'> {
  const countOf = (document: number) =>
    (firstPassages[document + 1] as number) - (firstPassages[document] as number)
  const all = Array.from({ length: documentCount }, (_, document) => document)
  const documents = all.filter(document => passing?.[document] !== 0 && countOf(document) > 0)
  if (ranks !== undefined) documents.sort((a, b) => (ranks[a] as number) - (ranks[b] as number))
  const top = documents.slice(offset, offset + limit).map(document => ({
    document,
    passage: firstPassages[document] as number,
    score: 0,
    passageCount: countOf(document),
    nearness: NO_NEARNESS,
  }))
  const passageCount = documents.reduce((sum, document) => sum + countOf(document), 0)
  return { top, documentCount: documents.length, passageCount }
}

function documentsOf({ matching, evaluation }: FoundPlan): Uint8Array {
  const { firstPassages, documentCount } = evaluation.table
  return Uint8Array.from({ length: documentCount }, (_, document) =>
    hasAny(matching, firstPassages[document] as number, firstPassages[document + 1] as number) ? 1 : 0,
  )
}

function numbersOf(documents: Uint8Array): number[] {
  return Array.from(documents.keys()).filter(document => documents[document] === 1)
}
