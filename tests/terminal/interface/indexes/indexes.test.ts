import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { reduceApp } from '../../../../terminal/interface/app/reduce-app.ts'
import { type AppState, type Request, startApp } from '../../../../terminal/interface/app/state.ts'
import { HeldIndex } from '../../../../terminal/interface/indexes/held-index.ts'
import { IndexWatch } from '../../../../terminal/interface/indexes/index-watch.ts'
import { keptMarks } from '../../../../terminal/interface/indexes/kept-marks.ts'
import { listIndexes } from '../../../../terminal/interface/indexes/list-indexes.ts'
import { recentIndexes, rememberIndex } from '../../../../terminal/interface/indexes/recent-indexes.ts'
import { rebuiltState, switchedState } from '../../../../terminal/interface/indexes/reopened-state.ts'
import type { Key } from '../../../../terminal/interface/keys/key-reader.ts'
import { createPreviewDocument } from '../../../../terminal/interface/preview/document.ts'
import { doRequest, type Session } from '../../../../terminal/interface/requests/do-request.ts'
import { selectedHit } from '../../../../terminal/interface/result-list/state.ts'
import { fakeContext } from '../../fake-context.ts'
import { FakeIndex, gardenDocuments } from '../../fake-index.ts'
import { strike } from '../strike.ts'

const key = (name: string): Key => ({ kind: 'key', name })
const press = (state: AppState, name: string) => reduceApp(state, { kind: 'key', key: key(name) })

async function found(): Promise<AppState> {
  return answered(startApp({ columns: 80, rows: 24 }, 'haus'), new FakeIndex())
}

async function answered(state: AppState, index: FakeIndex): Promise<AppState> {
  const result = await index.search('haus', { snippets: 1 })
  return reduceApp(state, { kind: 'answered', revision: state.resultList.revision, query: 'haus', result })
}

/** A watch whose file was opened like the first of these, and is like the next each time it is looked at. */
async function watchOf(...seen: readonly (string | undefined)[]): Promise<number[]> {
  const rebuiltAt: number[] = []
  let looks = 0
  const file = { path: 'x', fingerprint: seen[0] }
  const watch = new IndexWatch(file, () => rebuiltAt.push(looks), { look: async () => seen[++looks] })
  while (looks < seen.length - 1) await watch.check()
  return rebuiltAt
}

test('tells once that a file was built again, when it has stayed the same for a moment', async t => {
  t.deepEqual(await watchOf('a', 'a', 'b', 'b', 'b', 'b'), [3])
  t.deepEqual(await watchOf('a', 'b', 'c', 'd', 'd'), [4])
  t.deepEqual(await watchOf('a', 'b', 'b', 'c', 'c'), [2, 4])
})

test('tells that a file was built again between its opening and the watch', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'findbuch-test-'))
  t.teardown(() => rm(folder, { recursive: true }))
  const path = join(folder, 'a.findbuch')
  await writeFile(path, 'alt')
  const held = await HeldIndex.open({ name: 'a', path }, async () => new FakeIndex())
  const rebuilt = async () => {
    let count = 0
    const watch = new IndexWatch({ path, fingerprint: held.fingerprint }, () => count++)
    for (let looks = 0; looks < 3; looks++) await watch.check()
    return count
  }
  t.is(await rebuilt(), 0)
  await writeFile(path, 'neuer')
  t.is(await rebuilt(), 1)
  await held.replace(held.opened)
  t.is(await rebuilt(), 0)
})

test('waits while the file is missing', async t => {
  t.deepEqual(await watchOf('a', undefined, undefined, 'b', 'b'), [4])
  t.deepEqual(await watchOf('a', undefined, undefined, 'a', 'a'), [])
})

test('a rebuilt index is asked the same query, and the same document is selected wherever it is now', async t => {
  const before = press(await found(), 'down')
  t.is(selectedHit(before.resultList)?.path, 'haus.txt')
  const reopened = rebuiltState(before, [])
  t.is(reopened.resultList.revision, before.resultList.revision + 1)
  t.is(reopened.queryLine.text, 'haus')
  const grown = new FakeIndex(grownDocuments)
  const after = await answered(reopened, grown)
  t.is(selectedHit(after.resultList)?.path, 'haus.txt')
  t.is(after.resultList.selected, 2)
  t.is(after.kept, undefined)
})

test('where the document is gone, the one in its place is selected', async t => {
  const before = press(press(await found(), 'down'), 'down')
  const after = await answered(rebuiltState(before, []), new FakeIndex(gardenDocuments.slice(0, 2)))
  t.is(selectedHit(after.resultList)?.path, 'haus.txt')
})

test('a rebuilt index shows nothing of the old file until its answer comes', async t => {
  const before = await found()
  const hit = selectedHit(before.resultList)
  if (hit === undefined) throw new Error('nothing found')
  const document = createPreviewDocument(await new FakeIndex().document(hit.document))
  const preview = { hit, query: 'haus', document, highlights: new Map() }
  const shown = reduceApp(before, { kind: 'loaded', preview })
  t.not(shown.preview, undefined)
  const reopened = rebuiltState(shown, [])
  t.is(reopened.preview, undefined)
  t.is(selectedHit(reopened.resultList), undefined)
})

test('a rebuilt index closes an export, whose hits are those of the old file', async t => {
  const menu = press(await found(), 'alt-x')
  t.is(menu.overlay?.kind, 'export')
  t.is(rebuiltState(menu, []).overlay, undefined)
  const name = press(menu, 'enter')
  t.is(name.overlay?.kind, 'file-name')
  t.is(rebuiltState(name, []).overlay, undefined)
})

const grownDocuments = [{ path: 'a.md', title: 'A', text: 'haus\n' }, ...gardenDocuments]
const { signal } = new AbortController()

test('marks are those of the same documents and lines in a rebuilt index', async t => {
  const { hits: marks } = await new FakeIndex().search('haus')
  const kept = await keptMarks(marks, new FakeIndex(grownDocuments), signal)
  t.deepEqual(
    kept.map(({ path, document, passage }) => [path, document, passage]),
    [
      ['garten.md', 1, 0],
      ['haus.txt', 2, 0],
      ['archiv.zip!/hof.txt', 3, 0],
    ],
  )
})

test('a mark finds its line in another passage of the rebuilt index, and no passage is marked twice', async t => {
  const [mark] = (await new FakeIndex().search('haus')).hits
  if (mark === undefined) throw new Error('nothing found')
  const split = { path: mark.path, title: '', text: 'eins\n', further: ['zwei\ndrei\n'] }
  const marks = [mark, { ...mark, passage: 5, line: 2 }]
  t.like(await keptMarks(marks, new FakeIndex([split]), signal), {
    length: 1,
    0: { document: 0, passage: 1 },
  })
})

test('after a rebuild, marks whose document or line is gone are dropped and counted, and what was typed meanwhile stays', async t => {
  const { hits: marks } = await new FakeIndex().search('haus')
  const [garden, house] = gardenDocuments
  if (garden === undefined || house === undefined) throw new Error('no documents')
  const shorter = new FakeIndex([{ ...garden, text: 'haus\n' }, house])
  const indexes = [new FakeIndex(), shorter]
  const session: Partial<Session> = {
    held: await HeldIndex.open({ name: 'a', path: '/a' }, async () => indexes.shift() ?? shorter),
    context: fakeContext({ language: 'de' }, [], []),
  }
  const request: Request = { kind: 'reload', isRebuilt: true }
  const before = { ...(await found()), marks }
  const outcome = await doRequest(request, before, session as Session)
  if (outcome.kind !== 'reopened') throw new Error(`not reopened but ${outcome.kind}`)
  // Typed while the index was opened.
  const after = outcome.stateWith(strike(before, '"x"'))
  t.is(after.queryLine.text, 'hausx')
  t.deepEqual(
    after.marks.map(({ path }) => path),
    ['haus.txt'],
  )
  t.regex(after.notice?.text ?? '', /2 Dokumente \(2 Markierungen verfallen\)$/)
})

test('another index begins without marks and filters, and with the query', async t => {
  const marked = press(press(await found(), 'shift-tab'), 'tab')
  t.is(marked.marks.length, 1)
  const switched = switchedState(marked)
  t.deepEqual(switched.marks, [])
  t.is(switched.resultList.answer, undefined)
  t.is(switched.queryLine.text, 'haus')
})

test('asks for the index files, and for the one that is chosen', async t => {
  const places = ['a', 'b'].map(name => ({ name, path: `/daten/${name}` }))
  t.is(press(await found(), 'f6').request?.kind, 'list-indexes')
  const menu = reduceApp(await found(), { kind: 'indexesListed', places, current: '/daten/b' })
  t.like(menu.overlay, { kind: 'indexes', menu: { selected: 1 } })
  t.like(press(menu, 'enter'), { overlay: undefined, request: undefined })
  t.like(press(press(menu, 'up'), 'enter').request, { kind: 'switch-index', place: { path: '/daten/a' } })
})

test('holds the index that it has where another one cannot be opened', async t => {
  const [first, second] = [new FakeIndex(), new FakeIndex()]
  const held = await HeldIndex.open({ name: 'a', path: '/a' }, async path => {
    if (path === '/a') return first
    if (path === '/b') return second
    throw new Error('damaged')
  })
  await t.throwsAsync(held.replace({ name: 'c', path: '/c' }), { message: 'damaged' })
  t.is(held.opened.index, first)
  t.false(first.closed)
  await held.replace({ name: 'b', path: '/b' })
  t.is(held.opened.index, second)
  t.true(first.closed)
})

test('lists the index files beside the open one, then those that were opened lately and are there', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'findbuch-test-'))
  t.teardown(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'anders'))
  for (const name of ['b.findbuch', 'a.findbuch', 'text.md', 'anders/c.findbuch'])
    await writeFile(join(folder, name), '')
  const state = join(folder, 'state')
  for (const name of ['a.findbuch', 'fort.findbuch', 'anders/c.findbuch', 'a.findbuch']) {
    await rememberIndex(join(folder, name), state)
  }
  const recent = await recentIndexes(state)
  t.deepEqual(
    recent,
    ['a.findbuch', 'anders/c.findbuch', 'fort.findbuch'].map(name => join(folder, name)),
  )
  const listed = await listIndexes(join(folder, 'b.findbuch'), recent, folder)
  t.deepEqual(
    listed.map(({ name }) => name),
    ['a.findbuch', 'b.findbuch', 'anders/c.findbuch'],
  )
})

test('remembers nothing where it may not write', async t => {
  await t.notThrowsAsync(rememberIndex('/a.findbuch', '/dev/null/state'))
  t.deepEqual(await recentIndexes('/dev/null/state'), [])
})
