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
import { firstNotBelow } from '../index-format/sorted-ids.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import type { Matches } from './matches.ts'
import { type Nearness, NO_NEARNESS } from './nearness.ts'
import type { NearnessBounds } from './nearness-bounds.ts'

export interface RankedPassage {
  readonly document: number
  /** Its number in the index. */
  readonly passage: number
  readonly score: number
}

/** A document with its best passage. */
export interface RankedDocument extends RankedPassage {
  /** Number of its matching passages. */
  readonly passageCount: number
  /** Of the words in its best passage, the lead in its first one; of those that were not looked at closely none. */
  readonly nearness: Nearness
}

/** A document before its words' nearness is known. */
export interface Candidate extends RankedDocument {
  /** Score of the whole document. */
  readonly whole: number
  readonly input: RankingInput
  /** Its rows in the input's passages: [start, end). */
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

/** O(n + d log D) for n passages in d of D documents. */
export function rankCandidates(input: RankingInput, count: number): Ranking<Candidate> {
  const { passages, documents, table } = input
  const { firstPassages } = table
  const { ids } = passages
  const candidates: Candidate[] = []
  let document = 0
  let row = 0
  for (let start = 0; start < ids.length; ) {
    document = firstNotBelow(firstPassages, (ids[start] as number) + 1, document + 1) - 1
    const lastPassage = firstPassages[document + 1] as number
    let top = start
    let topScore = passageScore(input, start)
    let end = start + 1
    for (; end < ids.length && (ids[end] as number) < lastPassage; end++) {
      const score = passageScore(input, end)
      if (score <= topScore) continue
      top = end
      topScore = score
    }
    while ((documents.ids[row] as number) < document) row++
    const whole = documents.ids[row] === document ? (documents.scores[row] as number) : 0
    candidates.push({
      document,
      passage: ids[top] as number,
      score: documentScore(input, top, whole, 0),
      passageCount: end - start,
      nearness: NO_NEARNESS,
      whole,
      input,
      start,
      end,
    })
    start = end
  }
  return { top: candidates.sort(compareRanked).slice(0, count), documentCount: candidates.length }
}

/** All matching passages of a document with their scores, nearness apart, ascending by number. */
export function scorePassages({ input, document, start, end, whole }: Candidate): readonly RankedPassage[] {
  return Array.from({ length: end - start }, (_, i) => ({
    document,
    passage: input.passages.ids[start + i] as number,
    score: documentScore(input, start + i, whole, 0),
  }))
}

/** The best passages of a document, which are looked at closely: rows of the matches, ascending. */
export function closeRows(candidate: Candidate): readonly number[] {
  const { input, start, end } = candidate
  if (end - start <= CLOSE_PASSAGES) return Array.from({ length: end - start }, (_, i) => start + i)
  const best: number[] = []
  for (let row = start; row < end; row++) {
    const score = passageScore(input, row)
    // Equal ones stay in their order.
    let place = best.length
    while (place > 0 && passageScore(input, best[place - 1] as number) < score) place--
    if (place === CLOSE_PASSAGES) continue
    for (let at = Math.min(best.length, CLOSE_PASSAGES - 1); at > place; at--)
      best[at] = best[at - 1] as number
    best[place] = row
  }
  // The document's beginning too, for the lead.
  if (startsDocument(candidate) && !best.includes(start)) best.push(start)
  return best.sort((a, b) => a - b)
}

/** What a candidate scores at most, however near the words are that its passages have. @param rows as of closeRows */
export function greatestScore(
  candidate: Candidate,
  rows: readonly number[],
  bounds: Pick<NearnessBounds, 'ofPassage' | 'ofLead'>,
): number {
  const { input, document, whole } = candidate
  const lead = startsDocument(candidate) ? bounds.ofLead(document) : 0
  let greatest = 0
  for (const row of rows) {
    const bonus = bounds.ofPassage(input.passages.ids[row] as number) + lead
    greatest = Math.max(greatest, documentScore(input, row, whole, bonus))
  }
  return greatest
}

/**
 * @param rows as of closeRows
 * @param nearness of the passages of these rows
 * @returns the candidate with its final score and best passage
 */
export function rankByNearness(
  candidate: Candidate,
  rows: readonly number[],
  nearness: readonly Nearness[],
): RankedDocument {
  const { input, document, start, whole, passageCount } = candidate
  const { passages, weights } = input
  const lead = (startsDocument(candidate) ? nearness[rows.indexOf(start)]?.lead : 0) ?? 0
  let best = { row: start, score: -1, nearness: NO_NEARNESS }
  rows.forEach((row, i) => {
    const place = nearness[i] ?? NO_NEARNESS
    const bonus = weights.window * place.window + weights.pairs * place.pairs + weights.lead * lead
    const score = documentScore(input, row, whole, bonus)
    if (score <= best.score) return
    best = { row, score, nearness: { window: place.window, pairs: place.pairs, lead } }
  })
  return {
    document,
    passage: passages.ids[best.row] as number,
    score: best.score,
    passageCount,
    nearness: best.nearness,
  }
}

/** Best first: equal scores by number. */
export function compareRanked(a: RankedDocument, b: RankedDocument): number {
  return b.score - a.score || a.document - b.document
}

/** Passages of a document that may be the best one for the nearness of its words. */
const CLOSE_PASSAGES = 4

/** Whether the document's first passage matches. */
function startsDocument({ input, document, start }: Candidate): boolean {
  return input.passages.ids[start] === input.table.firstPassages[document]
}

function passageScore({ passages, weights }: RankingInput, row: number): number {
  return (passages.scores[row] as number) * (1 + weights.coverage * (passages.coverage[row] as number))
}

function documentScore(
  { passages, weights }: RankingInput,
  row: number,
  whole: number,
  bonus: number,
): number {
  const mixed = (1 - weights.document) * (passages.scores[row] as number) + weights.document * whole
  return mixed * (1 + weights.coverage * (passages.coverage[row] as number) + bonus)
}
