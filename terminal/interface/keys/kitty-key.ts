/**
 * Keys of kitty's keyboard protocol, and xterm's modifyOtherKeys, which say what others cannot: Escape alone, Alt with
 * any key, Ctrl with Enter.
 *
 *   kittyKeyName('[97;5u')    → 'ctrl-a'
 *   kittyKeyName('[27u')      → 'escape'
 *   kittyKeyName('[27;3;13~') → 'alt-enter'
 *
 * Source: https://sw.kovidgoyal.net/kitty/keyboard-protocol/, "Disambiguate escape codes".
 */
import { modifierPrefix } from './key-name.ts'

/**
 * @param sequence without its Escape
 * @returns a name, or a character that was typed; undefined where this is no such key
 */
export function kittyKeyName(sequence: string): string | undefined {
  const [, code = '', bits = '1', event = '1'] = kittyPattern.exec(sequence) ?? []
  const [, otherBits = '', otherCode = ''] = otherKeysPattern.exec(sequence) ?? []
  if (otherCode !== '') return keyName(Number(otherCode), Number(otherBits) - 1)
  if (code === '' || event === releaseEvent) return undefined
  return keyName(Number(code), Number(bits) - 1)
}

/** Code and other codes, modifiers and event, text. */
const kittyPattern = /^\[(\d+)(?::\d*)*(?:;(\d+)(?::(\d+))?)?(?:;[\d:]*)?u$/
const otherKeysPattern = /^\[27;(\d+);(\d+)~$/
const releaseEvent = '3'

/** Caps Lock and Num Lock are held, not struck. */
const lockBits = 64 | 128
const [shiftBit, altBit, ctrlBit] = [1, 2, 4]

const codeNames: ReadonlyMap<number, string> = new Map([
  [9, 'tab'],
  [13, 'enter'],
  [27, 'escape'],
  [32, 'space'],
  [127, 'backspace'],
  // The keypad.
  [57414, 'enter'],
  ...['left', 'right', 'up', 'down', 'page-up', 'page-down', 'home', 'end', 'insert', 'delete'].map(
    (name, i): [number, string] => [57417 + i, name],
  ),
  ...Array.from('0123456789.', (digit, i): [number, string] => [57399 + i, digit]),
])

function keyName(code: number, allBits: number): string | undefined {
  const bits = allBits & ~lockBits
  if (bits > (shiftBit | altBit | ctrlBit)) return undefined // Super, Hyper: for the desktop
  const name = codeNames.get(code)
  if (name === undefined && (code < 32 || code >= firstPrivate)) return undefined
  if (name !== undefined && name.length > 1) {
    // Without the protocol these are the same with Shift and without.
    const isSame = bits === shiftBit && name !== 'tab'
    return isSame || bits === 0 ? (name === 'space' ? ' ' : name) : modifierPrefix(bits) + name
  }
  const character = name ?? String.fromCodePoint(code)
  const struck = bits & shiftBit ? shifted(character) : character
  return modifierPrefix(bits & ~shiftBit) + (bits & ctrlBit ? struck.toLowerCase() : struck)
}

/** Where the private area begins in which the protocol numbers its keys. */
const firstPrivate = 57344

/** Without the layout of the keyboard only letters can be told, and the key that has - and _ on most. */
function shifted(character: string): string {
  return character === '-' ? '_' : character.toUpperCase()
}
