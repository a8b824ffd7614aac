/** Actions of the queries that might be meant. */
import { cleanText } from '../../clean-text.ts'
import type { SearchHandlers } from '../app/handlers.ts'
import type { AppState } from '../app/state.ts'
import { takeQuery } from '../query-line/handlers.ts'

export const suggestionHandlers: SearchHandlers = {
  'accept-suggestion': state => {
    const { taken, selected } = state.suggestions
    if (taken?.queries[taken.index] === state.queryLine.text)
      return take(state, taken.queries, (taken.index + 1) % taken.queries.length)
    return take(state, offeredQueries(state), selected)
  },
}

/** @returns undefined where none are offered */
export function selectSuggestion(state: AppState, by: number): AppState | undefined {
  const { length } = offeredQueries(state)
  if (length === 0) return undefined
  const selected = Math.max(0, Math.min(state.suggestions.selected + by, length - 1))
  return { ...state, suggestions: { ...state.suggestions, selected } }
}

/** @returns undefined where none are offered */
export function chooseSuggestion(state: AppState): AppState | undefined {
  const offered = offeredQueries(state)
  return offered.length === 0 ? undefined : take(state, offered, state.suggestions.selected)
}

/** None once the query has changed, although they are still on the screen. */
function offeredQueries({ resultList: { answer, revision } }: AppState): readonly string[] {
  return answer?.revision === revision && answer.hits.length === 0 ? answer.suggestions.map(cleanText) : []
}

function take(state: AppState, queries: readonly string[], index: number): AppState {
  const query = queries[index]
  if (query === undefined) return state
  return { ...takeQuery(state, query), suggestions: { selected: 0, taken: { queries, index } } }
}
