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
import { BestScores } from './best-scores.ts'
import type { Matches } from './matches.ts'
import { type Nearness, NO_NEARNESS } from './nearness.ts'

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

/**
 * O(n + d log count) for n passages in d documents.
 * @param ranks by document: its place in another order, which is then followed instead of the scores
 */
export function rankCandidates(input: RankingInput, count: number, ranks?: Uint32Array): Ranking<Candidate> {
  const { passages, table } = input
  const { firstPassages } = table
  const { ids } = passages
  const wholes = wholesByDocument(input)
  const best = new BestScores(count)
  let documentCount = 0
  let document = 0
  for (let start = 0; start < ids.length; documentCount++) {
    while ((firstPassages[document + 1] as number) <= (ids[start] as number)) document++
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
    const score = ranks && -(ranks[document] as number)
    best.add(score ?? documentScore(input, top, wholes[document] as number, 0), start)
    start = end
  }
  const top = best.finish().map(start => candidateAt(input, start, wholes))
  return { top, documentCount }
}

/** All matching passages of a document with their scores, nearness apart, ascending by number. */
export function scorePassages(input: RankingInput, document: number): readonly RankedPassage[] {
  const { passages, documents, table } = input
  const first = table.firstPassages[document] as number
  const end = table.firstPassages[document + 1] as number
  const whole = documents.scores[documents.ids.indexOf(document)] ?? 0
  const ranked: RankedPassage[] = []
  passages.ids.forEach((passage, row) => {
    if (passage < first || passage >= end) return
    ranked.push({ document, passage, score: documentScore(input, row, whole, 0) })
  })
  return ranked
}

/** The best passages of a document, which are looked at closely: rows of the matches, ascending. */
export function closeRows(input: RankingInput, { document, start, end }: Candidate): readonly number[] {
  const { table, passages } = input
  const best: number[] = []
  for (let row = start; row < end; row++) {
    const score = passageScore(input, row)
    const last = best.length === CLOSE_PASSAGES ? (best.at(-1) as number) : undefined
    if (last !== undefined && score <= passageScore(input, last)) continue
    if (last !== undefined) best.pop()
    // Equal ones stay in their order.
    const place = best.findIndex(other => passageScore(input, other) < score)
    best.splice(place < 0 ? best.length : place, 0, row)
  }
  // The document's beginning too, for the lead.
  if (passages.ids[start] === table.firstPassages[document] && !best.includes(start)) best.push(start)
  return best.sort((a, b) => a - b)
}

/** What a candidate scores at most, however near the words are. @param rows as of closeRows */
export function greatestScore(input: RankingInput, { whole }: Candidate, rows: readonly number[]): number {
  const { window, pairs, lead } = input.weights
  return Math.max(...rows.map(row => documentScore(input, row, whole, window + pairs + lead)))
}

/**
 * @param rows as of closeRows
 * @param nearness of the passages of these rows
 * @returns the candidate with its final score and best passage
 */
export function rankByNearness(
  input: RankingInput,
  { document, start, whole, passageCount }: Candidate,
  rows: readonly number[],
  nearness: readonly Nearness[],
): RankedDocument {
  const { passages, table, weights } = input
  const startsDocument = passages.ids[start] === table.firstPassages[document]
  const lead = (startsDocument ? nearness[rows.indexOf(start)]?.lead : 0) ?? 0
  let best = { row: start, score: -1, nearness: NO_NEARNESS }
  rows.forEach((row, i) => {
    const place = nearness[i] ?? NO_NEARNESS
    const bonus = weights.window * place.window + weights.pairs * place.pairs + weights.lead * lead
    const score = documentScore(input, row, whole, bonus)
    if (score > best.score) best = { row, score, nearness: { ...place, lead } }
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

/** By document; 0 where none was scored. */
function wholesByDocument({ documents, table }: RankingInput): Float64Array {
  const wholes = new Float64Array(table.documentCount)
  for (let i = 0; i < documents.ids.length; i++) {
    wholes[documents.ids[i] as number] = documents.scores[i] as number
  }
  return wholes
}

/** @param start the document's first row in the matches */
function candidateAt(input: RankingInput, start: number, wholes: Float64Array): Candidate {
  const { passages, table } = input
  const { ids } = passages
  const document = documentOf(ids[start] as number, table)
  const lastPassage = table.firstPassages[document + 1] as number
  let top = start
  let end = start
  for (; end < ids.length && (ids[end] as number) < lastPassage; end++) {
    if (passageScore(input, end) > passageScore(input, top)) top = end
  }
  const whole = wholes[document] as number
  return {
    document,
    passage: ids[top] as number,
    score: documentScore(input, top, whole, 0),
    passageCount: end - start,
    nearness: NO_NEARNESS,
    whole,
    start,
    end,
  }
}

function documentOf(passage: number, { firstPassages }: PassageTable): number {
  let low = 0
  let high = firstPassages.length - 1
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((firstPassages[middle] as number) <= passage) low = middle
    else high = middle
  }
  return low
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
