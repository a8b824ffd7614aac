/** Actions of the explanation. */
import type { Hit } from '../../../query/search-index.ts'
import type { SearchHandlers } from '../app/handlers.ts'
import type { Notice } from '../app/notice.ts'
import { type AppState, fitLayout } from '../app/state.ts'
import { selectedHit } from '../result-list/state.ts'
import { openExplanation } from './state.ts'

export const explanationHandlers: SearchHandlers = {
  explain: state => {
    const explanation = state.explanation === undefined ? openExplanation() : undefined
    return fitLayout({ ...state, explanation, filterPanel: undefined })
  },
}

/** Where no explanation comes, what is said in its place; of a hit that is no longer selected nothing. */
export function endExplanation(
  state: AppState,
  { hit, notice }: { readonly hit: Hit; readonly notice: Notice },
): AppState {
  const isAwaited = state.explanation !== undefined && hit === selectedHit(state.resultList)
  return isAwaited ? fitLayout({ ...state, explanation: undefined, notice }) : state
}
