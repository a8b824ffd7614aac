/**
 * Documents and passages in another order than by their scores: documents by date or title, the passages of one
 * document as they follow one another, and all documents where nothing is looked for.
 */
import type { PassageTable } from '../index-format/passage-table.ts'
import { evaluate } from './evaluate.ts'
import { NO_NEARNESS } from './nearness.ts'
import type { Plan } from './plan.ts'
import {
  evaluatePlan,
  evaluationOf,
  type PlanRankingContext,
  type RankedPlan,
  rankClosely,
} from './plan-ranking.ts'
import {
  type RankedDocument,
  type RankedPassage,
  type Ranking,
  rankCandidates,
  scorePassages,
} from './rank.ts'

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
  const { input, evaluation } = evaluatePlan(plan, context)
  const { top, documentCount } = rankCandidates(input, offset + limit, ranks)
  // Nearness tells the best passage of each.
  const shown = await rankClosely(input, top.slice(offset), limit, {
    reader: context.reader,
    plan,
    evaluation,
  })
  const ordered = shown.toSorted((a, b) => (ranks[a.document] as number) - (ranks[b.document] as number))
  return { top: ordered, documentCount, passageCount: input.passages.ids.length, evaluation }
}

/** The matching passages of a document with their scores, nearness apart, in their order. */
export function rankPassages(
  plan: Plan,
  document: number,
  context: PlanRankingContext,
): Pick<RankedPlan, 'evaluation'> & { readonly passages: readonly RankedPassage[] } {
  const { input, evaluation } = evaluatePlan(plan, context)
  return { passages: scorePassages(input, document), evaluation }
}

/** @returns by document: 1 where it has a matching passage */
export function matchingDocuments(plan: Plan, context: PlanRankingContext): Uint8Array {
  const { firstPassages, documentCount } = context.reader.passages
  const found = new Uint8Array(documentCount)
  let document = 0
  for (const passage of evaluate(plan, evaluationOf(context)).ids) {
    while ((firstPassages[document + 1] as number) <= passage) document++
    found[document] = 1
  }
  return found
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
