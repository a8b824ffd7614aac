/**
 * A search result as lines to read: rank, title and place of each hit, its snippets, and the counts.
 *
 *    1  Kündigungsschutzgesetz
 *       Erster Abschnitt › § 1 Sozial ungerechtfertigte Kündigungen
 *       gesetze/kschg.md:12  3 weitere Stellen
 *       Die Kündigung des Arbeitsverhältnisses …
 *
 *   1 Dokument, 4 Stellen
 */
import type { Hit, SearchResult } from '../../query/search-index.ts'
import { cleanText } from '../clean-text.ts'
import { wrapText } from '../display-width.ts'
import { headingSpans, snippetLines, titleSpans } from '../hit-lines.ts'
import { sourceName } from '../source-location.ts'
import { type Span, type StyledLine, span } from '../styled-line.ts'
import type { Texts } from '../texts/texts.ts'
import type { AnswerOrigin } from './hit-record.ts'

/** @param width columns to wrap at */
export function answerLines(
  result: SearchResult,
  from: AnswerOrigin,
  width: number,
  texts: Texts,
): StyledLine[] {
  const rankWidth = String(result.hits.length).length + 1
  const indent = span(' '.repeat(rankWidth + 2))
  const hits = result.hits.flatMap((hit, index): StyledLine[] => {
    const [first = [], ...others] = hitLines(hit, from, width - indent.text.length, texts)
    const rank = span(`${String(index + 1).padStart(rankWidth)}  `, 'faint')
    return [[rank, ...first], ...others.map(line => [indent, ...line]), []]
  })
  return [...hits, summaryLine(result, texts)]
}

/** Title, headings, place and snippets. */
export function hitLines(hit: Hit, from: AnswerOrigin, width: number, texts: Texts): StyledLine[] {
  const more =
    hit.morePassages > 0 ? [span(`  ${texts.counts.furtherPassages(hit.morePassages)}`, 'faint')] : []
  const place = span(`${cleanText(sourceName(from, from.root, hit.path))}:${hit.line}`, 'accent')
  const heading = headingSpans(hit)
  return [
    ...wrapSpans(titleSpans(hit), width),
    ...(heading.length > 0 ? wrapSpans(heading, width) : []),
    // A place is never broken: a terminal makes it a link, a person copies it.
    [place, ...more],
    ...hit.snippets.flatMap(snippet => snippetLines(snippet, width, rowsPerSnippet)),
  ]
}

/** A snippet is a sentence or two; one without spaces could fill the screen. */
const rowsPerSnippet = 6

function summaryLine(result: SearchResult, texts: Texts): StyledLine {
  const { counts, answer } = texts
  const summary = answer.summary(counts.documents(result.documentCount), counts.passages(result.passageCount))
  const isPart = result.hits.length < result.documentCount
  const { leftOutForms = 0, alsoSearched = [] } = result
  const spellings = alsoSearched.flatMap(name => name.spellings).map(cleanText)
  const remarks = [
    ...(spellings.length > 0 ? [answer.alsoSearched(spellings)] : []),
    ...(isPart ? [answer.shown(result.hits.length)] : []),
    ...(leftOutForms > 0 ? [answer.leftOutForms(leftOutForms)] : []),
  ]
  return [span([summary, ...remarks].join('; '), 'faint')]
}

function wrapSpans(spans: readonly Span[], width: number): StyledLine[] {
  const text = spans.map(part => part.text).join('')
  return wrapText(text, width).map(([start, end]) => sliceSpans(spans, start, end))
}

function sliceSpans(spans: readonly Span[], start: number, end: number): StyledLine {
  let offset = 0
  return spans.flatMap(({ text, style }) => {
    const from = Math.max(0, start - offset)
    const to = Math.min(text.length, end - offset)
    offset += text.length
    return from < to ? [span(text.slice(from, to), style)] : []
  })
}
