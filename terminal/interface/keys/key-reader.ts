/**
 * What a terminal sends for keys → named keys and text.
 *
 *   readKeys({ kind: 'text', text: 'abc\r' })            → [{ kind: 'text', text: 'abc' }, { kind: 'key', name: 'enter' }]
 *   readKeys({ kind: 'sequence', text: '\x1b[1;2A' })    → [{ kind: 'key', name: 'shift-up' }]
 *
 * Ink's own keys tell neither F1 from F2, nor Backspace from Delete, nor a paste from typing. Sequences:
 * XTerm Control Sequences (Dickey), "PC-Style Function Keys"; rxvt and the Linux console differ where noted. Those of
 * kitty's protocol are read in kitty-key.ts.
 */
import { cleanText } from '../../clean-text.ts'
import { escapeByte, type InputPiece } from './input-pieces.ts'
import { modifierPrefix, sameKey } from './key-name.ts'
import { kittyKeyName } from './kitty-key.ts'

export type Key = NamedKey | TypedText

export interface NamedKey {
  readonly kind: 'key'
  /** 'up', 'enter', 'f1', …, after 'ctrl-', 'alt-', 'shift-' in this order: 'ctrl-a', 'shift-up'. */
  readonly name: string
}

export interface TypedText {
  readonly kind: 'text'
  /** Clean; never empty. What was struck quickly arrives together. */
  readonly text: string
  /** Never a key, however short it is. */
  readonly isPasted?: boolean
}

/** @returns no key for what is none, such as a report of the terminal */
export function readKeys({ kind, text }: InputPiece): Key[] {
  switch (kind) {
    case 'text':
      return readCharacters(text)
    case 'sequence':
      return readSequence(text)
    case 'paste':
      return typed(text).map(key => ({ ...key, isPasted: true }))
  }
}

const letterKeys: ReadonlyMap<string, string> = new Map([
  ['A', 'up'],
  ['B', 'down'],
  ['C', 'right'],
  ['D', 'left'],
  ['F', 'end'],
  ['H', 'home'],
  ['M', 'enter'], // of the keypad
  ['P', 'f1'],
  ['Q', 'f2'],
  ['R', 'f3'],
  ['S', 'f4'],
  ['Z', 'shift-tab'],
])

/** 1 and 4: VT220; 7 and 8: rxvt; 11 to 14: older terminals. */
const numberKeys: ReadonlyMap<string, string> = new Map([
  ['1', 'home'],
  ['2', 'insert'],
  ['3', 'delete'],
  ['4', 'end'],
  ['5', 'page-up'],
  ['6', 'page-down'],
  ['7', 'home'],
  ['8', 'end'],
  ...[11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].map((number, i): [string, string] => [
    String(number),
    `f${i + 1}`,
  ]),
])

/** The Linux console's. */
const consoleKeys: ReadonlyMap<string, string> = new Map(
  Array.from('ABCDE', (letter, i): [string, string] => [`[[${letter}`, `f${i + 1}`]),
)

const controlKeys: ReadonlyMap<string, string> = new Map([
  ['\r', 'enter'],
  ['\t', 'tab'],
  ['\b', 'backspace'],
  ['\u007F', 'backspace'],
  ['\u0000', 'ctrl-space'],
])

function typed(input: string): TypedText[] {
  const text = cleanText(input)
  return text === '' ? [] : [{ kind: 'text', text }]
}

function named(name: string | undefined): Key[] {
  return name === undefined ? [] : [{ kind: 'key', name: sameKey(name) }]
}

/** Several keys struck at once arrive as one piece: runs of text, and each control character a key. */
function readCharacters(input: string): Key[] {
  return input.split(/(\p{Cc})/u).flatMap(part => {
    const code = part.length === 1 ? part.charCodeAt(0) : lastControl + 1
    const known = controlKeys.get(part)
    if (known !== undefined) return named(known)
    // Ctrl takes 64 from the code of a character: Ctrl-A is 1, Ctrl-_ is 31.
    if (code <= lastControl) return named(`ctrl-${String.fromCharCode(code + 64).toLowerCase()}`)
    return typed(part)
  })
}

const lastControl = 31

function readSequence(sequence: string): Key[] {
  const rest = sequence.slice(escapeByte.length)
  if (rest === '' || rest === escapeByte) return named('escape')
  if (rest.startsWith(escapeByte)) return readSequence(rest).flatMap(withAlt) // rxvt
  const known = consoleKeys.get(rest) ?? kittyKeyName(rest)
  if (known !== undefined) return known.length === 1 ? typed(known) : named(known)
  const [, introducer = '', number = '', modifiers = '', final = ''] =
    /^(\[|O)(\d*)(?:;(\d+)(?::1)?)?([A-Za-z~^$])$/.exec(rest) ?? []
  if (introducer === '') return readAlternate(rest)
  if (final === '~') return named(withModifiers(numberKeys.get(number), modifiers))
  if (final === '^' || final === '$')
    return named(withPrefix(final === '^' ? 'ctrl-' : 'shift-', numberKeys.get(number))) // rxvt
  const name = final === 'M' && introducer === '[' ? undefined : letterKeys.get(final)
  if (name !== undefined) return named(withModifiers(name, introducer === 'O' ? number : modifiers))
  const rxvt = letterKeys.get(final.toUpperCase())
  return named(/[a-d]/.test(final) ? withPrefix(introducer === 'O' ? 'ctrl-' : 'shift-', rxvt) : undefined)
}

/** Escape before another key is Alt; what is longer is no key. */
function readAlternate(rest: string): Key[] {
  return [...rest].length === 1 ? readCharacters(rest).flatMap(withAlt) : []
}

function withAlt(key: Key): Key[] {
  if (key.kind === 'text') return named(`alt-${key.text === ' ' ? 'space' : key.text}`)
  return named(key.name.startsWith('ctrl-') ? key.name.replace('ctrl-', 'ctrl-alt-') : `alt-${key.name}`)
}

/** @param modifiers as digits: 1 + Shift 1 + Alt 2 + Ctrl 4 */
function withModifiers(name: string | undefined, modifiers: string): string | undefined {
  return withPrefix(modifierPrefix(modifiers === '' ? 0 : Number(modifiers) - 1), name)
}

function withPrefix(prefix: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : prefix + name
}
