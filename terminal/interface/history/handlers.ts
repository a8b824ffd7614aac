/** Actions of the history: going back in it from an empty line, and its menu. */
import type { OverlayHandlers, SearchHandlers } from '../app/handlers.ts'
import { type AppState, bodyHeight } from '../app/state.ts'
import { menuStart, moveInMenu } from '../menu/state.ts'
import { changeLine, takeQuery } from '../query-line/handlers.ts'
import { editQueryLine, type QueryLineCommand, startQueryLine } from '../query-line/state.ts'
import { addQuery, fittingQueries, type HistoryMenuState, type HistoryState, recallQuery } from './state.ts'

export const historyHandlers: SearchHandlers = {
  'history-search': state => ({
    ...state,
    overlay: { kind: 'history', filter: startQueryLine(''), menu: menuStart },
  }),
}

export const historyMenuHandlers: OverlayHandlers<'history'> = {
  'select-next': (state, overlay) => moveBy(state, overlay, 1),
  'select-previous': (state, overlay) => moveBy(state, overlay, -1),
  'page-down': (state, overlay) => moveBy(state, overlay, menuRows(state)),
  'page-up': (state, overlay) => moveBy(state, overlay, -menuRows(state)),
  choose: (state, overlay) => {
    const query = fittingQueries(state.history, overlay)[overlay.menu.selected]
    return query === undefined ? { ...state, overlay: undefined } : takeQuery(state, query)
  },
  close: state => ({ ...state, overlay: undefined }),
}

/**
 * One query back, or forward, as long as nothing else was struck meanwhile.
 * @returns undefined where the key means something else: the line holds what was typed
 */
export function stepInHistory(state: AppState, by: 1 | -1): AppState | undefined {
  const { history, queryLine, overview, resultList } = state
  const isAtTop =
    overview.selected === undefined && resultList.selected === 0 && resultList.selectedPart === 0
  const begins = by === -1 && queryLine.text.trim() === '' && isAtTop
  if (history.recalled === undefined && (!begins || history.queries.length === 0)) return undefined
  const recalled = recallQuery(history, by)
  return recalled === undefined ? state : { ...changeLine(state, recalled.line), history: recalled.history }
}

/** From now on the arrow keys select again. */
export function endRecall(state: AppState): AppState {
  return { ...state, history: { ...state.history, recalled: undefined } }
}

/** A query is worth keeping once something was done with what it found. */
export function keepQuery({ queries }: HistoryState, query: string): HistoryState {
  return { queries: addQuery(queries, query), recalled: undefined }
}

/** Typing in the menu narrows it. */
export function editHistoryFilter(
  state: AppState,
  overlay: HistoryMenuState,
  command: QueryLineCommand,
): AppState {
  const filter = editQueryLine(overlay.filter, command)
  return { ...state, overlay: { ...overlay, filter, menu: menuStart } }
}

/** After a change of the size. */
export function fitHistoryMenu(state: AppState, overlay: HistoryMenuState): AppState {
  return moveBy(state, overlay, 0)
}

function moveBy(state: AppState, overlay: HistoryMenuState, by: number): AppState {
  const size = { count: fittingQueries(state.history, overlay).length, height: menuRows(state) }
  return { ...state, overlay: { ...overlay, menu: moveInMenu(overlay.menu, by, size) } }
}

/** The title takes one. */
function menuRows(state: AppState): number {
  return bodyHeight(state) - 1
}
