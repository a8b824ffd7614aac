import test from 'ava'
import { clipboardPrograms } from '../../../../terminal/interface/clipboard/clipboard-program.ts'
import { citation, copiedText } from '../../../../terminal/interface/clipboard/copied-text.ts'
import { copyText } from '../../../../terminal/interface/clipboard/copy-text.ts'
import { clipboardSequence } from '../../../../terminal/interface/clipboard/terminal-clipboard.ts'
import { FakeIndex } from '../../fake-index.ts'

const fileOf = (path: string) => `../${path}`

test('asks the terminal to take a text', t => {
  t.is(clipboardSequence('häuser', { TERM: 'xterm-256color' }), '\u001B]52;c;aMOkdXNlcg==\u0007')
})

test('wraps the sequence for tmux and for screen', t => {
  const plain = '\u001B]52;c;YQ==\u0007'
  t.is(
    clipboardSequence('a', { TERM: 'tmux-256color', TMUX: '/tmp/tmux' }),
    `\u001BPtmux;\u001B${plain}\u001B\\`,
  )
  t.is(clipboardSequence('a', { TERM: 'screen' }), `\u001BP${plain}\u001B\\`)
  const long = clipboardSequence('x'.repeat(1000), { TERM: 'screen' }) ?? ''
  const pieces = long
    .split('\u001B\\')
    .slice(0, -1)
    .map(piece => piece.replace('\u001BP', ''))
  t.true(pieces.every(piece => piece.length <= 252))
  t.is(clipboardSequence('x'.repeat(1000), { TERM: 'xterm' }), pieces.join(''))
})

test('knows terminals without a clipboard, and texts that they would cut off', t => {
  t.is(clipboardSequence('a', { TERM: 'linux' }), undefined)
  t.is(clipboardSequence('a', {}), undefined)
  t.is(clipboardSequence('x'.repeat(80_000), { TERM: 'xterm' }), undefined)
})

test('takes the programs that this system can have', t => {
  const names = (env: Record<string, string>, platform: NodeJS.Platform) =>
    clipboardPrograms(env, platform).map(([name]) => name)
  t.deepEqual(names({ WAYLAND_DISPLAY: 'w', DISPLAY: ':0' }, 'linux'), ['wl-copy', 'xclip', 'xsel'])
  t.deepEqual(names({}, 'linux'), [])
  t.deepEqual(names({}, 'darwin'), ['pbcopy'])
  t.deepEqual(names({ WSL_DISTRO_NAME: 'Debian' }, 'linux'), ['clip.exe'])
  t.deepEqual(names({ TMUX: 'x' }, 'linux'), ['tmux'])
})

test('copies by the terminal and by the first program that takes the text', async t => {
  const written: string[] = []
  const fed: string[] = []
  const ways = {
    env: { TERM: 'xterm', DISPLAY: ':0', WAYLAND_DISPLAY: 'w' },
    platform: 'linux' as const,
    write: (sequence: string) => written.push(sequence),
    feed: async ([program]: readonly string[], text: string) => {
      fed.push(`${program} ${text}`)
      return program === 'xclip'
    },
  }
  t.true(await copyText('haus', ways))
  t.is(written.length, 1)
  t.deepEqual(fed, ['wl-copy haus', 'xclip haus'])
  t.false(await copyText('haus', { ...ways, env: { TERM: 'linux' } }))
})

test('cites title, section, file and line, and the title once', async t => {
  const [hit] = (await new FakeIndex().search('igel')).hits
  if (hit === undefined) return t.fail()
  t.is(citation(hit, 'garten.md'), 'Der Garten im Herbst, Laub, garten.md:3')
  t.is(citation({ ...hit, headings: [hit.title, 'A', 'B'] }, 'g.md'), 'Der Garten im Herbst, A › B, g.md:3')
})

test('copies paths, and passages with their lines, with nothing in them that acts on a shell', async t => {
  const index = new FakeIndex([
    { path: 'a\u001B[2J.txt', title: 'A', text: 'haus\u001B[31m\nzwei\u0007\n' },
    { path: 'b.txt', title: 'B', text: 'haus b\n' },
  ])
  const { hits } = await index.search('haus')
  t.is(await copiedText('path', hits, { index, fileOf }), '../a.txt\n../b.txt')
  t.is(await copiedText('passage', hits, { index, fileOf }), 'haus\nzwei\n\nhaus b')
})
