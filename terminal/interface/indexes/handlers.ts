/** Choosing another index, and reading the one that is open again. */
import type { OverlayHandlers, SearchHandlers } from '../app/handlers.ts'
import { type AppState, bodyHeight } from '../app/state.ts'
import { moveInMenu } from '../menu/state.ts'
import type { IndexMenuState } from './state.ts'

export const indexHandlers: SearchHandlers = {
  'switch-index': state => ({ ...state, request: { kind: 'list-indexes' } }),
  reload: state => ({ ...state, request: { kind: 'reload', isRebuilt: false } }),
}

export const indexMenuHandlers: OverlayHandlers<'indexes'> = {
  'select-next': (state, overlay) => moveBy(state, overlay, 1),
  'select-previous': (state, overlay) => moveBy(state, overlay, -1),
  'page-down': (state, overlay) => moveBy(state, overlay, indexMenuHeight(state)),
  'page-up': (state, overlay) => moveBy(state, overlay, -indexMenuHeight(state)),
  choose: (state, { places, current, menu }) => {
    const place = places[menu.selected]
    const closed = { ...state, overlay: undefined }
    return place === undefined || place.path === current
      ? closed
      : { ...closed, request: { kind: 'switch-index', place } }
  },
  close: state => ({ ...state, overlay: undefined }),
}

/** Entries that are visible at a time: the first row is the title. */
export function indexMenuHeight(state: AppState): number {
  return bodyHeight(state) - 1
}

/** After a change of the size. */
export function fitIndexMenu(state: AppState, overlay: IndexMenuState): AppState {
  return moveBy(state, overlay, 0)
}

function moveBy(state: AppState, overlay: IndexMenuState, by: number): AppState {
  const size = { count: overlay.places.length, height: indexMenuHeight(state) }
  return { ...state, overlay: { ...overlay, menu: moveInMenu(overlay.menu, by, size) } }
}
