import test from 'ava'
import type { SearchResult } from '../../../../query/search-index.ts'
import {
  emptyResultList,
  isSearching,
  needsMoreHits,
  type ResultListState,
  reviseQuery,
  selectPlace,
  takeAnswer,
  takeMistake,
  takeMoreHits,
} from '../../../../terminal/interface/result-list/state.ts'
import { FakeIndex } from '../../fake-index.ts'

const documents = Array.from({ length: 60 }, (_, number) => ({
  path: `${number}.txt`,
  title: `Titel ${number}`,
  text: 'haus\n',
}))

const found = (limit = 40, offset = 0): Promise<SearchResult> =>
  new FakeIndex(documents).search('haus', { limit, offset })

/** Five hits at a time. */
const shape = { height: 15, hitRows: 3, passageRows: 1, gapRows: 0 }

function select(state: ResultListState, hit: number): ResultListState {
  return selectPlace(state, { hit, part: 0 }, shape)
}

/** A list in which a query with so many hits has been answered. */
async function answered(limit = 40): Promise<ResultListState> {
  const revised = reviseQuery(emptyResultList, 'haus')
  return takeAnswer(revised, { revision: revised.revision, query: 'haus', result: await found(limit) })
}

test('keeps what was found before until the next answer comes', async t => {
  const before = await answered()
  const typing = reviseQuery(before, 'hausb')
  t.is(typing.answer, before.answer)
  t.true(isSearching(typing))
  t.false(isSearching(before))
})

test('takes no answer that is older than the one that is shown', async t => {
  const result = await found()
  const third = ['h', 'ha', 'hau'].reduce((state, text) => reviseQuery(state, text), emptyResultList)
  const newest = takeAnswer(third, { revision: 3, query: 'hau', result })
  t.is(takeAnswer(newest, { revision: 2, query: 'ha', result }), newest)
  t.is(takeAnswer(third, { revision: 2, query: 'ha', result }).answer?.query, 'ha')
})

test('takes no answer to a query that has been deleted since', async t => {
  const emptied = reviseQuery(reviseQuery(emptyResultList, 'haus'), ' ')
  t.is(takeAnswer(emptied, { revision: 1, query: 'haus', result: await found() }), emptied)
  t.is(emptied.answer, undefined)
  t.false(isSearching(emptied))
})

test('shows a mistake without wiping what was found', async t => {
  const typing = reviseQuery(await answered(), '"haus')
  const mistaken = takeMistake(typing, { revision: typing.revision, message: 'offen', range: [0, 1] })
  t.is(mistaken.mistake?.message, 'offen')
  t.is(mistaken.answer, typing.answer)
  t.false(isSearching(mistaken))
  t.is(takeMistake(typing, { revision: typing.revision - 1, message: 'alt', range: [0, 1] }), typing)
})

test('drops a mistake with the next answer, but not with a late one', async t => {
  const result = await found()
  const first = reviseQuery(emptyResultList, 'haus')
  const second = reviseQuery(first, '"haus')
  const mistaken = takeMistake(second, { revision: 2, message: 'offen', range: [0, 1] })
  t.not(takeAnswer(mistaken, { revision: 1, query: 'haus', result }).mistake, undefined)
  const mended = takeAnswer(reviseQuery(mistaken, '"haus"'), { revision: 3, query: '"haus"', result })
  t.is(mended.mistake, undefined)
})

test('selects a hit and scrolls no further than it must', async t => {
  const list = await answered(40)
  const at = (state: ResultListState) => [state.selected, state.top.hit]
  t.deepEqual(at(select(list, 4)), [4, 0])
  const scrolled = select(list, 5)
  t.deepEqual(at(scrolled), [5, 1])
  t.deepEqual(at(select(scrolled, 2)), [2, 1])
  t.deepEqual(at(select(list, 99)), [39, 35])
})

test('selects the best hit of a new answer', async t => {
  const moved = reviseQuery(select(await answered(), 7), 'haus')
  const again = takeAnswer(moved, { revision: moved.revision, query: 'haus', result: await found() })
  t.deepEqual([again.selected, again.top.hit], [0, 0])
})

test('asks for more hits near the end, and adds them once', async t => {
  const list = await answered(40)
  t.false(needsMoreHits(list, 5))
  t.true(needsMoreHits(list, 50))
  const near = select(list, 33)
  t.true(needsMoreHits(near, 5))
  const { hits } = await found(40, 40)
  const more = takeMoreHits(near, 1, 40, hits)
  t.is(more.answer?.hits.length, 60)
  t.false(needsMoreHits(select(more, 99), 5))
  t.is(takeMoreHits(more, 1, 40, hits), more)
  t.is(takeMoreHits(near, 2, 40, hits), near)
})
