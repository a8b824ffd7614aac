/** Actions of the preview. Keys that scroll it scroll the explanation while that stands in its place. */
import type { SearchHandlers } from '../app/handlers.ts'
import { type AppState, explanationPane, fitLayout, layoutOf, previewPane } from '../app/state.ts'
import { scrollExplanation } from '../explanation/state.ts'
import { selectBy, selectByPage } from '../result-list/handlers.ts'
import { scrollPreview, seekMatch } from './state.ts'

export const previewHandlers: SearchHandlers = {
  'preview-down': state => scrollBy(state, 'row', 1),
  'preview-up': state => scrollBy(state, 'row', -1),
  'preview-page-down': state => scrollBy(state, 'page', 1),
  'preview-page-up': state => scrollBy(state, 'page', -1),
  'next-match': state => goToMatch(state, 1),
  'previous-match': state => goToMatch(state, -1),
  'toggle-preview': state => {
    const { previewChoice } = state
    return fitLayout({ ...state, previewChoice: { ...previewChoice, isShown: !previewChoice.isShown } })
  },
  'grow-preview': state => growPreview(state, 1),
  'shrink-preview': state => growPreview(state, -1),
}

/** Where there is no preview the list scrolls instead. */
function scrollBy(state: AppState, unit: 'row' | 'page', by: 1 | -1): AppState {
  const { preview, explanation } = state
  const layout = layoutOf(state)
  if (explanation !== undefined && layout !== undefined) {
    const height = explanationPane(layout).height - 1
    const rows = unit === 'page' ? by * Math.max(1, height - 1) : by
    return { ...state, explanation: scrollExplanation(explanation, rows, height) }
  }
  const pane = previewPane(state)
  if (pane === undefined) return unit === 'page' ? selectByPage(state, by) : selectBy(state, by)
  const rows = unit === 'page' ? by * Math.max(1, pane.height - 1) : by
  return preview === undefined ? state : { ...state, preview: scrollPreview(preview, rows, pane) }
}

function goToMatch(state: AppState, direction: 1 | -1): AppState {
  const pane = previewPane(state)
  if (state.preview === undefined || pane === undefined) return state
  return { ...state, preview: seekMatch(state.preview, direction, pane) }
}

/** As far as there is room: a key that changes nothing is not remembered. */
function growPreview(state: AppState, by: 1 | -1): AppState {
  const { previewChoice } = state
  const grown = { ...state, previewChoice: { ...previewChoice, growth: previewChoice.growth + by } }
  const [before, after] = [layoutOf(state)?.preview, layoutOf(grown)?.preview]
  const isSame = before?.width === after?.width && before?.height === after?.height
  return isSame ? state : fitLayout(grown)
}
