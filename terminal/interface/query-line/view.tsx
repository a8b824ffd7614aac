/** The query line: prompt, query highlighted by meaning, what is proposed, and the counts at the right edge. */
import { useMemo } from 'react'
import { displayWidth, fittingLength, graphemeEnds } from '../../display-width.ts'
import { justifyLine, lineWidth, type Span, type StyledLine, span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import { Lines } from '../lines.tsx'
import type { ResultListState } from '../result-list/state.ts'
import { statusLine } from '../result-list/status.ts'
import { useCursorPosition } from '../use-cursor-position.ts'
import { highlightQuery } from './highlight.ts'
import type { QueryLineState } from './state.ts'

export interface QueryLineProps {
  readonly state: QueryLineState
  /** What is proposed after the cursor, at the end of the line. */
  readonly proposal: string
  readonly results: ResultListState
  /** Hits that are marked. */
  readonly marked: number
  /** The names that may stand before a colon. */
  readonly fields: readonly string[]
  /** Whether it has the keys. */
  readonly hasFocus: boolean
  readonly width: number
  readonly texts: Texts
}

export function QueryLine({
  state,
  proposal,
  results,
  marked,
  fields,
  hasFocus,
  width,
  texts,
}: QueryLineProps) {
  const status = statusBeside({ results, marked, width, texts })
  const shown = visiblePart(state, roomBeside(status, width))
  const before = state.text.slice(shown.start, state.cursor)
  useCursorPosition(hasFocus ? { column: promptWidth + displayWidth(before), row: 0 } : undefined)
  const mistake = results.mistake?.revision === results.revision ? results.mistake.range : undefined
  const spans = useMemo(
    () => highlightQuery(state.text, new Set(fields), mistake),
    [state.text, fields, mistake],
  )
  const query =
    state.text === ''
      ? [span(texts.screen.placeholder, 'faint')]
      : [...sliceSpans(spans, shown.start, shown.end), span(proposal, 'faint')]
  return (
    <Lines
      lines={[justifyLine([span(prompt, hasFocus ? 'key' : 'faint'), ...query], status, width)]}
      width={width}
      height={1}
    />
  )
}

/** What stands beside the query decides how much of it is shown. */
type Beside = Pick<QueryLineProps, 'results' | 'marked' | 'width' | 'texts'>

/** The part of the query that is shown, [start, end). */
export function shownPart(state: QueryLineState, beside: Beside): { start: number; end: number } {
  return visiblePart(state, roomBeside(statusBeside(beside), beside.width))
}

function statusBeside({ results, marked, width, texts }: Beside): StyledLine {
  const marks = marked === 0 ? [] : [span(`${texts.actions.marked(marked)}  `, 'match')]
  return [...marks, ...statusLine(results, Math.floor(width * statusShare) - lineWidth(marks), texts)]
}

function roomBeside(status: StyledLine, width: number): number {
  return Math.max(leastRoom, width - promptWidth - lineWidth(status) - 2)
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

/** The part [start, end) of a line. */
function sliceSpans(line: StyledLine, start: number, end: number): Span[] {
  let at = 0
  return line.flatMap(({ text, style }) => {
    const piece = text.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += text.length
    return piece === '' ? [] : [span(piece, style)]
  })
}
