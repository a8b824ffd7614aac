/**
 * The name of a key → what a person calls it.
 *
 *   keyLabel('ctrl-p', germanHelp.keys)                     → 'Strg-P'
 *   pairLabel('page-up', 'page-down', germanHelp.keys)      → 'Bild↑↓'
 */
import type { KeyTexts } from '../../texts/help/help-texts.ts'

export function keyLabel(key: string, { modifiers, names }: KeyTexts): string {
  const [, prefix = '', base = ''] = /^((?:(?:ctrl|alt|shift)-)*)(.+)$/s.exec(key) ?? []
  const held = prefix.split('-').filter(name => name !== '')
  const isCapital = prefix !== '' && base !== base.toLowerCase()
  const modifierNames = [...held, ...(isCapital ? ['shift'] : [])].map(name =>
    isName(name, modifiers) ? modifiers[name] : name,
  )
  return [...modifierNames, baseLabel(base, prefix !== '', names)].join('-')
}

/** Of two keys that belong together: what both begin with is said once. */
export function pairLabel(one: string, other: string, texts: KeyTexts): string {
  const [first, second] = [keyLabel(one, texts), keyLabel(other, texts)]
  const common = first.slice(0, -1)
  return arrows.test(first) && arrows.test(second) && second.startsWith(common)
    ? first + second.slice(common.length)
    : `${first}/${second}`
}

const arrows = /[↑↓←→]$/

function baseLabel(base: string, isHeld: boolean, names: KeyTexts['names']): string {
  const name = base === ' ' ? 'space' : base
  if (isName(name, names)) return names[name]
  return isHeld || /^f\d+$/.test(base) ? base.toUpperCase() : base
}

function isName<Names extends object>(name: string, names: Names): name is string & keyof Names {
  return Object.hasOwn(names, name)
}
