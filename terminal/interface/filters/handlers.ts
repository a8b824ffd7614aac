/** Actions of the filters: the panel, the filters that are active, and the sort order. */
import type { OverlayHandlers, SearchHandlers } from '../app/handlers.ts'
import { type AppState, fitLayout, layoutOf, withResults } from '../app/state.ts'
import { menuHeight } from '../menu/view.tsx'
import type { QueryLineCommand } from '../query-line/state.ts'
import { reviseQuery } from '../result-list/state.ts'
import { isSameFilter, type Narrowing, nextSort, toggleFilter } from './narrowing.ts'
import {
  emptyFilterPanel,
  type FilterPanelState,
  listEntries,
  moveInPanel,
  openEntry,
  selectedEntry,
  typeInPanel,
} from './state.ts'

export const filterHandlers: SearchHandlers = {
  filters: state => {
    const filterPanel = state.filterPanel ?? emptyFilterPanel
    return fitLayout({ ...state, filterPanel, explanation: undefined, overlay: { kind: 'filters' } })
  },
  sort: state => narrow(state, { ...state.narrowing, sort: nextSort(state.narrowing.sort) }),
  'clear-filter': clearLast,
  'clear-filters': clearAll,
}

export const filterPanelHandlers: OverlayHandlers<'filters'> = {
  'select-next': state => withPanel(state, (panel, height) => moveInPanel(panel, 1, height)),
  'select-previous': state => withPanel(state, (panel, height) => moveInPanel(panel, -1, height)),
  'page-down': state => withPanel(state, (panel, height) => moveInPanel(panel, height, height)),
  'page-up': state => withPanel(state, (panel, height) => moveInPanel(panel, -height, height)),
  unfold: state => withPanel(state, (panel, height) => openEntry(panel, true, state.narrowing, height)),
  fold: state => withPanel(state, (panel, height) => openEntry(panel, false, state.narrowing, height)),
  choose: toggleSelected,
  toggle: toggleSelected,
  clear: state => {
    const entry = state.filterPanel && selectedEntry(state.filterPanel)
    return entry?.kind === 'value' && entry.isActive ? toggleSelected(state) : clearLast(state)
  },
  'clear-filters': clearAll,
  'focus-query': state => ({ ...state, overlay: undefined, focus: 'query' }),
  close: closeFilterPanel,
}

export function closeFilterPanel(state: AppState): AppState {
  const overlay = state.overlay?.kind === 'filters' ? undefined : state.overlay
  return fitLayout({ ...state, filterPanel: undefined, overlay })
}

/** A space chooses; everything else narrows the entries. */
export function typeInFilterPanel(state: AppState, command: QueryLineCommand): AppState {
  if (command.kind === 'insert' && command.text === ' ') return toggleSelected(state)
  return withPanel(state, (panel, height) => typeInPanel(panel, command, state.narrowing, height))
}

/** The list anew, by other filters or in another order. */
export function narrow(state: AppState, narrowing: Narrowing): AppState {
  const revised = reviseQuery(state.resultList, state.queryLine.text, narrowing)
  return fitFilterPanel(fitLayout(withResults({ ...state, narrowing }, revised)))
}

/** After a change of the filters or of the size. */
export function fitFilterPanel(state: AppState): AppState {
  return withPanel(state, (panel, height) => listEntries(panel, state.narrowing, height))
}

/** Entries of the panel that are visible at a time. */
export function filterPanelHeight(state: AppState): number {
  const pane = layoutOf(state)?.sidePanel
  return pane === undefined ? 1 : menuHeight(pane)
}

function withPanel(
  state: AppState,
  change: (panel: FilterPanelState, height: number) => FilterPanelState,
): AppState {
  const { filterPanel } = state
  return filterPanel === undefined
    ? state
    : { ...state, filterPanel: change(filterPanel, filterPanelHeight(state)) }
}

/** Of a group it shows or hides the values. */
function toggleSelected(state: AppState): AppState {
  const entry = state.filterPanel && selectedEntry(state.filterPanel)
  if (entry === undefined) return state
  if (entry.kind === 'value') return narrow(state, toggleFilter(state.narrowing, entry.filter))
  return withPanel(state, (panel, height) => openEntry(panel, !entry.isOpen, state.narrowing, height))
}

function clearLast(state: AppState): AppState {
  const last = state.narrowing.filters.at(-1)
  if (last === undefined) return state
  const filters = state.narrowing.filters.filter(filter => !isSameFilter(filter, last))
  return narrow(state, { ...state.narrowing, filters })
}

function clearAll(state: AppState): AppState {
  return state.narrowing.filters.length === 0 ? state : narrow(state, { ...state.narrowing, filters: [] })
}
