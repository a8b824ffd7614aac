import test from 'ava'
import { reduceApp } from '../../../../terminal/interface/app/reduce-app.ts'
import { type AppState, layoutOf, startApp } from '../../../../terminal/interface/app/state.ts'
import { createPreviewDocument } from '../../../../terminal/interface/preview/document.ts'
import { isSearching } from '../../../../terminal/interface/result-list/state.ts'
import { FakeIndex } from '../../fake-index.ts'
import { strike } from '../strike.ts'

const wide = { columns: 120, rows: 40 }
const narrow = { columns: 80, rows: 14 }
const index = new FakeIndex()
const result = await index.search('haus')
const document = createPreviewDocument(await index.document(0))

/** The interface after the query "haus" has been answered. */
function answered(size = wide): AppState {
  const typed = strike(startApp(size, ''), '"haus"')
  return reduceApp(typed, { kind: 'answered', revision: typed.resultList.revision, query: 'haus', result })
}

function withPreview(state: AppState): AppState {
  const hit = state.resultList.answer?.hits[state.resultList.selected]
  if (hit === undefined) throw new Error('no hit is selected')
  return reduceApp(state, {
    kind: 'loaded',
    preview: { hit, query: 'haus', document, highlights: new Map() },
  })
}

test('types into the query and asks with a new revision', t => {
  const state = strike(startApp(wide, ''), '"ha"', '"us"', 'left')
  t.is(state.queryLine.text, 'haus')
  t.is(state.resultList.revision, startApp(wide, '').resultList.revision + 2)
})

test('begins with the query it is given', t => {
  t.is(startApp(wide, 'haus').queryLine.cursor, 4)
  t.true(startApp(wide, 'haus').resultList.shownRevision < startApp(wide, 'haus').resultList.revision)
})

test('moves the selection by arrows and by letters with Ctrl', t => {
  t.is(strike(answered(), 'down', 'ctrl-n', 'ctrl-j').resultList.selected, 2)
  t.is(strike(answered(), 'down', 'down', 'ctrl-p', 'ctrl-k').resultList.selected, 0)
})

test('opens the selected hit on request, and does nothing without one', t => {
  t.deepEqual(strike(answered(), 'down', 'enter').request, { kind: 'open', hit: result.hits[1] })
  t.is(strike(startApp(wide, ''), 'enter').request, undefined)
  t.is(reduceApp(strike(answered(), 'enter'), { kind: 'requestTaken' }).request, undefined)
})

test('leaves with Escape and is interrupted with Ctrl-C', t => {
  t.deepEqual(strike(answered(), 'escape').request, { kind: 'leave' })
  t.deepEqual(strike(answered(), 'ctrl-c').request, { kind: 'interrupt' })
  t.deepEqual(strike(answered(), 'f1', 'ctrl-c').request, { kind: 'interrupt' })
})

test('opens the help with F1, with ? in an empty line only, and closes it first', t => {
  t.deepEqual(strike(answered(), 'f1').overlay, { kind: 'help', menu: { selected: 1, top: 0 } })
  t.deepEqual(strike(startApp(wide, ''), '"?"').overlay, { kind: 'help', menu: { selected: 1, top: 0 } })
  t.is(strike(answered(), '"?"').queryLine.text, 'haus?')
  const closed = strike(answered(), 'f1', 'down', 'escape')
  t.is(closed.overlay, undefined)
  t.is(closed.request, undefined)
  t.is(strike(answered(), 'f1', '"q"').overlay, undefined)
})

/** The explanation of the selected hit, with as many parts as are asked for. */
function withExplanation(state: AppState, partCount: number): AppState {
  const hit = state.resultList.answer?.hits[state.resultList.selected]
  if (hit === undefined) throw new Error('no hit is selected')
  const label = { kind: 'form', forms: ['haus'], place: 'text', frequency: 1, weight: 1 } as const
  const parts = Array.from({ length: partCount }, () => ({ label, score: 1, parts: [] }))
  const explanation = { document: hit.document, passage: 0, score: partCount, parts }
  return reduceApp(state, { kind: 'explained', loaded: { hit, explanation } })
}

test('explains with F2 until F2 or Escape, and leaves the query to letters', t => {
  t.is(strike(answered(), 'f2').explanation?.top, 0)
  t.is(strike(answered(), 'f2', 'f2').explanation, undefined)
  const closed = strike(answered(), 'f2', 'escape')
  t.is(closed.explanation, undefined)
  t.is(closed.request, undefined)
  t.is(strike(answered(), 'f2', '"e"').queryLine.text, 'hause')
  t.deepEqual(strike(answered(), 'f2', 'ctrl-c').request, { kind: 'interrupt' })
})

test('takes the explanation of the selected hit alone, and none when it is closed', t => {
  const open = strike(answered(), 'f2')
  t.is(withExplanation(open, 3).explanation?.loaded?.hit, result.hits[0])
  t.is(withExplanation(answered(), 3).explanation, undefined)
  const first = withExplanation(open, 3).explanation?.loaded
  if (first === undefined) throw new Error('not loaded')
  const moved = reduceApp(strike(open, 'down'), { kind: 'explained', loaded: first })
  t.is(moved.explanation?.loaded, undefined)
})

test('scrolls the explanation as far as it goes', t => {
  const long = withExplanation(strike(answered(), 'f2'), 100)
  t.is(strike(long, 'shift-down', 'shift-down', 'shift-up').explanation?.top, 1)
  t.is(strike(long, 'shift-up').explanation?.top, 0)
  // 37 rows between message and hints, the first of them for the place: 36 of 101 lines.
  t.is(strike(long, 'page-down').explanation?.top, 35)
  t.is(strike(long, 'page-down', 'page-down', 'page-down').explanation?.top, 101 - 36)
  t.is(strike(withExplanation(strike(answered(), 'f2'), 2), 'page-down').explanation?.top, 0)
  // A terminal without a preview shows it in place of the list.
  const small = withExplanation(strike(answered({ columns: 40, rows: 10 }), 'f2'), 100)
  t.is(strike(small, 'page-down').explanation?.top, 5)
})

test('scrolls the preview by rows and pages', t => {
  const state = withPreview(answered())
  t.deepEqual(strike(state, 'shift-down').preview?.top, { line: 1, row: 0 })
  t.deepEqual(strike(state, 'page-down').preview?.top, { line: 2, row: 0 })
  t.deepEqual(strike(state, 'page-down', 'page-up').preview?.top, { line: 0, row: 0 })
})

test('moves through the list by pages where there is no preview', t => {
  t.is(strike(answered(narrow), 'page-down').resultList.selected, 2)
})

test('takes a preview only of the hit that is selected', t => {
  const moved = strike(answered(), 'down')
  const [first] = result.hits
  if (first === undefined) return t.fail()
  const late = { hit: first, query: 'haus', document, highlights: new Map() }
  t.is(reduceApp(moved, { kind: 'loaded', preview: late }).preview, undefined)
  t.is(withPreview(moved).preview?.hit, result.hits[1])
})

test('shows no preview when nothing is found', t => {
  const typed = strike(withPreview(answered()), '"x"')
  t.not(typed.preview, undefined)
  const { revision } = typed.resultList
  const nothing = { hits: [], documentCount: 0, passageCount: 0 }
  t.is(reduceApp(typed, { kind: 'answered', revision, query: 'hausx', result: nothing }).preview, undefined)
})

test('shows a mistake beside the answer that could be given all the same', t => {
  const typed = strike(answered(), '" \\""')
  const { revision } = typed.resultList
  const mistake = { revision, message: 'offen', range: [5, 6] as const }
  const state = reduceApp(typed, { kind: 'answered', revision, query: 'haus "', result, mistake })
  t.is(state.resultList.mistake, mistake)
  t.is(state.resultList.answer?.hits.length, 3)
})

test('ends a search that failed and keeps what was found', t => {
  const typed = strike(answered(), '"x"')
  const notice = { text: 'kaputt', isError: true }
  const state = reduceApp(typed, { kind: 'failed', revision: typed.resultList.revision, notice })
  t.is(state.notice, notice)
  t.false(isSearching(state.resultList))
  t.is(state.resultList.answer, typed.resultList.answer)
})

test('keeps a notice until the next key', t => {
  const noticed = reduceApp(answered(), { kind: 'noticed', notice: { text: 'Geöffnet', isError: false } })
  t.is(noticed.notice?.text, 'Geöffnet')
  t.is(strike(noticed, 'down').notice, undefined)
})

test('recovers when a terminal that was too small grows', t => {
  const state = withPreview(answered())
  const tiny = reduceApp(state, { kind: 'resized', size: { columns: 20, rows: 5 } })
  const grown = reduceApp(tiny, { kind: 'resized', size: wide })
  t.deepEqual(grown.resultList, state.resultList)
  t.is(grown.preview?.hit, state.preview?.hit)
  t.is(strike(tiny, '"x"').queryLine.text, 'hausx')
})

test('keeps the selected hit in view when the terminal shrinks', t => {
  const state = reduceApp(strike(answered(), 'down', 'down'), {
    kind: 'resized',
    size: { columns: 80, rows: 10 },
  })
  t.is(state.resultList.top.hit, 1)
})

test('shows and hides the preview, and resizes it as far as there is room', t => {
  const width = (state: AppState) => layoutOf(state)?.preview?.width
  const start = withPreview(answered())
  t.is(width(strike(start, 'ctrl-o')), undefined)
  t.is(width(strike(start, 'ctrl-o', 'ctrl-o')), width(start))
  const largest = strike(start, ...Array(30).fill('alt-+'))
  t.is(layoutOf(largest)?.list.width, 24)
  // What was struck in vain need not be taken back.
  t.true((width(strike(largest, 'alt--')) ?? 0) < (width(largest) ?? 0))
  t.is(width(strike(start, 'alt-+', 'alt--')), width(start))
  const below = strike(answered({ columns: 80, rows: 24 }), ...Array(30).fill('alt--'))
  t.is(layoutOf(below)?.preview?.height, 4)
})

test('opens at the match to which the keys went in the preview', async t => {
  const two = new FakeIndex([{ path: 'a.txt', title: 'A', text: 'haus\n\nhaus\n' }])
  const typed = strike(startApp(wide, ''), '"haus"')
  const found = await two.search('haus')
  const { revision } = typed.resultList
  const list = reduceApp(typed, { kind: 'answered', revision, query: 'haus', result: found })
  const [hit] = found.hits
  if (hit === undefined) throw new Error('nothing found')
  const shown = createPreviewDocument(await two.document(0))
  const highlights = new Map([[0, await two.highlight('haus', 'haus\n\nhaus\n')]])
  const previewed = reduceApp(list, {
    kind: 'loaded',
    preview: { hit, query: 'haus', document: shown, highlights },
  })
  t.like(strike(previewed, 'enter').request, { kind: 'open', hit: { line: 1 } })
  t.like(strike(previewed, 'alt-n', 'enter').request, { kind: 'open', hit: { line: 3 } })
})

test('takes a letter that is held down in the list for as many keys, and other text for the query', t => {
  const list = strike(answered(), 'shift-tab')
  t.is(strike(list, '"jj"').resultList.selected, 2)
  t.is(strike(list, '"zz"').queryLine.text, 'hauszz')
})

test('explains beside the list although the preview is hidden', t => {
  const hidden = strike(answered(), 'ctrl-o')
  t.not(layoutOf(strike(hidden, 'f2'))?.preview, undefined)
  t.is(layoutOf(strike(hidden, 'f2', 'escape'))?.preview, undefined)
})

test('takes letters that arrive together in the list for keys, until one of them goes on with the query', t => {
  const inList = { ...answered(), focus: 'list' } as const
  const apart = strike(inList, '"j"', '"k"', '"j"', '"o"')
  t.deepEqual(strike(inList, '"jkjo"'), apart)
  t.is(apart.resultList.selected, 1)
  t.is(apart.queryLine.text, 'haus')
  const typed = strike(inList, '"jöjj"')
  t.is(typed.resultList.selected, 1)
  t.is(typed.queryLine.text, 'hausöjj')
})

test('takes a paste for text, even of one letter that is a key', t => {
  const paste = (state: AppState, text: string) =>
    reduceApp(state, { kind: 'key', key: { kind: 'text', text, isPasted: true } })
  const pasted = paste({ ...answered(), focus: 'list' }, 'j')
  t.is(pasted.queryLine.text, 'hausj')
  t.is(pasted.focus, 'query')
  t.is(paste(startApp(wide, ''), '?').queryLine.text, '?')
})
