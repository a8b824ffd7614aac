/**
 * A score as a tree: every part says what it is for, and its own parts add up to it. It holds numbers and words of
 * the index, and no sentences: to say it in a language is the business of whoever shows it.
 *
 *   { label: { kind: 'word', form: 'kündigung', … }, score: 3.2, parts: [
 *     { label: { kind: 'form', forms: ['kündigung'], place: 'text', frequency: 2, weight: 1 }, score: 2.2, parts: [] },
 *     { label: { kind: 'form', forms: ['gekündigt'], place: 'text', frequency: 1, weight: 0.9 }, score: 1, parts: [] }] }
 */
import type { FormSelection } from './form-selection.ts'

export interface ScorePart {
  readonly label: ScoreLabel
  readonly score: number
  /** None where nothing finer can be told. */
  readonly parts: readonly ScorePart[]
}

export type ScoreLabel = ScopeLabel | BonusLabel | WordLabel | OccurrenceLabel

/** The words' scores in the best passage, and in all of the document as one text. */
export interface ScopeLabel {
  readonly kind: 'best-passage' | 'whole-document'
  /** What these scores count in that of the hit. */
  readonly weight: number
  /** Length in words by that of an average one. */
  readonly relativeLength: number
}

/**
 * What is added to the words' scores: `weight` · `share` of them. How much of the query is in the best passage, how much
 * of it within a sentence or two, how many of the query's neighbouring words are near each other there, and how much
 * stands at the document's beginning.
 */
export interface BonusLabel {
  readonly kind: 'coverage' | 'window' | 'pairs' | 'lead'
  /** 0 to 1. */
  readonly share: number
  readonly weight: number
}

/** What the query looks for: a word, a part of a compound that was typed, another spelling of a name, forms that something selects, a phrase. */
export type WordLabel = {
  /** Absent for text, headings and title together. */
  readonly field?: string
  readonly idf: number
  /** What its score counts: less for a stop word or a part. */
  readonly weight: number
} & (
  | { readonly kind: 'word' | 'part' | 'spelling'; readonly form: string; readonly term: string }
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'selection'; readonly selection: FormSelection }
  | { readonly kind: 'phrase'; readonly forms: readonly string[]; readonly slop?: number }
)

/** The text with its headings, what these add, the document's title, or the field that the query names. */
export type OccurrencePlace = 'text' | 'heading' | 'title' | 'field'

/** Where it occurs: in a form of the word, as part of a compound, in a word that is only spelled alike; a phrase. */
export interface OccurrenceLabel {
  readonly kind: 'form' | 'part-of-compound' | 'similar' | 'occurrence'
  /** The normal forms that stand there: one, or the compounds; none for a phrase. */
  readonly forms: readonly string[]
  readonly place: OccurrencePlace
  /** Number of occurrences; of headings for what these add. */
  readonly frequency: number
  /** What each of them counts. */
  readonly weight: number
}

/** A part with everything in it multiplied. */
export function scalePart({ label, score, parts }: ScorePart, factor: number): ScorePart {
  return { label, score: score * factor, parts: parts.map(part => scalePart(part, factor)) }
}

export function totalScore(parts: readonly ScorePart[]): number {
  return parts.reduce((sum, { score }) => sum + score, 0)
}
