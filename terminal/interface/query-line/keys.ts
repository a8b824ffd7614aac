/** Keys → what they do in the query line, as readline has them. */
import type { Key } from '../keys/key-reader.ts'
import type { QueryLineCommand } from './state.ts'

/** @returns undefined for a key that the query line does not know */
export function queryLineCommand(key: Key): QueryLineCommand | undefined {
  return key.kind === 'text' ? { kind: 'insert', text: key.text } : commands.get(key.name)
}

const commands: ReadonlyMap<string, QueryLineCommand> = new Map([
  ['left', { kind: 'move', to: 'left' }],
  ['right', { kind: 'move', to: 'right' }],
  ['ctrl-left', { kind: 'move', to: 'word-left' }],
  ['ctrl-right', { kind: 'move', to: 'word-right' }],
  ['alt-b', { kind: 'move', to: 'word-left' }],
  ['alt-f', { kind: 'move', to: 'word-right' }],
  ['ctrl-a', { kind: 'move', to: 'start' }],
  ['home', { kind: 'move', to: 'start' }],
  ['ctrl-e', { kind: 'move', to: 'end' }],
  ['end', { kind: 'move', to: 'end' }],
  ['backspace', { kind: 'delete', to: 'left' }],
  ['delete', { kind: 'delete', to: 'right' }],
  ['ctrl-w', { kind: 'delete', to: 'word-left' }],
  ['alt-backspace', { kind: 'delete', to: 'word-left' }],
  ['ctrl-u', { kind: 'delete', to: 'start' }],
] satisfies [string, QueryLineCommand][])
