/**
 * What a terminal sends for keys → named keys and text.
 *
 *   const readKeys = createKeyReader()
 *   readKeys('abc\r')     → [{ kind: 'text', text: 'abc' }, { kind: 'key', name: 'enter' }]
 *   readKeys('\x1b[1;2A') → [{ kind: 'key', name: 'shift-up' }]
 *
 * Ink's own keys tell neither F1 from F2, nor Backspace from Delete, nor a paste from typing. Sequences:
 * XTerm Control Sequences (Dickey), "PC-Style Function Keys"; rxvt and the Linux console differ where noted.
 */
import { cleanText } from '../../clean-text.ts'

export type Key = NamedKey | TypedText

export interface NamedKey {
  readonly kind: 'key'
  /** 'up', 'enter', 'f1', …, after 'ctrl-', 'alt-', 'shift-' in this order: 'ctrl-a', 'shift-up'. */
  readonly name: string
}

export interface TypedText {
  readonly kind: 'text'
  /** Clean; never empty. */
  readonly text: string
}

/**
 * @returns a function for one piece of input after the other: an escape sequence as a whole, or text in
 *   which single control characters may stand. It remembers whether a paste is going on.
 */
export function createKeyReader(): (input: string) => Key[] {
  let isPasting = false
  return input => {
    if (input === pasteStart || input === pasteEnd) {
      isPasting = input === pasteStart
      return []
    }
    if (isPasting) return typed(input)
    return input.startsWith(escapeByte) ? readSequence(input) : readCharacters(input)
  }
}

const escapeByte = '\u001B'
const pasteStart = `${escapeByte}[200~`
const pasteEnd = `${escapeByte}[201~`

const letterKeys: ReadonlyMap<string, string> = new Map([
  ['A', 'up'],
  ['B', 'down'],
  ['C', 'right'],
  ['D', 'left'],
  ['F', 'end'],
  ['H', 'home'],
  ['P', 'f1'],
  ['Q', 'f2'],
  ['Z', 'shift-tab'],
])

/** 1 and 4: VT220; 7 and 8: rxvt. */
const numberKeys: ReadonlyMap<string, string> = new Map([
  ['1', 'home'],
  ['3', 'delete'],
  ['4', 'end'],
  ['5', 'page-up'],
  ['6', 'page-down'],
  ['7', 'home'],
  ['8', 'end'],
  ['11', 'f1'],
  ['12', 'f2'],
])

const controlKeys: ReadonlyMap<string, string> = new Map([
  ['\r', 'enter'],
  ['\t', 'tab'],
  ['\b', 'backspace'],
  ['\u007F', 'backspace'],
  // Ctrl-/ and Ctrl-7 send it as well.
  ['\u001F', 'ctrl-_'],
])

function typed(input: string): Key[] {
  const text = cleanText(input)
  return text === '' ? [] : [{ kind: 'text', text }]
}

function named(name: string | undefined): Key[] {
  return name === undefined ? [] : [{ kind: 'key', name }]
}

/** Several keys struck at once arrive as one piece: runs of text, and each control character a key. */
function readCharacters(input: string): Key[] {
  return input.split(/([\p{Cc}])/u).flatMap(part => {
    const code = part.length === 1 ? part.charCodeAt(0) : 0
    const known = controlKeys.get(part)
    if (known !== undefined) return named(known)
    // Ctrl-A to Ctrl-Z are sent as 1 to 26.
    if (code >= 1 && code <= 26) return named(`ctrl-${String.fromCharCode(code + 96)}`)
    return typed(part)
  })
}

function readSequence(sequence: string): Key[] {
  const rest = sequence.slice(escapeByte.length)
  if (rest === '' || rest === escapeByte) return named('escape')
  if (rest === '[[A') return named('f1') // Linux console
  if (rest === '[[B') return named('f2')
  const [, introducer = '', number = '', modifiers = '', final = ''] =
    /^(\[|O)(\d*)(?:;(\d+))?([A-Za-z~^$])$/.exec(rest) ?? []
  if (introducer === '') return readAlternate(rest)
  if (final === '~') return named(withModifiers(numberKeys.get(number), modifiers))
  if (final === '^' || final === '$')
    return named(withPrefix(final === '^' ? 'ctrl-' : 'shift-', numberKeys.get(number))) // rxvt
  const name = letterKeys.get(final)
  if (name !== undefined) return named(withModifiers(name, modifiers))
  const rxvt = letterKeys.get(final.toUpperCase())
  return named(/[a-d]/.test(final) ? withPrefix(introducer === 'O' ? 'ctrl-' : 'shift-', rxvt) : undefined)
}

/** Escape before another key is Alt. */
function readAlternate(rest: string): Key[] {
  return readCharacters(rest).flatMap(key => {
    if (key.kind === 'key') return named(`alt-${key.name}`)
    return rest.length === 1 ? named(`alt-${rest}`) : []
  })
}

/** @param modifiers 1 + Shift 1 + Alt 2 + Ctrl 4 */
function withModifiers(name: string | undefined, modifiers: string): string | undefined {
  const bits = modifiers === '' ? 0 : Number(modifiers) - 1
  const prefix = `${bits & 4 ? 'ctrl-' : ''}${bits & 2 ? 'alt-' : ''}${bits & 1 ? 'shift-' : ''}`
  return withPrefix(prefix, name)
}

function withPrefix(prefix: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : prefix + name
}
