/** Keys → what they do in the query line, as readline has them. */
import type { Key } from '../keys/key-reader.ts'
import type { QueryLineCommand } from './state.ts'

/** What keys do in the line beside typing, by name; Ctrl-K selects in the list, as it does in fzf. */
const edits = {
  left: { keys: ['left', 'ctrl-b'], command: { kind: 'move', to: 'left' } },
  right: { keys: ['right', 'ctrl-f'], command: { kind: 'move', to: 'right' } },
  'word-left': { keys: ['ctrl-left', 'alt-b'], command: { kind: 'move', to: 'word-left' } },
  'word-right': { keys: ['ctrl-right', 'alt-f'], command: { kind: 'move', to: 'word-right' } },
  start: { keys: ['home', 'ctrl-a'], command: { kind: 'move', to: 'start' } },
  end: { keys: ['end', 'ctrl-e'], command: { kind: 'move', to: 'end' } },
  'delete-left': { keys: ['backspace'], command: { kind: 'delete', to: 'left' } },
  'delete-right': { keys: ['delete', 'ctrl-d'], command: { kind: 'delete', to: 'right' } },
  'delete-word-left': { keys: ['ctrl-w', 'alt-backspace'], command: { kind: 'delete', to: 'word-left' } },
  'delete-word-right': { keys: ['alt-d', 'ctrl-delete'], command: { kind: 'delete', to: 'word-right' } },
  'delete-to-start': { keys: ['ctrl-u'], command: { kind: 'delete', to: 'start' } },
  'delete-to-end': { keys: ['alt-k'], command: { kind: 'delete', to: 'end' } },
} as const satisfies Readonly<
  Record<string, { readonly keys: readonly string[]; readonly command: QueryLineCommand }>
>

export type EditName = keyof typeof edits

/** Every edit with its keys, for the help. */
export function editKeys(): readonly (readonly [name: EditName, keys: readonly string[]])[] {
  return Object.entries(edits).map(([name, { keys }]) => [name as EditName, keys])
}

/** @returns undefined for a key that the query line does not know */
export function queryLineCommand(key: Key): QueryLineCommand | undefined {
  return key.kind === 'text' ? { kind: 'insert', text: key.text } : commands.get(key.name)
}

const commands: ReadonlyMap<string, QueryLineCommand> = new Map(
  Object.values(edits).flatMap(({ keys, command }) =>
    keys.map((key): [string, QueryLineCommand] => [key, command]),
  ),
)
