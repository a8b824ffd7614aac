import test from 'ava'
import { reduceApp } from '../../../../terminal/interface/app/reduce-app.ts'
import { type AppState, layoutOf, startApp } from '../../../../terminal/interface/app/state.ts'
import { type MouseReport, readMouseReport } from '../../../../terminal/interface/mouse/mouse-report.ts'
import { FakeIndex } from '../../fake-index.ts'

async function found(columns: number, rows: number): Promise<AppState> {
  const result = await new FakeIndex().search('haus', { snippets: 1 })
  const typed = startApp({ columns, rows }, 'haus')
  return reduceApp(typed, { kind: 'answered', revision: 1, query: 'haus', result })
}

const point = (
  state: AppState,
  action: MouseReport['action'],
  column: number,
  row: number,
  shownQuery = { start: 0, end: state.queryLine.text.length },
) => reduceApp(state, { kind: 'mouse', action, column, row, shownQuery })

test('reads clicks and the wheel, with their places and whatever is held', t => {
  t.deepEqual(readMouseReport('[<0;3;1M'), { kind: 'mouse', action: 'click', column: 2, row: 0 })
  t.deepEqual(readMouseReport('[<64;120;40M'), { kind: 'mouse', action: 'wheel-up', column: 119, row: 39 })
  t.is(readMouseReport('[<85;1;1M')?.action, 'wheel-down')
  for (const other of ['[<0;3;1m', '[<2;3;1M', '[<35;3;1M', '[<66;1;1M', '[0;3;1M']) {
    t.is(readMouseReport(other), undefined, other)
  }
})

test('a click selects the hit under the pointer, and gives the list the keys', async t => {
  const state = await found(80, 24)
  const { listShape } = layoutOf(state) ?? t.fail()
  if (listShape === undefined) return
  const clicked = point(state, 'click', 5, 2 + listShape.hitRows + listShape.gapRows)
  t.is(clicked.resultList.selected, 1)
  t.is(clicked.focus, 'list')
})

test('the wheel moves through the hits where the pointer is over them', async t => {
  const state = await found(80, 24)
  t.is(point(point(state, 'wheel-down', 5, 3), 'wheel-down', 5, 3).resultList.selected, 2)
  t.is(point(state, 'wheel-up', 5, 3).resultList.selected, 0)
  t.is(point(await found(120, 40), 'wheel-down', 100, 3).resultList.selected, 0)
})

test('a click in the query line places the cursor, between characters as a reader counts them', async t => {
  const cursorAt = (text: string, column: number) => {
    const state = startApp({ columns: 80, rows: 24 }, text)
    return point({ ...state, focus: 'list' }, 'click', column, 0)
  }
  t.is(cursorAt('haus', 4).queryLine.cursor, 2)
  t.is(cursorAt('haus', 4).focus, 'query')
  t.is(cursorAt('haus', 0).queryLine.cursor, 0)
  t.is(cursorAt('haus', 70).queryLine.cursor, 4)
  t.is(cursorAt('日本', 5).queryLine.cursor, 1)
  const scrolled = startApp({ columns: 80, rows: 24 }, 'Kündigungsfrist')
  const shown = { start: 9, end: 13 }
  t.is(point(scrolled, 'click', 4, 0, shown).queryLine.cursor, 11)
  t.is(point(scrolled, 'click', 70, 0, shown).queryLine.cursor, 13)
})

test('a click elsewhere changes nothing', async t => {
  const state = await found(80, 24)
  for (const [column, row] of [
    [0, 1],
    [79, 22],
    [500, 500],
  ] as const) {
    t.deepEqual(point(state, 'click', column, row), state)
  }
})

test('the wheel scrolls what stands over the hits', async t => {
  const help = reduceApp(await found(80, 24), { kind: 'key', key: { kind: 'key', name: 'f1' } })
  const down = reduceApp(help, { kind: 'key', key: { kind: 'key', name: 'down' } })
  t.notDeepEqual(down.overlay, help.overlay)
  t.deepEqual(point(help, 'wheel-down', 5, 5).overlay, down.overlay)
  t.deepEqual(point(help, 'click', 5, 5), help)
})
