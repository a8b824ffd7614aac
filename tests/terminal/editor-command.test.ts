import test from 'ava'
import { editorCommand } from '../../terminal/editor-command.ts'

const place = { file: '/a/b c.md', line: 12 }

for (const [setting, command, home] of [
  ['vim', ['vim', '+12', '--', '/a/b c.md'], 'terminal'],
  ['nvim -R', ['nvim', '-R', '+12', '--', '/a/b c.md'], 'terminal'],
  ['/usr/bin/vi', ['/usr/bin/vi', '+12', '--', '/a/b c.md'], 'terminal'],
  ['nano', ['nano', '+12', '--', '/a/b c.md'], 'terminal'],
  ['micro', ['micro', '+12', '/a/b c.md'], 'terminal'],
  ['hx', ['hx', '/a/b c.md:12'], 'terminal'],
  ['emacs', ['emacs', '+12', '/a/b c.md'], 'window'],
  ['emacs -nw', ['emacs', '-nw', '+12', '/a/b c.md'], 'terminal'],
  ['emacsclient -t', ['emacsclient', '-t', '+12', '/a/b c.md'], 'terminal'],
  ['emacsclient', ['emacsclient', '+12', '/a/b c.md'], 'window'],
  ['code --wait', ['code', '--wait', '--goto', '/a/b c.md:12'], 'window'],
  ['codium', ['codium', '--goto', '/a/b c.md:12'], 'window'],
  ['cursor', ['cursor', '--goto', '/a/b c.md:12'], 'window'],
  ['subl', ['subl', '/a/b c.md:12'], 'window'],
  ['zed', ['zed', '/a/b c.md:12'], 'window'],
  ['idea', ['idea', '--line', '12', '/a/b c.md'], 'window'],
  ['gvim', ['gvim', '+12', '/a/b c.md'], 'window'],
  ['myedit', ['myedit', '/a/b c.md'], 'terminal'],
  [
    '"/opt/My Editor/vim" -u \'no rc\'',
    ['/opt/My Editor/vim', '-u', 'no rc', '+12', '--', '/a/b c.md'],
    'terminal',
  ],
  ['C:\\Programme\\nvim.exe', ['C:\\Programme\\nvim.exe', '+12', '--', '/a/b c.md'], 'terminal'],
] as const) {
  test(`starts ${setting}`, t => {
    const found = editorCommand(setting, place)
    t.deepEqual([found?.program, ...(found?.args ?? [])], [...command])
    t.is(found?.takesTerminal, home === 'terminal')
  })
}

test('gives Emacs the terminal where there are no windows', t => {
  t.true(editorCommand('emacs', place, false)?.takesTerminal)
})

test('takes a file name that begins with a hyphen for no option', t => {
  t.deepEqual(editorCommand('hx', { file: '-rf.md', line: 1 })?.args, ['./-rf.md:1'])
  t.deepEqual(editorCommand('vim', { file: '-rf.md', line: 1 })?.args, ['+1', '--', './-rf.md'])
})

test('takes nothing in a setting for the shell', t => {
  t.deepEqual(editorCommand('vim; rm -rf $HOME', place)?.program, 'vim;')
})

test('knows no editor in an empty setting', t => {
  t.is(editorCommand('  ', place), undefined)
})
