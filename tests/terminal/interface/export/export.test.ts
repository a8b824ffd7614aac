import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { reduceApp } from '../../../../terminal/interface/app/reduce-app.ts'
import { type AppState, startApp } from '../../../../terminal/interface/app/state.ts'
import { exportHits } from '../../../../terminal/interface/export/export-hits.ts'
import { exportedText } from '../../../../terminal/interface/export/exported-text.ts'
import { exportChoices, proposedName } from '../../../../terminal/interface/export/state.ts'
import { unnarrowed } from '../../../../terminal/interface/filters/narrowing.ts'
import type { Key } from '../../../../terminal/interface/keys/key-reader.ts'
import { german } from '../../../../terminal/texts/german.ts'
import { FakeIndex } from '../../fake-index.ts'

const key = (name: string): Key => ({ kind: 'key', name })

function press(state: AppState, ...keys: readonly Key[]): AppState {
  const pressKey = (before: AppState, key: Key) =>
    reduceApp(Object.assign({}, before, { request: undefined }), { kind: 'key', key })
  return keys.reduce(pressKey, state)
}

async function found(query: string): Promise<AppState> {
  const result = await new FakeIndex().search(query, { snippets: 1 })
  const typed = startApp({ columns: 80, rows: 24 }, query)
  return { ...reduceApp(typed, { kind: 'answered', revision: 1, query, result }), focus: 'list' }
}

const source = {
  query: 'haus',
  narrowing: unnarrowed,
  folder: '/daten',
  indexPath: '/daten/garten.findbuch',
  root: '.',
  texts: german,
}

test('proposes a name that says what was asked', t => {
  t.is(
    proposedName('markdown', 'Kündigung "ordentliche Frist" -Beamte*'),
    'kündigung-ordentliche-frist-beamte.md',
  )
  t.is(proposedName('csv', '../../etc/passwd'), 'etc-passwd.csv')
  t.is(proposedName('json-lines', '«»'), 'findbuch.jsonl')
  t.true(proposedName('csv', 'lang '.repeat(50)).length <= 64)
})

test('asks for the format, then for the name, then for writing the file', async t => {
  const menu = press(await found('haus'), { kind: 'text', text: 'x' })
  t.is(menu.overlay?.kind, 'export')
  const name = press(menu, key('down'), key('enter'))
  t.like(name.overlay, {
    kind: 'file-name',
    line: { text: 'haus.csv' },
    choice: { exported: { kind: 'all' } },
  })
  const typed = press(name, key('ctrl-u'), { kind: 'text', text: 'q.csv' }, key('enter'))
  t.like(typed.request, { kind: 'export', format: 'csv', name: 'q.csv', overwrites: false })
  t.is(typed.resultList.revision, 1)
})

test('overwrites a file only after a second Enter for the same name', async t => {
  const asked = press(await found('haus'), { kind: 'text', text: 'x' }, key('enter'))
  const taken = reduceApp(asked, { kind: 'nameTaken', name: 'haus.md' })
  t.like(press(taken, key('enter')).request, { name: 'haus.md', overwrites: true })
  t.like(press(taken, { kind: 'text', text: '2' }, key('enter')).request, {
    name: 'haus.md2',
    overwrites: false,
  })
  const back = press(taken, key('escape'))
  t.like(back.overlay, { kind: 'file-name', taken: undefined })
  t.is(press(back, key('escape'), key('escape')).overlay, undefined)
})

test('writes no file without a name', async t => {
  const asked = press(await found('haus'), { kind: 'text', text: 'x' }, key('enter'), key('ctrl-u'))
  t.is(press(asked, key('enter')).request, undefined)
})

test('offers the marked hits first, and all of them', async t => {
  const { hits } = await new FakeIndex().search('haus')
  t.deepEqual(
    exportChoices(hits).map(({ format, exported }) => `${exported.kind} ${format}`),
    ['marked markdown', 'marked csv', 'marked json-lines', 'all markdown', 'all csv', 'all json-lines'],
  )
  t.is(exportChoices([]).length, 3)
})

test('writes Markdown in which a title means nothing but itself', async t => {
  const index = new FakeIndex([
    { path: 'a`b.md', title: '*Haus* [x](y)', headings: ['_H_'], text: 'ein <b>haus</b>\n' },
  ])
  const { hits } = await index.search('haus', { snippets: 1 })
  t.is(
    exportedText('markdown', hits, source),
    "# Treffer: haus\n\n1. **\\*Haus\\* \\[x\\](y)** – \\_H\\_  \n   `a'b.md:1`\n   > ein \\<b\\>haus\\</b\\>\n",
  )
})

test('writes CSV with quotes where they are needed', async t => {
  const index = new FakeIndex([{ path: 'a.md', title: 'Haus, "alt"', text: 'ein\u001B[31m haus\n' }])
  const { hits } = await index.search('haus', { snippets: 1 })
  t.is(
    exportedText('csv', hits, source),
    'rank,file,line,title,heading,snippet\r\n1,a.md,1,"Haus, ""alt""",,ein haus\r\n',
  )
})

test('writes no formula into CSV', async t => {
  const index = new FakeIndex([
    { path: '@a.md', title: '=HYPERLINK("x")', headings: ['+1'], text: '-2 haus\n' },
  ])
  const { hits } = await index.search('haus', { snippets: 1 })
  t.is(exportedText('csv', hits, source).split('\r\n')[1], `1,'@a.md,1,"'=HYPERLINK(""x"")",'+1,'-2 haus`)
})

test('writes one JSON object a line', async t => {
  const { hits } = await new FakeIndex().search('haus', { snippets: 1 })
  const lines = exportedText('json-lines', hits, source).trimEnd().split('\n')
  t.deepEqual(
    lines.map(line => JSON.parse(line).file),
    ['garten.md', 'haus.txt', 'archiv.zip!/hof.txt'],
  )
})

test('never overwrites a file unless it is told to', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'findbuch-test-'))
  t.teardown(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'haus.md'), 'alt')
  const order = { format: 'markdown', exported: { kind: 'all' }, name: 'haus.md' } as const
  const from = { ...source, folder }
  t.is(await exportHits({ ...order, overwrites: false }, new FakeIndex(), from), undefined)
  t.is(await readFile(join(folder, 'haus.md'), 'utf8'), 'alt')
  t.is(await exportHits({ ...order, overwrites: true }, new FakeIndex(), from), 3)
  t.regex(await readFile(join(folder, 'haus.md'), 'utf8'), /3\. \*\*Der Hof\*\*/)
})
