/**
 * Matching passages → the best documents, each with its best passage.
 *
 * A document's score is that of its best passage and of the whole document, mixed, and raised by how much of the query
 * the passage covers. The best of these candidates are then looked at closely: how near the words are to one another
 * raises the score further, and may prefer another passage.
 *
 *     score = ((1 − document)·passage + document·whole) · (1 + coverage·c + window·w + pairs·p + lead·l)
 */
import type { PassageTable } from '../index-format/passage-table.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import { BestItems } from './best-items.ts'
import type { Matches } from './matches.ts'
import type { Nearness } from './nearness.ts'

export interface RankedDocument {
  readonly document: number
  /** Number of its best passage in the index. */
  readonly passage: number
  readonly score: number
  /** Number of its matching passages. */
  readonly passageCount: number
  /** Of the words in its best passage, the lead in its first one; of those that were not looked at closely none. */
  readonly nearness: Nearness
}

/** A document before its words' nearness is known. */
export interface Candidate extends RankedDocument {
  /** Score of the whole document. */
  readonly whole: number
  /** Its rows in the matches: [start, end). */
  readonly start: number
  readonly end: number
}

export interface Ranking<Document> {
  /** Best first, at most as many as were asked for; equal scores by number. */
  readonly top: readonly Document[]
  /** Number of documents with a matching passage. */
  readonly documentCount: number
}

export interface RankingInput {
  readonly passages: Matches
  /** Scores of whole documents, of all that have a matching passage at the least. */
  readonly documents: Matches
  readonly table: PassageTable
  readonly weights: RankingWeights
}

/** O(n + d log count) for n passages in d documents. */
export function rankCandidates(input: RankingInput, count: number): Ranking<Candidate> {
  const { passages, documents, table } = input
  const best = new BestItems<Candidate>(count, isWorse)
  let documentCount = 0
  let document = 0
  let row = 0
  for (let start = 0; start < passages.ids.length; documentCount++) {
    while ((table.firstPassages[document + 1] as number) <= (passages.ids[start] as number)) document++
    const lastPassage = table.firstPassages[document + 1] as number
    let top = start
    let end = start
    for (; end < passages.ids.length && (passages.ids[end] as number) < lastPassage; end++) {
      if (passageScore(input, end) > passageScore(input, top)) top = end
    }
    while (row < documents.ids.length && (documents.ids[row] as number) < document) row++
    const whole = documents.ids[row] === document ? (documents.scores[row] as number) : 0
    const passage = passages.ids[top] as number
    const score = documentScore(input, { row: top, whole, bonus: 0 })
    const passageCount = end - start
    best.add({ document, passage, score, passageCount, nearness: NO_NEARNESS, whole, start, end })
    start = end
  }
  return { top: best.finish(), documentCount }
}

/** The best passages of each candidate, which are looked at closely: rows of the matches, ascending. */
export function closeRows(input: RankingInput, candidates: readonly Candidate[]): Uint32Array {
  const { table, passages } = input
  const rows = candidates.flatMap(({ document, start, end }) => {
    const all = Array.from({ length: end - start }, (_, i) => start + i)
    const best = all
      .sort((a, b) => passageScore(input, b) - passageScore(input, a) || a - b)
      .slice(0, CLOSE_PASSAGES)
    // The document's beginning too, for the lead.
    return passages.ids[start] === table.firstPassages[document] && !best.includes(start)
      ? [...best, start]
      : best
  })
  return Uint32Array.from(rows).sort()
}

/**
 * @param rows as of closeRows
 * @param nearness of the passages of these rows
 * @returns the candidates with their final scores, best first
 */
export function rankByNearness(
  input: RankingInput,
  candidates: readonly Candidate[],
  rows: Uint32Array,
  nearness: readonly Nearness[],
): readonly RankedDocument[] {
  const { passages, table, weights } = input
  const near = new Map(Array.from(rows, (row, i) => [row, nearness[i]]))
  const ranked = candidates.map(candidate => {
    const { document, start, end, whole, passageCount } = candidate
    const first = passages.ids[start] === table.firstPassages[document] ? near.get(start) : undefined
    const lead = first?.lead ?? 0
    let best = { row: start, score: -1, nearness: NO_NEARNESS }
    for (let row = start; row < end; row++) {
      const place = near.get(row)
      if (place === undefined) continue
      const bonus = weights.window * place.window + weights.pairs * place.pairs + weights.lead * lead
      const score = documentScore(input, { row, whole, bonus })
      if (score > best.score) best = { row, score, nearness: { ...place, lead } }
    }
    const { row, score, nearness } = best
    return { document, passage: passages.ids[row] as number, score, passageCount, nearness }
  })
  return ranked.sort((a, b) => (isWorse(a, b) ? 1 : -1))
}

const NO_NEARNESS: Nearness = { window: 0, pairs: 0, lead: 0 }

/** Passages of a document that may be the best one for the nearness of its words. */
const CLOSE_PASSAGES = 4

function passageScore({ passages, weights }: RankingInput, row: number): number {
  return (passages.scores[row] as number) * (1 + weights.coverage * (passages.coverage[row] as number))
}

function documentScore(
  { passages, weights }: RankingInput,
  { row, whole, bonus }: { readonly row: number; readonly whole: number; readonly bonus: number },
): number {
  const mixed = (1 - weights.document) * (passages.scores[row] as number) + weights.document * whole
  return mixed * (1 + weights.coverage * (passages.coverage[row] as number) + bonus)
}

function isWorse(a: RankedDocument, b: RankedDocument): boolean {
  return a.score === b.score ? a.document > b.document : a.score < b.score
}
