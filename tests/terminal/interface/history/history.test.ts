import test from 'ava'
import { reduceApp } from '../../../../terminal/interface/app/reduce-app.ts'
import { type AppState, startApp } from '../../../../terminal/interface/app/state.ts'
import { addQuery } from '../../../../terminal/interface/history/state.ts'
import { FakeIndex } from '../../fake-index.ts'
import { lineOf, strike } from '../strike.ts'

const size = { columns: 80, rows: 24 }

function withHistory(...queries: readonly string[]): AppState {
  return { ...startApp(size, ''), history: { queries, recalled: undefined } }
}

async function answered(state: AppState, query: string): Promise<AppState> {
  const typed = strike(state, `"${query}"`)
  const result = await new FakeIndex().search(query)
  return reduceApp(typed, { kind: 'answered', revision: typed.resultList.revision, query, result })
}

const past = withHistory('alt', 'älter', 'neu')

test('goes back with Up in an empty line, and forward again to the empty line', t => {
  t.is(lineOf(strike(past, 'up')), 'neu|')
  t.is(lineOf(strike(past, 'up', 'up')), 'älter|')
  t.is(lineOf(strike(past, 'up', 'up', 'up', 'up')), 'alt|')
  t.is(lineOf(strike(past, 'up', 'up', 'down')), 'neu|')
  t.is(lineOf(strike(past, 'up', 'down')), '|')
  t.is(lineOf(strike(withHistory(), 'up')), '|')
})

test('asks for what was brought back', t => {
  t.is(strike(past, 'up').resultList.revision, past.resultList.revision + 1)
})

test('selects with the arrows as soon as anything else was struck', async t => {
  const recalled = strike(past, 'up', 'end')
  const result = await new FakeIndex().search('haus')
  const { revision } = recalled.resultList
  const found = reduceApp(recalled, { kind: 'answered', revision, query: 'neu', result })
  t.is(strike(found, 'down').resultList.selected, 1)
  t.is(lineOf(strike(found, 'up')), 'neu|')
})

test('selects with Ctrl-N while queries are brought back', async t => {
  const recalled = strike(past, 'up')
  const result = await new FakeIndex().search('haus')
  const { revision } = recalled.resultList
  const found = reduceApp(recalled, { kind: 'answered', revision, query: 'neu', result })
  t.is(strike(found, 'ctrl-n').resultList.selected, 1)
})

test('leaves what is typed alone', t => {
  t.is(lineOf(strike(past, '"haus"', 'up')), 'haus|')
})

test('keeps a query once a hit is opened or the search is left', async t => {
  const found = await answered(past, 'haus')
  t.deepEqual(found.history.queries, ['alt', 'älter', 'neu'])
  for (const key of ['enter', 'escape', 'ctrl-c'])
    t.deepEqual(strike(found, key).history.queries, ['alt', 'älter', 'neu', 'haus'])
  t.deepEqual(strike(past, 'escape').history.queries, past.history.queries)
})

test('keeps no query twice in a row, none that says nothing, and five hundred in all', t => {
  const queries = ['haus']
  t.is(addQuery(queries, ' haus '), queries)
  t.is(addQuery(queries, '  '), queries)
  t.deepEqual(addQuery(addQuery(queries, 'hof'), 'haus'), ['haus', 'hof', 'haus'])
  const many = Array.from({ length: 500 }, (_, number) => `${number}`)
  t.deepEqual(addQuery(many, 'haus'), [...many.slice(1), 'haus'])
})

test('the menu shows the newest first, each once, and narrows as one types', t => {
  const menu = strike(withHistory('Haus am Hang', 'hof', 'Garten', 'hof'), 'ctrl-r')
  t.is(lineOf(strike(menu, 'enter')), 'hof|')
  t.is(lineOf(strike(menu, 'down', 'enter')), 'Garten|')
  t.is(lineOf(strike(menu, '"HA"', 'enter')), 'Haus am Hang|')
  t.is(lineOf(strike(menu, '"HAX"', 'backspace', 'enter')), 'Haus am Hang|')
  t.is(strike(menu, 'down', 'enter').overlay, undefined)
})

test('the menu brings nothing where nothing fits, and nothing back when it is closed', t => {
  t.is(lineOf(strike(past, 'ctrl-r', '"zebra"', 'enter')), '|')
  const closed = strike(past, '"haus"', 'ctrl-r', 'down', 'escape')
  t.is(lineOf(closed), 'haus|')
  t.is(closed.overlay, undefined)
  t.is(closed.request, undefined)
})

test('the menu selects no further than there are queries', t => {
  t.is(lineOf(strike(past, 'ctrl-r', 'page-down', 'page-down', 'enter')), 'alt|')
  t.is(lineOf(strike(past, 'ctrl-r', 'page-down', 'page-up', 'up', 'enter')), 'neu|')
  t.deepEqual(strike(past, 'ctrl-r', 'ctrl-c').request, { kind: 'interrupt' })
})
