/** The parts of a hit as styled lines, for the printed answer and for the interface alike. */
import type { Hit, Snippet } from '../query/search-index.ts'
import { cleanMarkedText, cleanSnippet, cleanText, type MarkedText } from './clean-text.ts'
import { ellipsis, truncateText, wrapText } from './display-width.ts'
import {
  lineWidth,
  markedSpans,
  type Span,
  type StyledLine,
  sliceMarked,
  span,
  truncateLine,
} from './styled-line.ts'

export function titleSpans(hit: Hit): Span[] {
  const title = cleanMarkedText({ text: hit.title, ranges: hit.titleRanges })
  return markedSpans(title.text === '' ? { text: cleanText(hit.path), ranges: [] } : title, 'title')
}

/** The date as the document gives it; of several the first. */
export function hitDate({ fields }: Pick<Hit, 'fields'>): string | undefined {
  const date = cleanText(fields.datum?.[0] ?? fields.date?.[0] ?? '')
  return date === '' ? undefined : truncateText(date, longestDate)
}

/** "Sommersemester 2024/25" is a date to a person, a sentence is none. */
const longestDate = 24

/** "Erster Abschnitt › § 1 …"; empty before the first heading. A heading that repeats the title is left out. */
export function headingSpans(hit: Hit): Span[] {
  return joinHeadings(headings(hit))
}

/**
 * The headings on one line of `width` columns. The innermost ones say the most: the outer ones give way.
 *
 *   "… › § 573c Fristen der ordentlichen Kündigung"
 */
export function headingLine(hit: Hit, width: number): StyledLine {
  const all = headings(hit)
  const fitting = all.map((_, first) => {
    const rest = joinHeadings(all.slice(first))
    return first === 0 ? rest : [span(`${ellipsis} › `, 'faint'), ...rest]
  })
  const line = fitting.find(spans => lineWidth(spans) <= width) ?? fitting.at(-1) ?? []
  return truncateLine(line, width)
}

function headings(hit: Hit): Span[][] {
  const marked = hit.headings.map((text, index) => ({ text, ranges: hit.headingRanges[index] ?? [] }))
  const inner = marked[0]?.text === hit.title ? marked.slice(1) : marked
  return inner.map(heading => markedSpans(cleanMarkedText(heading)))
}

function joinHeadings(parts: readonly Span[][]): Span[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [span(' › ', 'faint'), ...part]))
}

/** A snippet on at most `rows` lines of `width` columns. */
export function snippetLines(snippet: Snippet, width: number, rows: number): StyledLine[] {
  const marked = withEllipses(cleanSnippet(snippet), snippet)
  const places = wrapText(marked.text, width)
  return places.slice(0, rows).map(([start, end], row) => {
    const isCut = row === rows - 1 && places.length > rows
    if (!isCut) return markedSpans(sliceMarked(marked, start, end))
    return truncateLine(markedSpans(sliceMarked(marked, start, places[rows]?.[1] ?? end)), width)
  })
}

function withEllipses(marked: MarkedText, cut: Snippet): MarkedText {
  const before = cut.cutBefore ? `${ellipsis} ` : ''
  const ranges = marked.ranges.map(([start, end]) => [start + before.length, end + before.length] as const)
  return { text: `${before}${marked.text}${cut.cutAfter ? ` ${ellipsis}` : ''}`, ranges }
}
