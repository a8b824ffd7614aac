/**
 * A query that cannot be understood → what to say about it, with a caret line under the place.
 *
 *   Die schließende Klammer fehlt.
 *     haus UND (hof ODER garten
 *              ^
 */
import type { TextRange } from '../query/search-index.ts'
import type { QuerySyntaxError } from '../query/syntax-error.ts'
import { cleanMarkedText, cleanText, type MarkedText } from './clean-text.ts'
import { CommandError } from './command-error.ts'
import { displayWidth } from './display-width.ts'
import type { Texts } from './texts/texts.ts'

/** One or two sentences; names the fields where an unknown one was asked for. */
export function syntaxMessage(error: QuerySyntaxError, fields: readonly string[], texts: Texts): string {
  const message = texts.syntax[error.kind]
  if (error.kind !== 'unknown-field') return message
  return `${message} ${texts.screen.fields}: ${fields.map(cleanText).join(', ')}`
}

export function syntaxProblem(
  query: string,
  error: QuerySyntaxError,
  fields: readonly string[],
  texts: Texts,
): CommandError {
  return new CommandError(syntaxMessage(error, fields, texts), caretLines(query, error), error)
}

/** The place of an error as a range that covers something: the end of a query becomes its last character. */
export function mistakeRange(query: string, error: { start: number; end: number }): TextRange {
  const end = Math.min(Math.max(error.end, error.start + 1), query.length)
  return [Math.max(0, Math.min(error.start, end - 1)), end]
}

function caretLines(query: string, error: QuerySyntaxError): readonly string[] {
  const atEnd = error.start >= query.length
  const { text, ranges } = windowAround(
    cleanMarkedText({ text: query, ranges: [mistakeRange(query, error)] }),
  )
  const [start, end] = ranges[0] ?? [text.length, text.length]
  const caretStart = atEnd ? text.length : start
  const carets = Math.max(1, atEnd ? 1 : displayWidth(text.slice(start, end)))
  return [`  ${text}`, `  ${' '.repeat(displayWidth(text.slice(0, caretStart)))}${'^'.repeat(carets)}`]
}

/** A query longer than a line is shown around its mistake only. */
function windowAround(marked: MarkedText): MarkedText {
  if (marked.text.length <= longestShown) return marked
  const [start, end] = marked.ranges[0] ?? [marked.text.length, marked.text.length]
  const from = Math.max(0, start - shownBefore)
  const text = marked.text.slice(from, from + longestShown)
  return { text, ranges: [[start - from, Math.min(end - from, text.length)]] }
}

const longestShown = 70
const shownBefore = 40
