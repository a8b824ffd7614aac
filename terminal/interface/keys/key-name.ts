/**
 * Names of keys as a person may write them → as key-reader.ts gives them.
 *
 *   canonicalKeyName('Alt-Ctrl-Up')  → 'ctrl-alt-up'
 *   canonicalKeyName('space')        → ' '
 *   canonicalKeyName('ctrl-i')       → 'tab'
 */

/** Keys without a letter on them; `space` is a character otherwise, and has a name beside modifiers. */
export const namedKeys = [
  ...['up', 'down', 'left', 'right', 'home', 'end', 'page-up', 'page-down'],
  ...['insert', 'delete', 'backspace', 'tab', 'enter', 'escape', 'space'],
  ...Array.from({ length: 12 }, (_, i) => `f${i + 1}`),
] as const

/** What most terminals send alike: ctrl-i and Tab, ctrl-/ and ctrl-_ are one key. */
const sameKeys: ReadonlyMap<string, string> = new Map([
  ['space', ' '],
  ['ctrl-i', 'tab'],
  ['ctrl-m', 'enter'],
  ['ctrl-h', 'backspace'],
  ['ctrl-[', 'escape'],
  ['ctrl-/', 'ctrl-_'],
  ['ctrl-7', 'ctrl-_'],
  ['ctrl--', 'ctrl-_'],
  ['ctrl-@', 'ctrl-space'],
  ['ctrl-2', 'ctrl-space'],
  ['ctrl-3', 'escape'],
  ['ctrl-4', 'ctrl-\\'],
  ['ctrl-5', 'ctrl-]'],
  ['ctrl-6', 'ctrl-^'],
  ['ctrl-8', 'backspace'],
])

/** @param bits Shift 1 + Alt 2 + Ctrl 4 */
export function modifierPrefix(bits: number): string {
  return `${bits & 4 ? 'ctrl-' : ''}${bits & 2 ? 'alt-' : ''}${bits & 1 ? 'shift-' : ''}`
}

/** A named key with the same meaning that every terminal can send. */
export function sameKey(name: string): string {
  return sameKeys.get(name) ?? name
}

/** @returns undefined for what is no key */
export function canonicalKeyName(written: string): string | undefined {
  const [, prefix = '', base = ''] = /^((?:(?:ctrl|alt|shift)-)*)(.+)$/is.exec(written) ?? []
  const modifiers = new Set(prefix.toLowerCase().split('-').filter(Boolean))
  const key = baseName(base)
  if (key === undefined) return undefined
  const isCharacter = [...key].length === 1
  if (isCharacter && modifiers.has('shift')) return undefined // Shift is in the character itself
  if (isCharacter && modifiers.has('ctrl') && !controlCharacters.test(key)) return undefined
  const ordered = ['ctrl', 'alt', 'shift'].filter(modifier => modifiers.has(modifier))
  return sameKey([...ordered, isCharacter && modifiers.has('ctrl') ? key.toLowerCase() : key].join('-'))
}

const controlCharacters = /^[a-z2-8@[\\\]^_/-]$/i

function baseName(base: string): string | undefined {
  const name = base.toLowerCase()
  if (namedKeys.some(known => known === name)) return name
  return [...base].length === 1 && !/\p{Cc}|\p{Cs}/u.test(base) ? (base === ' ' ? 'space' : base) : undefined
}
