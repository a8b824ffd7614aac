import xterm from '@xterm/headless'
import test from 'ava'
import { terminalSvg } from '../../scripts/terminal-svg.ts'

const SIZE = { columns: 20, rows: 3 }

async function draw(written: string): Promise<string> {
  const terminal = new xterm.Terminal({ cols: SIZE.columns, rows: SIZE.rows, allowProposedApi: true })
  await new Promise<void>(resolve => terminal.write(written, resolve))
  return terminalSvg(terminal.buffer.active, SIZE, 'Bild & Titel')
}

test('draws each run of one style where it stands', async t => {
  const svg = await draw('ab \u001B[1;35mcd\u001B[0m\r\n  \u001B[2me\u001B[0m')
  t.deepEqual(
    [...svg.matchAll(/<text(.*?)>(.*?)<\/text>/g)].map(([, attributes = '', text]) => [
      /class="(.*?)"/.exec(attributes)?.[1],
      /x="(.*?)" y="(.*?)"/.exec(attributes)?.slice(1).join(),
      text,
    ]),
    [
      [undefined, '12,25.5', 'ab'],
      ['bold c5', '37.2,25.5', 'cd'],
      ['faint', '28.8,43.5', 'e'],
    ],
  )
})

test('a wide character takes two cells', async t => {
  t.regex(await draw('日本'), /textLength="33\.6"[^>]*>日本</)
})

test('is well-formed whatever is on the screen', async t => {
  const svg = await draw('<a & b>')
  t.true(svg.includes('>&lt;a &amp; b&gt;<'))
  t.true(svg.includes('<title>Bild &amp; Titel</title>'))
})

test('an empty screen has no text', async t => {
  t.notRegex(await draw(''), /<text/)
})
