/** Actions of an export: choosing the format, and typing the name of the file. */
import type { OverlayHandlers, SearchHandlers } from '../app/handlers.ts'
import { type AppState, bodyHeight } from '../app/state.ts'
import { moveInMenu } from '../menu/state.ts'
import { editQueryLine, type QueryLineCommand } from '../query-line/state.ts'
import { selectedHit } from '../result-list/state.ts'
import {
  askFileName,
  type ExportMenuState,
  exportChoices,
  type FileNameState,
  openExportMenu,
} from './state.ts'

export const exportHandlers: SearchHandlers = {
  export: state =>
    state.marks.length === 0 && selectedHit(state.resultList) === undefined
      ? state
      : { ...state, overlay: openExportMenu() },
}

export const exportMenuHandlers: OverlayHandlers<'export'> = {
  'select-next': (state, overlay) => moveBy(state, overlay, 1),
  'select-previous': (state, overlay) => moveBy(state, overlay, -1),
  choose: (state, { menu }) => {
    const choice = exportChoices(state.marks)[menu.selected]
    if (choice === undefined) return state
    return { ...state, overlay: askFileName(choice, state.resultList.answer?.query ?? '') }
  },
  close: state => ({ ...state, overlay: undefined }),
}

export const fileNameHandlers: OverlayHandlers<'file-name'> = {
  choose: (state, { choice, line, taken }) => {
    const name = line.text.trim()
    if (name === '') return state
    return { ...state, request: { kind: 'export', ...choice, name, overwrites: taken === name } }
  },
  close: (state, overlay) =>
    overlay.taken === undefined
      ? { ...state, overlay: openExportMenu() }
      : { ...state, overlay: { ...overlay, taken: undefined } },
}

/** What is no action edits the name. */
export function editFileName(state: AppState, overlay: FileNameState, command: QueryLineCommand): AppState {
  return { ...state, overlay: { ...overlay, line: editQueryLine(overlay.line, command), taken: undefined } }
}

/** After a change of the size. */
export function fitExportMenu(state: AppState, overlay: ExportMenuState): AppState {
  return moveBy(state, overlay, 0)
}

function moveBy(state: AppState, overlay: ExportMenuState, by: number): AppState {
  const size = { count: exportChoices(state.marks).length, height: bodyHeight(state) - 1 }
  return { ...state, overlay: { ...overlay, menu: moveInMenu(overlay.menu, by, size) } }
}
