import test from 'ava'
import { defaultKeys } from '../../../../terminal/interface/keys/action.ts'
import { canonicalKeyName } from '../../../../terminal/interface/keys/key-name.ts'

test('every usual key has its canonical name', t => {
  for (const actions of Object.values(defaultKeys)) {
    for (const key of Object.values(actions).flat() as string[]) t.is(canonicalKeyName(key), key)
  }
})

for (const [written, name] of [
  ['Ctrl-X', 'ctrl-x'],
  ['ctrl-X', 'ctrl-x'],
  ['alt-ctrl-up', 'ctrl-alt-up'],
  ['Page-Down', 'page-down'],
  ['alt-N', 'alt-N'],
  ['space', ' '],
  ['ctrl-i', 'tab'],
  ['ctrl-/', 'ctrl-_'],
  ['alt--', 'alt--'],
  ['ß', 'ß'],
  ['crtl-x', undefined],
  ['ctrl-ß', undefined],
  ['ctrl+x', undefined],
  ['f13', undefined],
  ['', undefined],
] as const) {
  test(`takes ${JSON.stringify(written)} for ${name ?? 'no key'}`, t => {
    t.is(canonicalKeyName(written), name)
  })
}
