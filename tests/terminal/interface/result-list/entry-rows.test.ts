import test from 'ava'
import type { Hit } from '../../../../query/search-index.ts'
import { hitRows } from '../../../../terminal/interface/result-list/hit-rows.ts'
import { passageRows } from '../../../../terminal/interface/result-list/passage-rows.ts'
import { scoreBar } from '../../../../terminal/interface/result-list/score-bar.ts'
import { painter } from '../../../../terminal/paint.ts'
import { english } from '../../../../terminal/texts/english.ts'
import { german } from '../../../../terminal/texts/german.ts'
import { FakeIndex } from '../../fake-index.ts'

const plain = painter('plain')
const [found] = (await new FakeIndex().search('Haus')).hits as [Hit]
const hit: Hit = { ...found, morePassages: 3, fields: { date: ['2024-09-14'] } }
const look = { width: 60, rows: 3, isRoomy: false, isUnfolded: false, bestScore: 20 }

test('shows title, headings, score, place, date, further passages and snippet of a hit', t => {
  t.deepEqual(hitRows(hit, look, german).map(plain), [
    'Der Garten im Herbst › Laub                           ━━━───',
    'garten.md:3  14.09.2024  + 3 weitere Stellen',
    'Das Laub fällt. Der Garten ruht, und der Igel sucht ein Ha…',
  ])
  t.deepEqual(hitRows(hit, { ...look, isRoomy: true, isUnfolded: true, rows: 5 }, english).map(plain), [
    'Der Garten im Herbst                                  ━━━───',
    'Laub',
    'garten.md:3  14 Sep 2024  - 3 further passages',
    'Das Laub fällt. Der Garten ruht, und der Igel sucht ein',
    'Haus.',
  ])
})

test('cuts what does not fit, and fills as many rows as it is given', t => {
  const narrow = { ...look, width: 24, rows: 4 }
  const rows = hitRows({ ...hit, title: 'Ein sehr langer Titel', snippets: [] }, narrow, german)
  t.is(rows.length, 4)
  for (const row of rows) t.true(plain(row).length <= 24)
})

test('compares a hit with the best one', t => {
  const bar = (score: number, best: number) => plain(scoreBar(score, best))
  t.is(bar(20, 20), '━━━━━━')
  t.is(bar(10, 20), '━━━───')
  t.is(bar(0.1, 20), '━─────')
  t.is(bar(0, 0), '')
})

test('shows an unfolded passage on one row, or on two', t => {
  t.deepEqual(passageRows(hit, { width: 50, rows: 1 }).map(plain), [
    '     3  Laub  Das Laub fällt. Der Garten ruht, u…',
  ])
  t.deepEqual(passageRows(hit, { width: 50, rows: 2 }).map(plain), [
    '     3  Laub',
    '        Das Laub fällt. Der Garten ruht, und der…',
  ])
})
