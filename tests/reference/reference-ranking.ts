/**
 * The best documents of a plan, by the plainest means: every document is scored and sorted, and the nearness of all
 * candidates is measured, with all positions read.
 */
import { measureNearness } from '../../query/nearness.ts'
import type { Plan } from '../../query/plan.ts'
import type { PlanRankingContext } from '../../query/plan-ranking.ts'
import { queryWords } from '../../query/query-words.ts'
import { readWordPlaces } from '../../query/word-places.ts'
import { referenceDocuments, referencePassages } from './reference-evaluation.ts'
import type { ReferenceMatch } from './reference-matches.ts'
import { passagesOf } from './reference-scores.ts'

export interface ReferenceDocument {
  readonly document: number
  readonly passage: number
  readonly score: number
  readonly passageCount: number
}

export interface ReferenceRanking {
  readonly top: readonly ReferenceDocument[]
  readonly documentCount: number
  readonly passageCount: number
}

/** @param context with words for which nothing was kept */
export async function referenceRanking(
  plan: Plan,
  count: number,
  { reader, words, scopes, weights }: Omit<PlanRankingContext, 'bounds' | 'places'>,
): Promise<ReferenceRanking> {
  const table = reader.passages
  const evaluation = { words, table, weights, scope: scopes.passages }
  const passages = referencePassages(plan, evaluation)
  const documents = referenceDocuments(plan, { ...evaluation, scope: scopes.documents })
  const scored = Array.from({ length: table.documentCount }, (_, document) => {
    const found = passagesOf(document, table).filter(passage => passages.has(passage))
    const own = (passage: number) => {
      const { score, coverage } = passages.get(passage) as ReferenceMatch
      return score * (1 + weights.coverage * coverage)
    }
    const byOwn = [...found].sort((a, b) => own(b) - own(a) || a - b)
    const scoreOf = (passage: number, bonus: number) => {
      const { score, coverage } = passages.get(passage) as ReferenceMatch
      const whole = documents.get(document)?.score ?? 0
      const mixed = (1 - weights.document) * score + weights.document * whole
      return mixed * (1 + weights.coverage * coverage + bonus)
    }
    return { document, found, byOwn, scoreOf }
  }).filter(({ found }) => found.length > 0)
  const candidates = scored
    .map(({ document, found, byOwn, scoreOf }) => {
      const passage = byOwn[0] as number
      return { document, passage, score: scoreOf(passage, 0), passageCount: found.length, byOwn, scoreOf }
    })
    .sort((a, b) => b.score - a.score || a.document - b.document)

  const asked = queryWords(plan, evaluation)
  const lists = asked.map(word => word.terms.flatMap(key => words.terms.get(key)?.forms ?? []))
  await reader.postings.readPositions(lists.flat())
  const close = []
  for (const { byOwn, scoreOf, ...candidate } of candidates.slice(0, CLOSE_DOCUMENTS)) {
    if (asked.length < 2) {
      close.push(candidate)
      continue
    }
    const first = table.firstPassages[candidate.document] as number
    const rows = [...new Set([...byOwn.slice(0, CLOSE_PASSAGES), ...(passages.has(first) ? [first] : [])])]
    rows.sort((a, b) => a - b)
    const places = await readWordPlaces(reader.postings, lists, Uint32Array.from(rows))
    const placed = asked.flatMap(({ idf }, i) =>
      places.slice(i, i + 1).map(found => ({ idf, places: found })),
    )
    const nearness = measureNearness(placed, rows.length)
    const lead = nearness[rows.indexOf(first)]?.lead ?? 0
    let best = { passage: 0, score: -1 }
    rows.forEach((passage, i) => {
      const { window = 0, pairs = 0 } = nearness[i] ?? {}
      const bonus = weights.window * window + weights.pairs * pairs + weights.lead * lead
      const score = scoreOf(passage, bonus)
      if (score > best.score) best = { passage, score }
    })
    close.push({ ...candidate, ...best })
  }
  close.sort((a, b) => b.score - a.score || a.document - b.document)
  const others = candidates.slice(CLOSE_DOCUMENTS).map(({ byOwn: _, scoreOf: __, ...candidate }) => candidate)
  return {
    top: [...close, ...others].slice(0, count),
    documentCount: candidates.length,
    passageCount: passages.size,
  }
}

const CLOSE_DOCUMENTS = 200
const CLOSE_PASSAGES = 4
