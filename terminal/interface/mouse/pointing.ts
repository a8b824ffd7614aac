/** What the mouse does over query line, hits and preview: what is under the pointer scrolls, is selected or focused. */
import { fittingLength } from '../../display-width.ts'
import { type AppState, layoutOf, listShape } from '../app/state.ts'
import { type Layout, rowsAboveBody } from '../layout.ts'
import { previewHandlers } from '../preview/handlers.ts'
import { promptWidth } from '../query-line/view.tsx'
import { select, selectBy } from '../result-list/handlers.ts'
import { visibleEntries } from '../result-list/rows.ts'
import { listContent } from '../result-list/state.ts'
import type { PointedMouse } from './mouse-report.ts'

export function pointAtSearch(state: AppState, pointed: PointedMouse): AppState {
  const layout = layoutOf(state)
  if (layout === undefined) return state
  const { action, column, row } = pointed
  if (row === 0) return action === 'click' ? pointAtQuery(state, pointed) : state
  const place = { column, row: row - rowsAboveBody - layout.chipRows }
  const pane = paneAt(layout, place)
  if (pane === 'list') {
    if (action === 'click') return pointAtHit(state, place.row)
    return selectBy(state, action === 'wheel-down' ? 1 : -1)
  }
  if (pane === undefined || action === 'click') return state
  const scroll = previewHandlers[action === 'wheel-down' ? 'preview-down' : 'preview-up']
  return Array.from({ length: wheelRows }).reduce<AppState>(before => scroll?.(before) ?? before, state)
}

/** Rows of text for a notch of the wheel, as in most programs. */
const wheelRows = 3

interface BodyPlace {
  readonly column: number
  /** Of the body; outside of it negative, or not less than its height. */
  readonly row: number
}

function paneAt({ body, list, preview }: Layout, { column, row }: BodyPlace): 'list' | 'preview' | undefined {
  if (row < 0 || row >= body.height) return undefined
  if (column < list.width && row < list.height) return 'list'
  return preview === undefined ? undefined : 'preview'
}

function pointAtHit(state: AppState, row: number): AppState {
  const { resultList } = state
  const entries = visibleEntries(listContent(resultList), listShape(state), resultList.top)
  const entry = entries.findLast(entry => entry.row <= row)
  return entry === undefined ? state : select({ ...state, focus: 'list' }, entry.place)
}

/** The cursor goes to the character under the pointer, beside those that are shown behind the last of them. */
function pointAtQuery(state: AppState, { column, shownQuery: { start, end } }: PointedMouse): AppState {
  const shown = state.queryLine.text.slice(start, end)
  const cursor = start + fittingLength(shown, Math.max(0, column - promptWidth))
  return { ...state, focus: 'query', queryLine: { ...state.queryLine, cursor } }
}
