import test from 'ava'
import { defaultKeys } from '../../../../terminal/interface/keys/action.ts'
import { keyLabel, pairLabel } from '../../../../terminal/interface/keys/key-label.ts'
import { english } from '../../../../terminal/texts/english.ts'
import { german } from '../../../../terminal/texts/german.ts'

const { keys } = german.help

test('calls keys as they are called on a keyboard', t => {
  for (const [key, label] of [
    ['up', '↑'],
    ['ctrl-p', 'Strg-P'],
    ['alt-n', 'Alt-N'],
    ['alt-N', 'Alt-Umschalt-N'],
    ['alt--', 'Alt--'],
    ['alt-+', 'Alt-+'],
    ['ctrl-_', 'Strg-_'],
    ['shift-tab', 'Umschalt-Tab'],
    ['ctrl-alt-shift-left', 'Strg-Alt-Umschalt-←'],
    ['alt-page-down', 'Alt-Bild↓'],
    ['f2', 'F2'],
    ['f', 'f'],
    ['N', 'N'],
    [' ', 'Leertaste'],
    ['/', '/'],
    ['-', '-'],
  ] as const) {
    t.is(keyLabel(key, keys), label)
  }
  t.is(keyLabel('ctrl-page-up', english.help.keys), 'Ctrl-PgUp')
})

test('says once what two keys begin with', t => {
  t.is(pairLabel('up', 'down', keys), '↑↓')
  t.is(pairLabel('page-up', 'page-down', keys), 'Bild↑↓')
  t.is(pairLabel('ctrl-up', 'ctrl-down', keys), 'Strg-↑↓')
  t.is(pairLabel('n', 'N', keys), 'n/N')
  t.is(pairLabel('page-up', 'page-down', english.help.keys), 'PgUp/PgDn')
})

test('has a name for every usual key', t => {
  const all = Object.values(defaultKeys).flatMap(actions => Object.values(actions).flat())
  for (const key of all) t.notRegex(keyLabel(key, keys), /ctrl|shift|page|escape|tab$/, key)
})
