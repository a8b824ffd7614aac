/** The keys that matter most, by what has the keys and what is on the screen. */
import { keyContext } from '../app/key-context.ts'
import type { AppState } from '../app/state.ts'
import type { Action } from '../keys/action.ts'
import { isOverviewShown } from '../overview/handlers.ts'
import type { HintName } from './hint-name.ts'

/** A key, or two that belong together, with what they do here. */
export interface Hint {
  readonly name: HintName
  readonly actions: readonly [Action] | readonly [Action, Action]
}

/** The most useful first. */
export function hintsFor(state: AppState): readonly Hint[] {
  switch (keyContext(state)) {
    case 'menu':
      return menuHints(state)
    case 'help':
      return [select, take, close]
    case 'completion':
      return [select, take, close]
    case 'list':
      return [select, enter(state), unfold, matches, outline, filters, sort, toQuery, help, mark]
    case 'search':
    case 'query':
      return queryHints(state)
  }
}

function queryHints(state: AppState): readonly Hint[] {
  const { resultList, history, explanation } = state
  const leave: Hint = { name: explanation === undefined ? 'leave' : 'back', actions: ['leave'] }
  if (history.recalled !== undefined)
    return [
      { name: 'recall', actions: ['history-back', 'history-forward'] },
      enter(state),
      toList,
      help,
      leave,
    ]
  if (isOverviewShown(state)) return [select, { name: 'take', actions: ['open'] }, searchHistory, help, leave]
  if (resultList.answer?.hits.length === 0 && resultList.answer.suggestions.length > 0)
    return [select, { name: 'meant', actions: ['accept-suggestion'] }, help, leave]
  return [select, enter(state), pane(state), explain, help, leave, complete, toList, filters, searchHistory]
}

const select: Hint = { name: 'select', actions: ['select-previous', 'select-next'] }
const take: Hint = { name: 'take', actions: ['choose'] }
const close: Hint = { name: 'back', actions: ['close'] }
const check: Hint = { name: 'check', actions: ['choose'] }
const clear: Hint = { name: 'clear', actions: ['clear'] }
const openClose: Hint = { name: 'openClose', actions: ['fold', 'unfold'] }
const filters: Hint = { name: 'filters', actions: ['filters'] }
const sort: Hint = { name: 'sort', actions: ['sort'] }
const unfold: Hint = { name: 'unfold', actions: ['unfold'] }
const outline: Hint = { name: 'outline', actions: ['outline'] }
const toQuery: Hint = { name: 'toQuery', actions: ['focus-query'] }
const mark: Hint = { name: 'mark', actions: ['mark'] }
const matches: Hint = { name: 'matches', actions: ['next-match', 'previous-match'] }
const explain: Hint = { name: 'explain', actions: ['explain'] }
const help: Hint = { name: 'help', actions: ['help'] }
const complete: Hint = { name: 'complete', actions: ['complete'] }
const toList: Hint = { name: 'toList', actions: ['focus-list'] }
const searchHistory: Hint = { name: 'history', actions: ['history-search'] }

/** What Enter does can be set. */
function enter({ settings }: AppState): Hint {
  return { name: settings.enter, actions: ['open'] }
}

function menuHints({ overlay }: AppState): readonly Hint[] {
  if (overlay?.kind === 'filters') return [select, check, openClose, clear, close]
  if (overlay?.kind !== 'file-name') return [select, take, close]
  return [{ name: overlay.taken === undefined ? 'save' : 'overwrite', actions: ['choose'] }, close]
}

/** The pane beside the list has the preview, or an explanation. */
function pane({ explanation }: AppState): Hint {
  const name = explanation === undefined ? 'preview' : 'scrollPane'
  return { name, actions: ['preview-page-up', 'preview-page-down'] }
}
