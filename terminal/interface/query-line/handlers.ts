/** Actions of the query line, and how its text changes, whoever changes it. */
import type { SearchHandlers } from '../app/handlers.ts'
import { type AppState, withResults } from '../app/state.ts'
import { noCompletion } from '../completion/state.ts'
import { reviseQuery } from '../result-list/state.ts'
import { noSuggestion } from '../suggestions/state.ts'
import { type QueryLineState, startQueryLine } from './state.ts'
import { rememberLine } from './undo.ts'

export const queryLineHandlers: SearchHandlers = {
  'focus-query': state => ({ ...state, focus: 'query' }),
  undo: state => {
    const line = state.earlierLines.at(-1)
    if (line === undefined) return state
    return { ...changeLine(state, line), earlierLines: state.earlierLines.slice(0, -1) }
  },
}

/** The line with another text or cursor; another text is asked for at once, and can be undone. */
export function changeLine(state: AppState, queryLine: QueryLineState): AppState {
  if (queryLine.text === state.queryLine.text) return { ...state, queryLine }
  const earlierLines = rememberLine(state.earlierLines, state.queryLine, queryLine)
  const overview = { ...state.overview, selected: undefined }
  const besides = { overview, completion: noCompletion, suggestions: noSuggestion }
  const changed = { ...state, queryLine, earlierLines, ...besides }
  return withResults(changed, reviseQuery(state.resultList, queryLine.text, state.narrowing))
}

/** A query as a whole, to go on with at its end. */
export function takeQuery(state: AppState, query: string): AppState {
  return { ...changeLine(state, startQueryLine(query)), focus: 'query', overlay: undefined }
}
