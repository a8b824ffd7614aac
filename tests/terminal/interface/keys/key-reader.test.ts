import test from 'ava'
import { InputPieces } from '../../../../terminal/interface/keys/input-pieces.ts'
import { readKeys } from '../../../../terminal/interface/keys/key-reader.ts'

/** Named keys as their names, text in quotes. */
function read(...chunks: readonly string[]): string[] {
  const pieces = new InputPieces()
  const read = [...chunks.flatMap(chunk => pieces.take(chunk)), ...pieces.flush()]
  return read.flatMap(readKeys).map(key => (key.kind === 'key' ? key.name : `"${key.text}"`))
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
  ['Escape before a letter that was struck later', '\u001B\u001Bx', ['escape', 'alt-x']],
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
  ['F3 and F4', '\u001BOR\u001BOS', ['f3', 'f4']],
  ['F5 to F8', '\u001B[15~\u001B[17~\u001B[18~\u001B[19~', ['f5', 'f6', 'f7', 'f8']],
  ['F9 to F12', '\u001B[20~\u001B[21~\u001B[23~\u001B[24~', ['f9', 'f10', 'f11', 'f12']],
  ['F3 to F5 of the Linux console', '\u001B[[C\u001B[[D\u001B[[E', ['f3', 'f4', 'f5']],
  ['F3 and F4 of older terminals', '\u001B[13~\u001B[14~', ['f3', 'f4']],
  ['Shift-F5', '\u001B[15;2~', ['shift-f5']],
  ['Shift-F3', '\u001B[1;2R', ['shift-f3']],
  ['Insert', '\u001B[2~', ['insert']],
  ['Alt-Page Down', '\u001B[6;3~', ['alt-page-down']],
  ['Alt-Up of rxvt', '\u001B\u001B[A', ['alt-up']],
  ['Alt-Page Down of rxvt', '\u001B\u001B[6~', ['alt-page-down']],
  ['Shift-Page Up of rxvt', '\u001B[5$', ['shift-page-up']],
  ['Enter of the keypad', '\u001BOM', ['enter']],
  ['Alt with letters', '\u001BN\u001Bn\u001Bä\u001B+\u001B-', ['alt-N', 'alt-n', 'alt-ä', 'alt-+', 'alt--']],
  ['Alt with what begins a sequence', '\u001BO', ['alt-O']],
  ['Alt-[', '\u001B[', ['alt-[']],
  ['Alt-]', '\u001B]', ['alt-]']],
  ['Alt-Enter and Alt-Space', '\u001B\r\u001B ', ['alt-enter', 'alt-space']],
  ['Ctrl-Alt-A', '\u001B\u0001', ['ctrl-alt-a']],
  [
    'Ctrl with symbols',
    '\u0000\u001C\u001D\u001E\u001F',
    ['ctrl-space', 'ctrl-\\', 'ctrl-]', 'ctrl-^', 'ctrl-_'],
  ],
  ['Ctrl-Z and Ctrl-C', '\u001A\u0003', ['ctrl-z', 'ctrl-c']],
  ['kitty: Escape', '\u001B[27u', ['escape']],
  ['kitty: Ctrl-A and Ctrl-I', '\u001B[97;5u\u001B[105;5u', ['ctrl-a', 'tab']],
  ['kitty: Alt-N with Shift', '\u001B[110;4u\u001B[110:78;4u', ['alt-N', 'alt-N']],
  ['kitty: Alt-Ä', '\u001B[228;3u', ['alt-ä']],
  ['kitty: Ctrl-_ and Ctrl-/', '\u001B[45;6u\u001B[47;5u', ['ctrl-_', 'ctrl-_']],
  ['kitty: Shift-Enter and Shift-Tab', '\u001B[13;2u\u001B[9;2u', ['enter', 'shift-tab']],
  ['kitty: Ctrl-Enter', '\u001B[13;5u', ['ctrl-enter']],
  ['kitty: Shift-Space', '\u001B[32;2u', ['" "']],
  ['kitty: Ctrl-Space', '\u001B[32;5u', ['ctrl-space']],
  ['kitty: Caps Lock held', '\u001B[97;69u', ['ctrl-a']],
  ['kitty: arrows with an event', '\u001B[1;5:1B', ['ctrl-down']],
  ['kitty: F3', '\u001B[13~', ['f3']],
  ['kitty: the keypad', '\u001B[57404u\u001B[57414u\u001B[57421u', ['"5"', 'enter', 'page-up']],
  ['modifyOtherKeys', '\u001B[27;3;13~\u001B[27;5;97~', ['alt-enter', 'ctrl-a']],
  ['Alt-B', '\u001Bb', ['alt-b']],
  ['Alt-Backspace', '\u001B\u007F', ['alt-backspace']],
  ['keys struck at once', 'haus\r', ['"haus"', 'enter']],
] as const) {
  test(`reads ${name}`, t => {
    t.deepEqual(read(piece), [...keys])
  })
}

test('passes over mouse reports, answers of the terminal and what no terminal sends', t => {
  for (const nothing of [
    '\u001B[<0;10;10M',
    '\u001B[<35;10;10m',
    '\u001B[M !!',
    '\u001B[32;10;10M',
    '\u001B[?62c',
    '\u001B[99~',
    '\u001B[?2026;1$y',
    '\u001B[?0u',
    '\u001B[97;5:3u',
    '\u001B[57358u',
    '\u001B[97;9u',
    '\u001B[I\u001B[O',
    '\u001B]11;rgb:0000/0000/0000\u0007',
    '\u001B]52;c;YQ==\u001B\\',
    '\u001BP>|xterm(1)\u001B\\',
    '\u001B_Gi=1;OK\u001B\\',
  ]) {
    t.deepEqual(read(`a${nothing}b`), ['"a"', '"b"'], nothing)
  }
})

test('reads the same keys wherever the chunks are cut', t => {
  const keys =
    '\u001B[1;5B\u001B[<64;10;10Mä\u001BOP\u001B[97;5u\u001B[200~ein\rText\u001B[A\u001B[201~\u001B[[A\u001Bx\r'
  const whole = read(keys)
  t.deepEqual(whole, ['ctrl-down', '"ä"', 'f1', 'ctrl-a', '"ein Text"', 'f1', 'alt-x', 'enter'])
  const joined = (names: readonly string[]) => names.join(' ').replaceAll('" "', '')
  for (let first = 1; first < keys.length; first++) {
    for (let second = first; second <= keys.length; second++) {
      const cut = read(keys.slice(0, first), keys.slice(first, second), keys.slice(second))
      t.is(
        joined(cut).replaceAll('" ', '').replaceAll('"', ''),
        joined(whole).replaceAll('" ', '').replaceAll('"', ''),
      )
    }
  }
})

test('a paste in chunks is text to its end, whatever is in it', t => {
  t.deepEqual(read('\u001B[200~a\u001B[2', '00~b\u0003\u001B[20', '1~\u0003'), ['"a"', '"b"', 'ctrl-c'])
})

test('takes what is pasted for text, line ends for spaces', t => {
  t.deepEqual(read('\u001B[200~', 'haus\rund\thof\u0003', '\u001B[201~', '\r'), ['"haus und hof"', 'enter'])
})

test('takes nothing unsafe into the text', t => {
  t.deepEqual(read('a\u202Eb\u200B', '\u200B'), ['"ab"'])
})

test('says of what is pasted that it was, and of nothing else', t => {
  t.deepEqual(readKeys({ kind: 'paste', text: 'j' }), [{ kind: 'text', text: 'j', isPasted: true }])
  t.deepEqual(readKeys({ kind: 'text', text: 'j' }), [{ kind: 'text', text: 'j' }])
})
