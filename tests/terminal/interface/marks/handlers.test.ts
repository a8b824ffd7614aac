import test from 'ava'
import type { Hit } from '../../../../query/search-index.ts'
import { reduceApp } from '../../../../terminal/interface/app/reduce-app.ts'
import { usualSettings } from '../../../../terminal/interface/app/settings.ts'
import { type AppState, startApp } from '../../../../terminal/interface/app/state.ts'
import type { Key } from '../../../../terminal/interface/keys/key-reader.ts'
import { markOf, toggleMark } from '../../../../terminal/interface/marks/state.ts'
import { FakeIndex } from '../../fake-index.ts'

const key = (name: string): Key => ({ kind: 'key', name })
const letter = (text: string): Key => ({ kind: 'text', text })

function press(state: AppState, ...keys: readonly Key[]): AppState {
  const pressKey = (before: AppState, key: Key) =>
    reduceApp(Object.assign({}, before, { request: undefined }), { kind: 'key', key })
  return keys.reduce(pressKey, state)
}

/** With the answer to a query, and the keys in the list. */
async function listOf(query: string, settings = usualSettings): Promise<AppState> {
  const result = await new FakeIndex().search(query, { snippets: 1 })
  const typed = startApp({ columns: 80, rows: 24 }, query, settings)
  const answered = reduceApp(typed, { kind: 'answered', revision: 1, query, result })
  return { ...answered, focus: 'list' }
}

const paths = (hits: readonly Hit[]) => hits.map(({ path }) => path)

test('Tab marks the selected hit and goes on to the next one', async t => {
  const state = press(await listOf('haus'), key('tab'), letter(' '))
  t.deepEqual(paths(state.marks), ['garten.md', 'haus.txt'])
  t.is(state.resultList.selected, 2)
})

test('a second time takes the mark away', async t => {
  const state = press(await listOf('haus'), key('tab'), key('up'), key('tab'))
  t.deepEqual(state.marks, [])
})

test('marks stay while another query is asked, and tell a document of which it finds another passage', async t => {
  const marked = press(await listOf('haus'), key('tab'))
  const result = await new FakeIndex().search('laub', { snippets: 1 })
  const asked = press({ ...marked, focus: 'query' }, letter('!'))
  const answered = reduceApp(asked, { kind: 'answered', revision: 2, query: 'laub', result })
  t.deepEqual(paths(answered.marks), ['garten.md'])
  const [hit] = result.hits
  if (hit === undefined) return t.fail()
  t.is(markOf(answered.marks, hit), 'itself')
  t.is(markOf(answered.marks, { ...hit, passage: 7 }), 'document')
  t.is(markOf(answered.marks, { ...hit, path: 'x.md' }), undefined)
  t.is(toggleMark(answered.marks, { ...hit, passage: 7 }).length, 2)
})

test('prints and copies the marked hits, or the selected one where none is marked', async t => {
  const state = await listOf('haus')
  t.like(press(state, letter('p')).request, { kind: 'print', hits: [{ path: 'garten.md' }] })
  const marked = press(state, key('tab'), key('tab'))
  t.like(press(marked, letter('p')).request, {
    kind: 'print',
    hits: [{ path: 'garten.md' }, { path: 'haus.txt' }],
  })
  for (const [typed, part] of [
    ['y', 'passage'],
    ['Y', 'path'],
    ['c', 'citation'],
  ] as const) {
    t.like(press(marked, letter(typed)).request, { kind: 'copy', part, hits: { length: 2 } })
  }
})

test('does nothing where there is no hit', async t => {
  const state = startApp({ columns: 80, rows: 24 }, '')
  for (const name of ['enter', 'ctrl-x', 'ctrl-y', 'alt-x', 'alt-v', 'alt-enter']) {
    const pressed = press(state, key(name))
    t.is(pressed.request, undefined, name)
    t.is(pressed.overlay, undefined, name)
  }
})

test('Enter opens, prints or copies, as it is set', async t => {
  const kindOf = async (enter: 'open' | 'print' | 'copy') =>
    press(await listOf('haus', { ...usualSettings, enter }), key('enter')).request?.kind
  t.deepEqual([await kindOf('open'), await kindOf('print'), await kindOf('copy')], ['open', 'print', 'copy'])
})

test('opens in the editor and in the browser whatever Enter does', async t => {
  const state = await listOf('haus', { ...usualSettings, enter: 'print' })
  t.is(press(state, letter('v')).request?.kind, 'open')
  t.is(press(state, letter('b')).request?.kind, 'browse')
})
