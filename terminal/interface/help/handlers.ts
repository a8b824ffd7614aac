/** Actions of the help screen: its examples run when they are chosen, and so do the keys it tells of. */
import { generalSamples } from '../../sample-queries.ts'
import type { OverlayHandlers } from '../app/handlers.ts'
import { type AppState, bodyHeight } from '../app/state.ts'
import { keepInMenu } from '../menu/state.ts'
import { takeQuery } from '../query-line/handlers.ts'
import { type HelpRow, helpRows } from './rows.ts'
import type { HelpState } from './state.ts'

export const helpHandlers: OverlayHandlers<'help'> = {
  'select-next': (state, help) => moveBy(state, help, 1),
  'select-previous': (state, help) => moveBy(state, help, -1),
  'page-down': (state, help) => moveBy(state, help, bodyHeight(state) - 1),
  'page-up': (state, help) => moveBy(state, help, 1 - bodyHeight(state)),
  choose: (state, help) => {
    const row = rowsOfHelp(state)[help.menu.selected]
    return row?.kind === 'sample' ? takeQuery(state, row.sample.query) : state
  },
  close: state => ({ ...state, overlay: undefined }),
}

/** The first row is a title. */
export function openHelp(state: AppState): AppState {
  return { ...state, overlay: { kind: 'help', menu: { selected: 1, top: 0 } } }
}

/** After a change of the size. */
export function fitHelp(state: AppState, help: HelpState): AppState {
  return moveBy(state, help, 0)
}

export function rowsOfHelp({ settings, overview }: AppState): HelpRow[] {
  const { samples = [] } = overview
  return helpRows(settings.keys, samples.length > 0 ? samples : generalSamples(usualWords))
}

/** Understood whatever the language of the texts is. */
const usualWords = { and: 'UND', or: 'ODER', title: 'title' }

/** To the next row that can be selected; from the first one the title above it comes into view. */
function moveBy(state: AppState, help: HelpState, by: number): AppState {
  const rows = rowsOfHelp(state)
  const selectable = rows.flatMap(({ kind }, index) => (kind === 'title' || kind === 'empty' ? [] : [index]))
  const { selected, top } = help.menu
  const wanted = Math.max(0, Math.min(selected + by, rows.length - 1))
  const next =
    (by > 0 ? selectable.find(row => row >= wanted) : selectable.findLast(row => row <= wanted)) ??
    (by > 0 ? selectable.at(-1) : selectable[0]) ??
    selected
  const size = { count: rows.length, height: bodyHeight(state) }
  const menu = keepInMenu({ selected: next, top: next === selectable[0] ? 0 : top }, size)
  return { ...state, overlay: { ...help, menu } }
}
