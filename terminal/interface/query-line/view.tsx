/** The query line: prompt, query with the place of a mistake, and the counts at the right edge. */
import { displayWidth, fittingLength, graphemeEnds } from '../../display-width.ts'
import { justifyLine, type Span, type StyledLine, span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import { Lines } from '../lines.tsx'
import { isSearching, type ResultListState } from '../result-list/state.ts'
import { useCursorPosition } from '../use-cursor-position.ts'
import type { QueryLineState } from './state.ts'

export interface QueryLineProps {
  readonly state: QueryLineState
  readonly results: ResultListState
  /** Hits that are marked. */
  readonly marked: number
  readonly width: number
  readonly texts: Texts
}

export function QueryLine({ state, results, marked, width, texts }: QueryLineProps) {
  const marks = marked === 0 ? [] : [span(`${texts.actions.marked(marked)}  `, 'match')]
  const status = [...marks, ...statusSpans(results, texts)]
  const room = width - prompt.length - displayWidth(status.map(({ text }) => text).join('')) - 2
  const shown = visiblePart(state, Math.max(leastRoom, room))
  const before = state.text.slice(shown.start, state.cursor)
  useCursorPosition(prompt.length + displayWidth(before), 0)
  const query =
    state.text === '' ? [span(texts.screen.placeholder, 'faint')] : querySpans(state, shown, results)
  return (
    <Lines lines={[justifyLine([span(prompt, 'key'), ...query], status, width)]} width={width} height={1} />
  )
}

const prompt = '› '
const leastRoom = 10

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

/** "3/12 Dokumente, 34 Stellen": the selected hit, and how many there are. */
function statusSpans(results: ResultListState, { counts, screen }: Texts): StyledLine {
  const { answer, selected } = results
  if (answer === undefined) return isSearching(results) ? [span(screen.searching, 'faint')] : []
  if (answer.hits.length === 0) return [span(screen.nothingFound, 'faint')]
  const found = `${counts.documents(answer.documentCount)}, ${counts.passages(answer.passageCount)}`
  return [span(`${selected + 1}/`, 'faint'), span(found, 'faint')]
}
