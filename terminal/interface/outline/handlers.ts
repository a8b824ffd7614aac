/** Actions of the outline. */
import type { OverlayHandlers } from '../app/handlers.ts'
import { type AppState, explanationPane, layoutOf, previewPane } from '../app/state.ts'
import { keepInMenu, moveInMenu } from '../menu/state.ts'
import { menuHeight } from '../menu/view.tsx'
import { goToLine } from '../preview/state.ts'
import type { QueryLineCommand } from '../query-line/state.ts'
import { type OutlineState, openOutline, typeInOutline } from './state.ts'

export const outlineHandlers: OverlayHandlers<'outline'> = {
  'select-next': (state, outline) => move(state, outline, 1),
  'select-previous': (state, outline) => move(state, outline, -1),
  'page-down': (state, outline) => move(state, outline, outlineHeight(state)),
  'page-up': (state, outline) => move(state, outline, -outlineHeight(state)),
  choose: (state, { matching, menu }) => {
    const heading = matching[menu.selected]
    const { preview } = state
    if (heading === undefined || preview === undefined) return { ...state, overlay: undefined }
    return { ...state, overlay: undefined, preview: goToLine(preview, heading.line) }
  },
  close: state => ({ ...state, overlay: undefined }),
}

/** Only over a preview that is shown: elsewhere nobody would see where a heading leads. */
export function showOutline(state: AppState): AppState {
  const { preview } = state
  if (preview === undefined || previewPane(state) === undefined) return state
  const { headings } = preview.document
  const line = preview.current === undefined ? preview.top.line : preview.focus
  return { ...state, overlay: openOutline(headings, line, outlineHeight(state)) }
}

export function editOutline(state: AppState, outline: OutlineState, command: QueryLineCommand): AppState {
  return { ...state, overlay: typeInOutline(outline, command, outlineHeight(state)) }
}

/** After a change of the size. */
export function fitOutline(state: AppState, outline: OutlineState): AppState {
  const size = { count: outline.matching.length, height: outlineHeight(state) }
  return { ...state, overlay: { ...outline, menu: keepInMenu(outline.menu, size) } }
}

function move(state: AppState, outline: OutlineState, by: number): AppState {
  const size = { count: outline.matching.length, height: outlineHeight(state) }
  return { ...state, overlay: { ...outline, menu: moveInMenu(outline.menu, by, size) } }
}

function outlineHeight(state: AppState): number {
  const layout = layoutOf(state)
  return layout === undefined ? 1 : menuHeight(explanationPane(layout))
}
