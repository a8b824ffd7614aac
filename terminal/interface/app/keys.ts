/** Keys → what they do in the interface, apart from the query line. */
import type { Key } from '../keys/key-reader.ts'

export type AppCommand =
  | { readonly kind: 'select'; readonly by: number }
  | { readonly kind: 'scroll'; readonly unit: 'row' | 'page'; readonly by: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'explain' }
  | { readonly kind: 'help' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'interrupt' }

/** @returns undefined for a key that belongs to the query line, or to nothing */
export function searchCommand(key: Key, queryIsEmpty: boolean): AppCommand | undefined {
  if (key.kind === 'key') return searchCommands.get(key.name)
  return key.text === '?' && queryIsEmpty ? { kind: 'help' } : undefined
}

/** On the help screen, where no text is typed, letters are keys. */
export function helpCommand(key: Key): AppCommand | undefined {
  return helpCommands.get(key.kind === 'key' ? key.name : key.text)
}

const searchCommands: ReadonlyMap<string, AppCommand> = new Map([
  ['up', { kind: 'select', by: -1 }],
  ['ctrl-p', { kind: 'select', by: -1 }],
  ['ctrl-k', { kind: 'select', by: -1 }],
  ['down', { kind: 'select', by: 1 }],
  ['ctrl-n', { kind: 'select', by: 1 }],
  ['ctrl-j', { kind: 'select', by: 1 }],
  ['page-up', { kind: 'scroll', unit: 'page', by: -1 }],
  ['page-down', { kind: 'scroll', unit: 'page', by: 1 }],
  ['shift-up', { kind: 'scroll', unit: 'row', by: -1 }],
  ['ctrl-up', { kind: 'scroll', unit: 'row', by: -1 }],
  ['shift-down', { kind: 'scroll', unit: 'row', by: 1 }],
  ['ctrl-down', { kind: 'scroll', unit: 'row', by: 1 }],
  ['enter', { kind: 'open' }],
  ['f1', { kind: 'help' }],
  ['f2', { kind: 'explain' }],
  ['escape', { kind: 'leave' }],
  ['ctrl-c', { kind: 'interrupt' }],
] satisfies [string, AppCommand][])

const helpCommands: ReadonlyMap<string, AppCommand> = new Map([
  ['up', { kind: 'scroll', unit: 'row', by: -1 }],
  ['down', { kind: 'scroll', unit: 'row', by: 1 }],
  ['page-up', { kind: 'scroll', unit: 'page', by: -1 }],
  ['page-down', { kind: 'scroll', unit: 'page', by: 1 }],
  ['escape', { kind: 'help' }],
  ['enter', { kind: 'help' }],
  ['f1', { kind: 'help' }],
  ['?', { kind: 'help' }],
  ['q', { kind: 'help' }],
  ['ctrl-c', { kind: 'interrupt' }],
] satisfies [string, AppCommand][])
