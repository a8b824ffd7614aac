/** Actions of the help screen. */
import type { OverlayHandlers } from '../app/handlers.ts'
import { type AppState, bodyHeight } from '../app/state.ts'
import type { HelpState } from './state.ts'

export const helpHandlers: OverlayHandlers<'help'> = {
  'select-next': (state, help) => scrollHelp(state, help, 1),
  'select-previous': (state, help) => scrollHelp(state, help, -1),
  'page-down': (state, help) => scrollHelp(state, help, bodyHeight(state) - 1),
  'page-up': (state, help) => scrollHelp(state, help, 1 - bodyHeight(state)),
  choose: state => ({ ...state, overlay: undefined }),
  close: state => ({ ...state, overlay: undefined }),
}

export function openHelp(state: AppState): AppState {
  return { ...state, overlay: { kind: 'help', top: 0 } }
}

function scrollHelp(state: AppState, help: HelpState, by: number): AppState {
  return { ...state, overlay: { ...help, top: Math.max(0, help.top + by) } }
}
