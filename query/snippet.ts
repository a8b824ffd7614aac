/**
 * The pieces of a passage that show best what a query found in it, as plain text with ranges.
 *
 *   selectSnippets('Kündigung\n\nDie Frist beträgt\ndrei Monate.', matches of Frist, { bodyStart: 11, … })
 *     → 'Die Frist beträgt drei Monate.' with the range [4, 9]
 *
 * The densest window becomes the first snippet, the densest one in what is left the next. White space is
 * folded; a snippet begins and ends at a sentence where it fits, else at a word.
 */

import { cutWord } from './cut-word.ts'
import type { MatchSpan } from './densest-window.ts'
import {
  endOfWord,
  type FoldedText,
  foldOffset,
  foldWhiteSpace,
  sourceOf,
  startOfWord,
  wordAt,
} from './folded-text.ts'
import { mergeRanges, rangesWithin } from './highlight-ranges.ts'
import type { Snippet, TextRange } from './search-index.ts'
import { SentenceStarts } from './sentence-starts.ts'
import type { SnippetLayout } from './snippet-bounds.ts'
import { chooseExcerpts, type Excerpt } from './snippet-excerpts.ts'

/** A place of the passage that the query matches. */
export interface Match {
  /** Half-open [start, end) in UTF-16 code units of the passage's text. */
  readonly start: number
  readonly end: number
  /** Which word of the query it matches. */
  readonly word: number
  /** How much the match tells, > 0; compare only within one query. */
  readonly weight: number
}

export interface SnippetOptions {
  /** UTF-16 offset in the text where the heading lines end. They are shown only if nothing follows. */
  readonly bodyStart: number
  /** 1-based source line of every line of the text. */
  readonly lineNumbers: readonly number[]
  /** Default 3; for 0 the selection's line is that of the text's beginning. */
  readonly maxSnippets?: number
  /** Greatest length of one snippet in UTF-16 units; default 240, three lines of a terminal. */
  readonly maxLength?: number
}

export interface SnippetSelection {
  /** In the order of the text, apart from one another. */
  readonly snippets: readonly Snippet[]
  /** Source line of the densest window's first match; of the text's beginning where nothing matches. */
  readonly line: number
}

/**
 * Without matches the body's beginning is the only snippet. O(n log n) in matches, O(n) in text.
 * @param matches in any order; they may overlap; those before the body are passed over
 */
export function selectSnippets(
  text: string,
  matches: readonly Match[],
  options: SnippetOptions,
): SnippetSelection {
  const { bodyStart, lineNumbers, maxSnippets = 3, maxLength = 240 } = options
  const start = /\S/.test(text.slice(bodyStart)) ? bodyStart : 0
  const folded = foldWhiteSpace(text, start)
  const lineAt = (offset: number) => lineNumbers[countLineEnds(text, sourceOf(folded, offset))] ?? 1
  const spans = toSpans(matches, start, folded)
  const layout = { folded, sentences: new SentenceStarts(text, start, folded), maxLength }
  const excerpts = chooseExcerpts(spans, maxSnippets, layout)
  const ranges = mergeRanges(spans.map(span => [span.start, span.end]))
  const snippets = excerpts
    .map(excerpt => boundsOf(excerpt, layout))
    .sort((a, b) => a[0] - b[0])
    .map(([from, to]) => ({
      text: folded.text.slice(from, to),
      ranges: rangesWithin(ranges, from, to),
      line: lineAt(from),
      cutBefore: from > 0,
      cutAfter: to < folded.text.length,
    }))
  const opening = excerpts[0]?.opening
  return { snippets, line: opening === undefined ? (lineNumbers[0] ?? 1) : lineAt(opening.start) }
}

/** Ascending by start. */
function toSpans(matches: readonly Match[], bodyStart: number, folded: FoldedText): MatchSpan[] {
  return matches
    .filter(({ start, end }) => start >= bodyStart && start < end)
    .map(({ start: sourceStart, end: sourceEnd, word, weight }) => {
      const start = foldOffset(folded, sourceStart)
      const end = foldOffset(folded, sourceEnd)
      return { start, end, first: wordAt(folded, start), last: wordAt(folded, end - 1), word, weight }
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || a.word - b.word)
}

function boundsOf({ first, last, opening }: Excerpt, { folded, maxLength }: SnippetLayout): TextRange {
  const start = startOfWord(folded, first)
  const end = endOfWord(folded, last)
  if (end - start <= maxLength) return [start, end]
  return cutWord(folded.text, [start, end], [opening?.start ?? start, opening?.end ?? start], maxLength)
}

function countLineEnds(text: string, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}
