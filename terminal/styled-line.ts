/**
 * A line of the screen as pieces that name what they mean, not how they look. The interface and the printed
 * answers are both made of such lines; paint.ts gives them their colours.
 *
 *   truncateLine([{ text: 'Kündigungsschutzgesetz', style: 'title' }], 10)
 */
import type { MarkedText } from './clean-text.ts'
import { displayWidth, ellipsis, fittingLength, graphemeEnds } from './display-width.ts'

export type Style =
  | 'text'
  | 'strong'
  | 'title'
  | 'faint'
  | 'match'
  /** The match at which somebody is. */
  | 'current'
  | 'accent'
  | 'warning'
  | 'error'
  | 'mistake'
  | 'key'
  // Pieces of a query.
  | 'operator'
  | 'field'
  | 'phrase'
  | 'sign'
  | 'number'
  | 'excluded'

export interface Span {
  readonly text: string
  readonly style: Style
}

/** The texts of its spans are clean and have no line ends. */
export type StyledLine = readonly Span[]

export function span(text: string, style: Style = 'text'): Span {
  return { text, style }
}

/** A marked text as spans: `style` outside of its ranges, `match` within them. */
export function markedSpans(marked: MarkedText, style: Style = 'text'): Span[] {
  const spans: Span[] = []
  let written = 0
  for (const [start, end] of marked.ranges) {
    spans.push(span(marked.text.slice(written, start), style), span(marked.text.slice(start, end), 'match'))
    written = end
  }
  spans.push(span(marked.text.slice(written), style))
  return spans.filter(({ text }) => text !== '')
}

/** The part [start, end) of a marked text with the parts of its ranges. */
export function sliceMarked(marked: MarkedText, start: number, end: number): MarkedText {
  const ranges = marked.ranges
    .filter(([from, to]) => from < end && to > start)
    .map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start] as const)
  return { text: marked.text.slice(start, end), ranges }
}

export function lineWidth(line: StyledLine): number {
  return line.reduce((width, { text }) => width + displayWidth(text), 0)
}

/** The beginning of a line that fits into `width` columns, with an ellipsis where something was cut off. */
export function truncateLine(line: StyledLine, width: number): StyledLine {
  if (lineWidth(line) <= width) return line
  const kept: Span[] = []
  let left = width - displayWidth(ellipsis)
  for (const { text, style } of line) {
    const length = fittingLength(text, left)
    if (length > 0) kept.push(span(text.slice(0, length), style))
    left -= displayWidth(text.slice(0, length))
    if (length < text.length) break
  }
  return width < 1 ? [] : [...kept, span(ellipsis, 'faint')]
}

/** The columns [start, end) of a line, with a space in place of a wider character that is cut. */
export function sliceColumns(line: StyledLine, start: number, end: number): StyledLine {
  const kept: Span[] = []
  let column = 0
  for (const { text, style } of line) {
    const width = displayWidth(text)
    const [from, to] = [Math.max(0, start - column), Math.min(width, end - column)]
    if (from < to) kept.push(span(from === 0 && to === width ? text : textColumns(text, from, to), style))
    column += width
  }
  return kept
}

/** The columns [start, end) of a text that has them. */
function textColumns(text: string, start: number, end: number): string {
  const cut = fittingLength(text, start)
  const isCut = displayWidth(text.slice(0, cut)) < start
  const from = isCut ? cut + (graphemeEnds(text.slice(cut))[0] ?? 0) : cut
  const before = ' '.repeat(isCut ? displayWidth(text.slice(0, from)) - start : 0)
  const kept = text.slice(from, from + fittingLength(text.slice(from), end - start - before.length))
  return (before + kept).padEnd(kept.length + end - start - displayWidth(kept))
}

/** `left` at the left edge and `right` at the right edge of `width` columns; `left` gives way. */
export function justifyLine(left: StyledLine, right: StyledLine, width: number): StyledLine {
  const fittingRight = truncateLine(right, width)
  const room = width - lineWidth(fittingRight)
  const fittingLeft = truncateLine(left, right.length === 0 ? room : Math.max(0, room - 1))
  return [...fittingLeft, span(' '.repeat(room - lineWidth(fittingLeft))), ...fittingRight]
}
