/** The query line: prompt, query with the place of a mistake, and the counts at the right edge. */
import { displayWidth, fittingLength, graphemeEnds } from '../../display-width.ts'
import { justifyLine, lineWidth, type Span, span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import { Lines } from '../lines.tsx'
import type { ResultListState } from '../result-list/state.ts'
import { statusLine } from '../result-list/status.ts'
import { useCursorPosition } from '../use-cursor-position.ts'
import type { QueryLineState } from './state.ts'

export interface QueryLineProps {
  readonly state: QueryLineState
  readonly results: ResultListState
  /** Hits that are marked. */
  readonly marked: number
  /** Whether it has the keys. */
  readonly hasFocus: boolean
  readonly width: number
  readonly texts: Texts
}

export function QueryLine({ state, results, marked, hasFocus, width, texts }: QueryLineProps) {
  const marks = marked === 0 ? [] : [span(`${texts.actions.marked(marked)}  `, 'match')]
  const status = [...marks, ...statusLine(results, Math.floor(width * statusShare) - lineWidth(marks), texts)]
  const room = width - prompt.length - lineWidth(status) - 2
  const shown = visiblePart(state, Math.max(leastRoom, room))
  const before = state.text.slice(shown.start, state.cursor)
  useCursorPosition(hasFocus ? { column: prompt.length + displayWidth(before), row: 0 } : undefined)
  const query =
    state.text === '' ? [span(texts.screen.placeholder, 'faint')] : querySpans(state, shown, results)
  return (
    <Lines
      lines={[justifyLine([span(prompt, hasFocus ? 'key' : 'faint'), ...query], status, width)]}
      width={width}
      height={1}
    />
  )
}

const prompt = '› '
export const promptWidth = prompt.length
const leastRoom = 10
/** Of the line, at most. */
const statusShare = 0.6

/** The part of a long query that is visible: it ends right after the cursor, or where it fits as a whole. */
export function visiblePart({ text, cursor }: QueryLineState, room: number): { start: number; end: number } {
  const starts = [0, ...graphemeEnds(text)]
  const start = starts.find(from => displayWidth(text.slice(from, cursor)) < room) ?? cursor
  return { start, end: start + fittingLength(text.slice(start), room) }
}

function querySpans(
  { text }: QueryLineState,
  { start, end }: { start: number; end: number },
  { mistake, revision }: ResultListState,
): Span[] {
  if (mistake?.revision !== revision) return [span(text.slice(start, end))]
  const [from, to] = mistake.range
  return [
    span(text.slice(start, Math.max(start, from))),
    span(text.slice(Math.max(start, from), Math.min(end, to)), 'mistake'),
    span(text.slice(Math.max(start, to), end)),
  ]
}
