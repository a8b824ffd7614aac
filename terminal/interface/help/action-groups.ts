/**
 * Where the help tells of an action: by what it is about, in the order in which it is read. An action that has the same
 * name in the query line and in the list is told once, with the keys of both.
 */
import type { defaultKeys } from '../keys/action.ts'

export type HelpGroup = ActionGroup | 'queries' | 'completion' | 'menu' | 'help'

type ActionGroup = 'query' | 'hits' | 'preview' | 'general'

export type SearchAction = {
  [Context in 'search' | 'query' | 'list']: keyof (typeof defaultKeys)[Context]
}['search' | 'query' | 'list']

export const actionGroups: Readonly<Record<SearchAction, ActionGroup>> = {
  complete: 'query',
  'accept-suggestion': 'query',
  'history-back': 'query',
  'history-forward': 'query',
  'history-search': 'query',
  undo: 'query',
  'focus-list': 'query',
  'focus-query': 'query',
  'select-next': 'hits',
  'select-previous': 'hits',
  'select-next-page': 'hits',
  'select-previous-page': 'hits',
  'select-first': 'hits',
  'select-last': 'hits',
  open: 'hits',
  edit: 'hits',
  browse: 'hits',
  unfold: 'hits',
  fold: 'hits',
  mark: 'hits',
  explain: 'hits',
  'copy-passage': 'hits',
  'copy-path': 'hits',
  'copy-citation': 'hits',
  print: 'hits',
  export: 'hits',
  filters: 'hits',
  'clear-filter': 'hits',
  'clear-filters': 'hits',
  sort: 'hits',
  'toggle-preview': 'preview',
  'next-match': 'preview',
  'previous-match': 'preview',
  outline: 'preview',
  'preview-page-down': 'preview',
  'preview-page-up': 'preview',
  'preview-down': 'preview',
  'preview-up': 'preview',
  'grow-preview': 'preview',
  'shrink-preview': 'preview',
  'switch-index': 'general',
  reload: 'general',
  redraw: 'general',
  suspend: 'general',
  help: 'general',
  leave: 'general',
  interrupt: 'general',
}
