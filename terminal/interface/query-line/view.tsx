/** The query line: prompt, query highlighted by meaning, what is proposed, and the counts at the right edge. */
import { useMemo } from 'react'
import { displayWidth, fittingLength, graphemeEnds } from '../../display-width.ts'
import { justifyLine, type Span, type StyledLine, span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import { Lines } from '../lines.tsx'
import { isSearching, type ResultListState } from '../result-list/state.ts'
import { useCursorPosition } from '../use-cursor-position.ts'
import { highlightQuery } from './highlight.ts'
import type { QueryLineState } from './state.ts'

export interface QueryLineProps {
  readonly state: QueryLineState
  /** What is proposed after the cursor, at the end of the line. */
  readonly proposal: string
  readonly isFocused: boolean
  readonly results: ResultListState
  /** The names that may stand before a colon. */
  readonly fields: readonly string[]
  readonly width: number
  readonly texts: Texts
}

export function QueryLine({ state, proposal, isFocused, results, fields, width, texts }: QueryLineProps) {
  const status = statusSpans(results, texts)
  const room = width - promptWidth - displayWidth(status.map(({ text }) => text).join('')) - 2
  const shown = visiblePart(state, Math.max(leastRoom, room))
  const before = state.text.slice(shown.start, state.cursor)
  useCursorPosition(isFocused ? { column: promptWidth + displayWidth(before), row: 0 } : undefined)
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
    <Lines lines={[justifyLine([span(prompt, 'key'), ...query], status, width)]} width={width} height={1} />
  )
}

const prompt = '› '
export const promptWidth = prompt.length
const leastRoom = 10

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

/** "3/12 Dokumente, 34 Stellen": the selected hit, and how many there are. */
function statusSpans(results: ResultListState, { counts, screen }: Texts): StyledLine {
  const { answer, selected } = results
  if (answer === undefined) return isSearching(results) ? [span(screen.searching, 'faint')] : []
  if (answer.hits.length === 0) return [span(screen.nothingFound, 'faint')]
  const found = `${counts.documents(answer.documentCount)}, ${counts.passages(answer.passageCount)}`
  return [span(`${selected + 1}/`, 'faint'), span(found, 'faint')]
}
