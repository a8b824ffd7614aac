/** What the help consists of, made from the keys as they are bound: titles, and rows of which one can be selected. */
import type { SampleQuery } from '../../sample-queries.ts'
import { type Action, defaultKeys } from '../keys/action.ts'
import { type KeyMap, keysOf } from '../keys/key-map.ts'
import { type EditName, editKeys } from '../query-line/keys.ts'
import { actionGroups, type HelpGroup, type SearchAction } from './action-groups.ts'

export type HelpRow =
  | { readonly kind: 'empty' }
  | { readonly kind: 'title'; readonly group: HelpGroup; readonly hasListKeys: boolean }
  /** Can be run. */
  | { readonly kind: 'sample'; readonly sample: SampleQuery }
  | ActionRow
  | { readonly kind: 'edit'; readonly edit: EditName; readonly keys: readonly string[] }

export interface ActionRow {
  readonly kind: 'action'
  readonly action: Action
  readonly keys: readonly string[]
  /** Those that work in the list alone. */
  readonly listKeys: readonly string[]
}

/** Actions without a key are left out. */
export function helpRows(keys: KeyMap, samples: readonly SampleQuery[]): HelpRow[] {
  const groups: readonly (readonly [HelpGroup, readonly HelpRow[]])[] = [
    ['queries', samples.map(sample => ({ kind: 'sample', sample }))],
    ['query', [...searchRows(keys, 'query'), ...editRows(keys)]],
    ['hits', searchRows(keys, 'hits')],
    ['preview', searchRows(keys, 'preview')],
    ['general', searchRows(keys, 'general')],
    ['completion', overlayRows(keys, 'completion')],
    ['menu', overlayRows(keys, 'menu')],
    ['help', overlayRows(keys, 'help')],
  ]
  return groups.flatMap(([group, rows], index): HelpRow[] => {
    const hasListKeys = rows.some(row => row.kind === 'action' && row.listKeys.length > 0)
    const above: HelpRow[] = index === 0 ? [] : [{ kind: 'empty' }]
    return [...above, { kind: 'title', group, hasListKeys }, ...rows]
  })
}

function searchRows(keys: KeyMap, group: HelpGroup): ActionRow[] {
  const actions = Object.keys(actionGroups) as SearchAction[]
  return actions
    .filter(action => actionGroups[action] === group)
    .map(
      (action): ActionRow => ({
        kind: 'action',
        action,
        keys: [...keysOf(keys, 'query', action), ...keysOf(keys, 'search', action)],
        listKeys: keysOf(keys, 'list', action),
      }),
    )
    .filter(row => row.keys.length + row.listKeys.length > 0)
}

function overlayRows(keys: KeyMap, context: 'completion' | 'menu' | 'help'): ActionRow[] {
  const actions = Object.keys(defaultKeys[context]) as Action[]
  return actions
    .map(
      (action): ActionRow => ({ kind: 'action', action, keys: keysOf(keys, context, action), listKeys: [] }),
    )
    .filter(row => row.keys.length > 0)
}

/** A key that is bound to an action edits no more. */
function editRows(keys: KeyMap): HelpRow[] {
  const isFree = (key: string) => !keys.query.has(key) && !keys.search.has(key)
  return editKeys().map(([edit, all]) => ({ kind: 'edit', edit, keys: all.filter(isFree) }))
}
