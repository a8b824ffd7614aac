/** Actions of the list: the selection, what is unfolded, and what is done with the selected hit. */
import type { Hit } from '../../../query/search-index.ts'
import type { SearchHandlers } from '../app/handlers.ts'
import { type AppState, listShape, withResults } from '../app/state.ts'
import { type ListPlace, lastPlace, listStart, moveByEntries, moveByPage } from './rows.ts'
import {
  foldHit,
  keepVisible,
  listContent,
  type ResultListState,
  selectedHit,
  selectedPlace,
  selectPlace,
  unfoldHit,
} from './state.ts'

export const resultListHandlers: SearchHandlers = {
  'select-next': state => selectBy(state, 1),
  'select-previous': state => selectBy(state, -1),
  'select-next-page': state => selectByPage(state, 1),
  'select-previous-page': state => selectByPage(state, -1),
  'select-first': state => select(state, listStart),
  'select-last': state => select(state, lastPlace(listContent(state.resultList))),
  unfold,
  fold: state => {
    const { resultList } = state
    return withList(state, foldHit(resultList, resultList.selected))
  },
  'focus-list': state => (selectedHit(state.resultList) === undefined ? state : { ...state, focus: 'list' }),
}

/** The selected hit, at the match to which somebody went in its preview. */
export function readHit({ resultList, preview }: AppState): Hit | undefined {
  const hit = selectedHit(resultList)
  if (hit === undefined || preview?.hit !== hit || preview.current === undefined) return hit
  const line = preview.document.lines[preview.focus]?.number ?? hit.line
  return line === hit.line ? hit : { ...hit, line }
}

export function selectBy(state: AppState, by: number): AppState {
  const { resultList } = state
  return select(state, moveByEntries(listContent(resultList), selectedPlace(resultList), by))
}

export function selectByPage(state: AppState, direction: 1 | -1): AppState {
  const { resultList } = state
  const place = selectedPlace(resultList)
  return select(state, moveByPage(listContent(resultList), listShape(state), place, direction))
}

/** What is unfolded already is gone into. */
function unfold(state: AppState): AppState {
  const { resultList } = state
  const { selected, selectedPart } = resultList
  const count = listContent(resultList).partCount(selected)
  if (count > 0 && selectedPart === 0) return select(state, { hit: selected, part: 1 })
  return withList(state, unfoldHit(resultList, selected))
}

export function select(state: AppState, place: ListPlace): AppState {
  return withResults(state, selectPlace(state.resultList, place, listShape(state)))
}

function withList(state: AppState, resultList: ResultListState): AppState {
  return withResults(state, keepVisible(resultList, listShape(state)))
}
