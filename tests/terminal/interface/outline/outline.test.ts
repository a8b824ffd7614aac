import test from 'ava'
import type { DocumentText } from '../../../../query/search-index.ts'
import { reduceApp } from '../../../../terminal/interface/app/reduce-app.ts'
import { type AppState, startApp } from '../../../../terminal/interface/app/state.ts'
import { createPreviewDocument } from '../../../../terminal/interface/preview/document.ts'
import { FakeIndex } from '../../fake-index.ts'

/** A law with a title, two parts and three sections; its title is in the path of its first passage alone. */
const law: DocumentText = {
  path: 'gesetz.md',
  title: 'Das Gesetz',
  language: 'de',
  fields: {},
  passages: [
    {
      headings: ['Das Gesetz', 'Erster Teil', '§ 1 Zweck'],
      text: 'Das Gesetz\n\nErster Teil\n\n§ 1 Zweck\nText.\n',
      bodyStart: 35,
      lineNumbers: [1, 2, 3, 4, 5, 6],
    },
    {
      headings: ['Erster Teil', '§ 2 Umfang'],
      text: '§ 2 Umfang\nText.\n',
      bodyStart: 11,
      lineNumbers: [7, 8],
    },
    { headings: ['Erster Teil', '§ 2 Umfang'], text: 'noch mehr Text.\n', bodyStart: 0, lineNumbers: [9] },
    { headings: ['Zweiter Teil'], text: 'Zweiter Teil\nText.\n', bodyStart: 13, lineNumbers: [10, 11] },
  ],
}
const document = createPreviewDocument(law)
const index = new FakeIndex()
const result = await index.search('haus')

function strike(state: AppState, ...keys: readonly string[]): AppState {
  return keys.reduce((before, key) => {
    const typed = /^"(.*)"$/.exec(key)?.[1]
    const struck =
      typed === undefined ? ({ kind: 'key', name: key } as const) : ({ kind: 'text', text: typed } as const)
    return reduceApp(before, { kind: 'key', key: struck })
  }, state)
}

function previewed(size = { columns: 120, rows: 40 }): AppState {
  const typed = strike(startApp(size, ''), '"haus"')
  const answer = { kind: 'answered', revision: typed.resultList.revision, query: 'haus', result } as const
  const answered = reduceApp(typed, answer)
  const hit = answered.resultList.answer?.hits[0]
  if (hit === undefined) throw new Error('no hit is selected')
  return reduceApp(answered, {
    kind: 'loaded',
    preview: { hit, query: 'haus', document, highlights: new Map() },
  })
}

test('lists the headings of a document by their depth', t => {
  t.deepEqual(
    document.headings.map(({ title, depth, line }) => [title, depth, line]),
    [
      ['Das Gesetz', 0, 0],
      ['Erster Teil', 1, 2],
      ['§ 1 Zweck', 2, 4],
      ['§ 2 Umfang', 2, 6],
      ['Zweiter Teil', 1, 9],
    ],
  )
})

test('opens at the heading of what is read, goes to the chosen one, and closes', t => {
  const open = strike(previewed(), 'alt-o')
  t.like(open.overlay, { kind: 'outline', menu: { selected: 0 } })
  const chosen = strike(open, 'down', 'down', 'down', 'enter')
  t.is(chosen.overlay, undefined)
  t.deepEqual(chosen.preview?.top, { line: 6, row: 0 })
  t.like(strike(chosen, 'alt-o').overlay, { menu: { selected: 3 } })
  const closed = strike(open, 'down', 'escape')
  t.is(closed.overlay, undefined)
  t.is(closed.request, undefined)
  t.is(closed.preview, open.preview)
})

test('narrows the headings by what is typed, and widens them again', t => {
  const typed = strike(previewed(), 'alt-o', '"TEIL ers"')
  t.like(typed.overlay, { matching: { length: 1 }, menu: { selected: 0 } })
  t.is(strike(typed, 'enter').preview?.top.line, 2)
  t.like(strike(typed, 'backspace', 'backspace', 'backspace', 'backspace').overlay, {
    matching: { length: 2 },
  })
  t.like(strike(typed, '"x"', 'enter'), { overlay: undefined, preview: { top: { line: 0 } } })
  t.is(typed.queryLine.text, 'haus')
})

test('opens over a preview alone', t => {
  const hidden = strike(previewed(), 'ctrl-o')
  t.is(strike(hidden, 'alt-o').overlay, undefined)
  t.is(strike(startApp({ columns: 120, rows: 40 }, ''), 'alt-o').overlay, undefined)
})

test('keeps the selected heading in view when the terminal shrinks', t => {
  const open = strike(previewed(), 'alt-o', 'down', 'down', 'down', 'down')
  const shrunk = reduceApp(open, { kind: 'resized', size: { columns: 100, rows: 10 } })
  t.like(shrunk.overlay, { menu: { selected: 4, top: 0 } })
})
