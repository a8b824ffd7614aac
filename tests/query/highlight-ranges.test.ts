import test from 'ava'
import fc from 'fast-check'
import { mergeRanges, rangesWithin } from '../../query/highlight-ranges.ts'
import type { TextRange } from '../../query/search-index.ts'

test('sorts ranges and joins those that overlap', t => {
  t.deepEqual(
    mergeRanges([
      [4, 9],
      [0, 3],
      [6, 12],
    ]),
    [
      [0, 3],
      [4, 12],
    ],
  )
  t.deepEqual(
    mergeRanges([
      [0, 9],
      [2, 4],
    ]),
    [[0, 9]],
  )
})

test('leaves ranges that only touch apart and drops empty ones', t => {
  t.deepEqual(
    mergeRanges([
      [3, 5],
      [0, 3],
      [7, 7],
    ]),
    [
      [0, 3],
      [3, 5],
    ],
  )
})

test('covers the same places before and after merging', t => {
  const range = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]): TextRange => [start, start + length])
  const covered = (ranges: readonly TextRange[], at: number) => ranges.some(([a, b]) => a <= at && at < b)
  fc.assert(
    fc.property(fc.array(range), ranges => {
      const merged = mergeRanges(ranges)
      for (let at = 0; at < 40; at++) t.is(covered(merged, at), covered(ranges, at))
      t.true(merged.every(([start], i) => start >= (merged[i - 1]?.[1] ?? 0)))
    }),
  )
})

test('cuts ranges at the ends of a piece of the text', t => {
  t.deepEqual(
    rangesWithin(
      [
        [0, 2],
        [4, 8],
        [9, 12],
        [12, 14],
      ],
      5,
      12,
    ),
    [
      [0, 3],
      [4, 7],
    ],
  )
})
