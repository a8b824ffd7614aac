/** The parts of a hit as styled lines, for the printed answer and for the interface alike. */
import type { Hit, Snippet } from '../query/search-index.ts'
import { cleanMarkedText, cleanSnippet, cleanText, type MarkedText } from './clean-text.ts'
import { ellipsis, wrapText } from './display-width.ts'
import { markedSpans, type Span, type StyledLine, sliceMarked, span, truncateLine } from './styled-line.ts'

export function titleSpans(hit: Hit): Span[] {
  const title = cleanMarkedText({ text: hit.title, ranges: hit.titleRanges })
  return markedSpans(title.text === '' ? { text: cleanText(hit.path), ranges: [] } : title, 'title')
}

/** "Erster Abschnitt › § 1 …"; empty before the first heading. A heading that repeats the title is left out. */
export function headingSpans(hit: Hit): Span[] {
  return hit.headings.flatMap((text, index): Span[] => {
    if (index === 0 && text === hit.title) return []
    const heading = cleanMarkedText({ text, ranges: hit.headingRanges[index] ?? [] })
    const first = index === 0 || (index === 1 && hit.headings[0] === hit.title)
    return [...(first ? [] : [span(' › ', 'faint')]), ...markedSpans(heading)]
  })
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
