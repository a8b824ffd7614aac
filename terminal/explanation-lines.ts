/**
 * An explanation as a table to read: the points in a column of their own, what they are for indented by what they are a
 * part of, and the figures behind them. For the printed answer and for the interface alike.
 *
 *   17,250  Punkte
 *    6,859    beste Stelle         zählt 0,5 · Länge 1,5 (Durchschnitt: 1)
 *    4,792      kündigungsfrist    idf 3,43
 *    1,397        kündigungsfristen  1× im Text · zählt 0,97
 */
import type { Explanation } from '../query/explain.ts'
import type { OccurrenceLabel, ScoreLabel, ScorePart, WordLabel } from '../query/score-part.ts'
import { cleanText } from './clean-text.ts'
import { displayWidth, ellipsis } from './display-width.ts'
import { type Span, type StyledLine, span } from './styled-line.ts'
import { alignRows } from './table.ts'
import type { Texts } from './texts/texts.ts'

/** A line for the whole, then one for each part, as many as `countParts` says. */
export function explanationLines(explanation: Explanation, texts: Texts): StyledLine[] {
  const { formats, explanation: words } = texts
  const rows = [
    { score: explanation.score, depth: 0, name: span(words.total, 'strong'), details: [] },
    ...explanation.parts.flatMap(part => partRows(part, 1, texts)),
  ]
  const points = rows.map(({ score }) => formats.points(score))
  const width = Math.max(...points.map(displayWidth))
  return alignRows(
    rows.map(({ depth, name, details }, row) => {
      const text = points[row] ?? ''
      const padded = ' '.repeat(width - displayWidth(text)) + text
      return [
        span(padded, depth === 0 ? 'strong' : 'text'),
        { ...name, text: '  '.repeat(depth) + name.text },
        span(details.join(' · '), 'faint'),
      ]
    }),
  )
}

/** The parts of an explanation, with all their parts. */
export function countParts(parts: readonly ScorePart[]): number {
  return parts.reduce((count, part) => count + 1 + countParts(part.parts), 0)
}

interface Row {
  readonly score: number
  readonly depth: number
  readonly name: Span
  readonly details: readonly string[]
}

function partRows({ label, score, parts }: ScorePart, depth: number, texts: Texts): readonly Row[] {
  const row = { score, depth, name: nameOf(label, texts), details: detailsOf(label, texts) }
  return [row, ...parts.flatMap(part => partRows(part, depth + 1, texts))]
}

function nameOf(label: ScoreLabel, { explanation }: Texts): Span {
  switch (label.kind) {
    case 'best-passage':
    case 'whole-document':
      return span(explanation.scopes[label.kind], 'strong')
    case 'coverage':
    case 'window':
    case 'pairs':
    case 'lead':
      return span(explanation.bonuses[label.kind])
    case 'part':
    case 'spelling':
      return span(`${explanation.related[label.kind]} ${cleanText(label.form)}`, 'accent')
    case 'word':
    case 'prefix':
    case 'selection':
    case 'phrase':
      return span(cleanText(queryNotation(label)), 'accent')
    case 'form':
    case 'part-of-compound':
    case 'similar':
    case 'occurrence': {
      const introduction = label.kind === 'form' ? [] : [explanation.occurrences[label.kind]]
      return span([...introduction, formsText(label)].join(' ').trimEnd())
    }
  }
}

function detailsOf(label: ScoreLabel, { explanation, formats }: Texts): readonly string[] {
  const counts = label.weight === 1 ? [] : [explanation.counts(label.weight)]
  switch (label.kind) {
    case 'best-passage':
    case 'whole-document':
      return [...counts, explanation.length(label.relativeLength)]
    case 'coverage':
    case 'window':
    case 'pairs':
    case 'lead':
      return [formats.percent(label.share), ...counts]
    case 'word':
    case 'part':
    case 'spelling':
    case 'prefix':
    case 'selection':
    case 'phrase':
      return [
        ...(label.field === undefined ? [] : [fieldText(label.field, explanation)]),
        ...(label.kind === 'phrase' && label.slop !== undefined ? [explanation.near(label.slop)] : []),
        explanation.rarity(label.idf),
        ...counts,
      ]
    case 'form':
    case 'part-of-compound':
    case 'similar':
    case 'occurrence':
      return [explanation.times(label.frequency, explanation.places[label.place]), ...counts]
  }
}

/** As it is written in a query. */
function queryNotation(label: WordLabel): string {
  switch (label.kind) {
    case 'word':
    case 'part':
    case 'spelling':
      return label.form
    case 'prefix':
      return `${label.prefix}*`
    case 'phrase':
      return `"${label.forms.join(' ')}"`
    case 'selection':
      return selectionNotation(label.selection)
  }
}

function selectionNotation(selection: Extract<WordLabel, { kind: 'selection' }>['selection']): string {
  switch (selection.kind) {
    case 'pattern':
      return selection.pattern
    case 'fuzzy':
      return `${selection.form}~${selection.distance}`
    case 'exact':
      return `=${selection.form}`
    case 'numbers':
    case 'dates':
    case 'years':
      return `${selection.from ?? ''}..${selection.to ?? ''}`
  }
}

function formsText({ forms }: OccurrenceLabel): string {
  const shown = forms.slice(0, MAX_FORMS).map(cleanText)
  return [...shown, ...(forms.length > MAX_FORMS ? [ellipsis] : [])].join(', ')
}

/** Of a part that many compounds have, the first ones. */
const MAX_FORMS = 3

function fieldText(field: string, { places, inField }: Texts['explanation']): string {
  return field === 'title' || field === 'heading' ? places[field] : inField(cleanText(field))
}
