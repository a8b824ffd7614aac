/**
 * Which action a key means in a context.
 *
 *   actionOf(usualKeys, 'list', { kind: 'text', text: 'n' })  → 'next-match'
 */
import { type Action, defaultKeys, type KeyContext } from './action.ts'
import type { Key } from './key-reader.ts'

/** By context the actions of its keys, by name or letter. */
export type KeyMap = Readonly<Record<KeyContext, ReadonlyMap<string, Action>>>

export type KeyBindings = Readonly<Record<KeyContext, Readonly<Partial<Record<Action, readonly string[]>>>>>

export function createKeyMap(bindings: KeyBindings): KeyMap {
  const actionsOf = (context: KeyContext) =>
    new Map(
      Object.entries(bindings[context]).flatMap(([action, keys]) =>
        keys.map((key): [string, Action] => [key, action as Action]),
      ),
    )
  return {
    search: actionsOf('search'),
    query: actionsOf('query'),
    list: actionsOf('list'),
    completion: actionsOf('completion'),
    help: actionsOf('help'),
    menu: actionsOf('menu'),
  }
}

export const usualKeys: KeyMap = createKeyMap(defaultKeys)

/** @returns undefined for what means nothing there, and for whatever is pasted */
export function actionOf(map: KeyMap, context: KeyContext, key: Key): Action | undefined {
  if (key.kind === 'text' && key.isPasted) return undefined
  const name = key.kind === 'key' ? key.name : key.text
  const own = map[context].get(name)
  return own ?? (context === 'query' || context === 'list' ? map.search.get(name) : undefined)
}

/** The keys of an action in a context, the usual one first. */
export function keysOf(map: KeyMap, context: KeyContext, action: Action): string[] {
  return [...map[context]].flatMap(([key, does]) => (does === action ? [key] : []))
}
