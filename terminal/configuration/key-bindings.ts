/**
 * The keys of a configuration file, by context and action, put over the usual ones.
 *
 *   keys:
 *     search: { export: ctrl-e, open: [enter, ctrl-o] }
 *     list: { mark: space, print: [] }
 *
 * An action that is named has the keys that are given and no others. A key that is given to an action is taken from the
 * one that has it usually, in the same context.
 */
import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml'
import { type Action, defaultKeys, type KeyContext } from '../interface/keys/action.ts'
import { createKeyMap, type KeyBindings, type KeyMap } from '../interface/keys/key-map.ts'
import { canonicalKeyName, namedKeys } from '../interface/keys/key-name.ts'
import type { ConfigurationTexts } from '../texts/configuration/configuration-texts.ts'
import { nearestName } from './nearest-name.ts'
import type { ConfigurationProblems } from './problems.ts'

export function readKeys(keys: YAMLMap, texts: ConfigurationTexts, problems: ConfigurationProblems): KeyMap {
  const bindings = new Map<KeyContext, Bindings>(contexts.map(context => [context, usual(context)]))
  for (const { key: name, value } of keys.items) {
    const context = contexts.find(context => isScalar(name) && context === name.value)
    if (context === undefined) reportUnknown(name as Scalar, texts.unknownContext, contexts, problems)
    else if (!isMap(value)) problems.report(name as Scalar, texts.expectedMap(String(name)))
    else bindings.set(context, readContext(context, value, texts, problems))
  }
  const read = Object.fromEntries(bindings) as unknown as KeyBindings
  return createKeyMap(read)
}

type Bindings = Readonly<Partial<Record<Action, readonly string[]>>>

const contexts = Object.keys(defaultKeys) as readonly KeyContext[]

function usual(context: KeyContext): Bindings {
  return defaultKeys[context]
}

function readContext(
  context: KeyContext,
  map: YAMLMap,
  texts: ConfigurationTexts,
  problems: ConfigurationProblems,
): Bindings {
  const actions = Object.keys(defaultKeys[context]) as readonly Action[]
  const owners = new Map<string, Action>()
  const given = new Map<Action, readonly string[]>()
  for (const { key: name, value } of map.items) {
    const action = actions.find(action => isScalar(name) && action === name.value)
    if (action === undefined) {
      reportUnknown(
        name as Scalar,
        (written, nearest) => texts.unknownAction(written, nearest, context),
        actions,
        problems,
      )
      continue
    }
    const nodes = isSeq(value) ? value.items : [value]
    const mistaken = nodes.filter(node => !isKeyNode(node))
    for (const node of mistaken) problems.report((node ?? name) as Node, texts.expectedKeys(action))
    // Nobody meant to take the usual keys away.
    if (mistaken.length > 0 && mistaken.length === nodes.length) continue
    const keys = nodes.filter(isKeyNode).flatMap(node => {
      const key = readKey(node, context, texts, problems)
      const owner = key === undefined ? undefined : owners.get(key)
      if (owner !== undefined) problems.report(node, texts.keyTwice(String(node.value), owner, action))
      if (key === undefined || owner !== undefined) return []
      owners.set(key, action)
      return [key]
    })
    given.set(action, keys)
  }
  return withGiven(context, given, owners)
}

function withGiven(
  context: KeyContext,
  given: ReadonlyMap<Action, readonly string[]>,
  owners: ReadonlyMap<string, Action>,
): Bindings {
  const merged = Object.entries(usual(context)).map(([name, keys]): [string, readonly string[]] => [
    name,
    given.get(name as Action) ?? keys.filter(key => !owners.has(key)),
  ])
  // Without a key for it, nobody would find the way out.
  const wayOut = merged.find(([name]) => name === 'interrupt')
  return Object.fromEntries(
    merged.map(([name, keys]) => [name, name === wayOut?.[0] && keys.length === 0 ? ['ctrl-c'] : keys]),
  )
}

function isKeyNode(value: unknown): value is Scalar {
  return isScalar(value) && value.value !== null
}

function readKey(
  node: Scalar,
  context: KeyContext,
  texts: ConfigurationTexts,
  problems: ConfigurationProblems,
): string | undefined {
  // YAML takes a digit for a number; the key is as it is written.
  const written = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
  const key = canonicalKeyName(written)
  if (key === undefined) {
    reportUnknown(node, texts.unknownKey, nameableKeys, problems)
    return undefined
  }
  if (key.length === 1 && (context === 'search' || context === 'query')) {
    problems.report(node, texts.letterInQuery(written))
    return undefined
  }
  return key
}

const nameableKeys: readonly string[] = [
  ...namedKeys,
  ...Array.from('abcdefghijklmnopqrstuvwxyz', letter => `ctrl-${letter}`),
  ...Array.from('abcdefghijklmnopqrstuvwxyz', letter => `alt-${letter}`),
  ...namedKeys.flatMap(key => ['ctrl', 'alt', 'shift'].map(modifier => `${modifier}-${key}`)),
]

function reportUnknown(
  node: Node & { readonly value?: unknown },
  message: (written: string, nearest: string | undefined) => string,
  known: readonly string[],
  problems: ConfigurationProblems,
): void {
  const written = String(node.value)
  problems.report(node, message(written, nearestName(written, known)))
}
