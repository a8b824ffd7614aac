/** Actions of the list: the selection, and what is done with the selected hit. */
import type { SearchHandlers } from '../app/handlers.ts'
import { type AppState, visibleHits, withResults } from '../app/state.ts'
import { moveSelection, selectedHit } from './state.ts'

export const resultListHandlers: SearchHandlers = {
  'select-next': state => selectBy(state, 1),
  'select-previous': state => selectBy(state, -1),
  'select-next-page': state => selectBy(state, visibleHits(state)),
  'select-previous-page': state => selectBy(state, -visibleHits(state)),
  'focus-list': state => (selectedHit(state.resultList) === undefined ? state : { ...state, focus: 'list' }),
}

export function selectBy(state: AppState, by: number): AppState {
  return withResults(state, moveSelection(state.resultList, by, visibleHits(state)))
}
