import test from 'ava'
import { createKeyReader } from '../../../../terminal/interface/keys/key-reader.ts'

/** Named keys as their names, text in quotes. */
function read(...pieces: readonly string[]): string[] {
  const readKeys = createKeyReader()
  return pieces.flatMap(readKeys).map(key => (key.kind === 'key' ? key.name : `"${key.text}"`))
}

for (const [name, piece, keys] of [
  ['letters', 'über', ['"über"']],
  ['Enter', '\r', ['enter']],
  ['Ctrl-J', '\n', ['ctrl-j']],
  ['Backspace', '\u007F', ['backspace']],
  ['Backspace of other terminals', '\b', ['backspace']],
  ['Delete', '\u001B[3~', ['delete']],
  ['Escape', '\u001B', ['escape']],
  ['two Escapes', '\u001B\u001B', ['escape']],
  ['Ctrl-C', '\u0003', ['ctrl-c']],
  ['Tab and Shift-Tab', '\t', ['tab']],
  ['arrows', '\u001B[A', ['up']],
  ['arrows of the application mode', '\u001BOB', ['down']],
  ['Shift-Up', '\u001B[1;2A', ['shift-up']],
  ['Ctrl-Down', '\u001B[1;5B', ['ctrl-down']],
  ['Ctrl-Alt-Shift-Left', '\u001B[1;8D', ['ctrl-alt-shift-left']],
  ['Page Up', '\u001B[5~', ['page-up']],
  ['Home and End of three terminals', '\u001B[H', ['home']],
  ['Home of VT220', '\u001B[1~', ['home']],
  ['End of rxvt', '\u001B[8~', ['end']],
  ['F1', '\u001BOP', ['f1']],
  ['F1 of older terminals', '\u001B[11~', ['f1']],
  ['F1 of the Linux console', '\u001B[[A', ['f1']],
  ['F2', '\u001BOQ', ['f2']],
  ['F2 of older terminals', '\u001B[12~', ['f2']],
  ['F2 of the Linux console', '\u001B[[B', ['f2']],
  ['Shift-Up of rxvt', '\u001B[a', ['shift-up']],
  ['Ctrl-Up of rxvt', '\u001BOa', ['ctrl-up']],
  ['Ctrl-Page Up of rxvt', '\u001B[5^', ['ctrl-page-up']],
  ['Alt-B', '\u001Bb', ['alt-b']],
  ['Alt-Backspace', '\u001B\u007F', ['alt-backspace']],
  ['keys struck at once', 'haus\r', ['"haus"', 'enter']],
] as const) {
  test(`reads ${name}`, t => {
    t.deepEqual(read(piece), [...keys])
  })
}

test('passes over F2, mouse reports and what no terminal sends', t => {
  t.deepEqual(read('\u001BOS', '\u001B[<0;10;10M', '\u001B[?62c', '\u001B[99~', '\u001B[1;2R'), [])
})

test('takes what is pasted for text, line ends for spaces', t => {
  t.deepEqual(read('\u001B[200~', 'haus\rund\thof\u0003', '\u001B[201~', '\r'), ['"haus und hof"', 'enter'])
})

test('takes nothing unsafe into the text', t => {
  t.deepEqual(read('a\u202Eb\u200B', '\u200B'), ['"ab"'])
})
