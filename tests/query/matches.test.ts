import test from 'ava'
import fc from 'fast-check'
import {
  best,
  covered,
  either,
  everything,
  foldPairwise,
  intersect,
  leftJoin,
  type Matches,
  NO_MATCHES,
  scaleCoverage,
  subtract,
  union,
} from '../../query/matches.ts'
import { combineMaps, entriesOf, matchMaps, toMatches } from './match-sets.ts'

const add = (x = 0, y = 0) => Math.min(1, x + y)

const operations: readonly (readonly [
  title: string,
  operation: (a: Matches, b: Matches) => Matches,
  combine: Parameters<typeof combineMaps>[2],
])[] = [
  [
    'unites, scores and coverage adding up',
    union,
    (x, y) => [(x?.[0] ?? 0) + (y?.[0] ?? 0), add(x?.[1], y?.[1])],
  ],
  [
    'takes the greater score and the greater coverage of either',
    best,
    (x, y) => [Math.max(x?.[0] ?? 0, y?.[0] ?? 0), Math.max(x?.[1] ?? 0, y?.[1] ?? 0)],
  ],
  [
    'adds up scores, but takes the greater coverage of either',
    either,
    (x, y) => [(x?.[0] ?? 0) + (y?.[0] ?? 0), Math.max(x?.[1] ?? 0, y?.[1] ?? 0)],
  ],
  [
    'intersects, scores adding up, coverage as on the left',
    intersect,
    (x, y) => x && y && [x[0] + y[0], x[1]],
  ],
  [
    'joins to the left, which keeps all its passages',
    leftJoin,
    (x, y) => x && [x[0] + (y?.[0] ?? 0), add(x[1], y?.[1])],
  ],
  ['subtracts what is on the right', subtract, (x, y) => (y === undefined ? x : undefined)],
]

for (const [title, operation, combine] of operations) {
  test(title, t => {
    fc.assert(
      fc.property(matchMaps(), matchMaps(), (a, b) => {
        t.deepEqual(entriesOf(operation(toMatches(a), toMatches(b))), combineMaps(a, b, combine))
      }),
    )
  })
}

test('unites and takes the best in any order and grouping', t => {
  fc.assert(
    fc.property(
      matchMaps().map(toMatches),
      matchMaps().map(toMatches),
      matchMaps().map(toMatches),
      (a, b, c) => {
        for (const operation of [union, best, either]) {
          t.deepEqual(entriesOf(operation(a, b)), entriesOf(operation(b, a)))
          t.deepEqual(entriesOf(operation(operation(a, b), c)), entriesOf(operation(a, operation(b, c))))
          t.deepEqual(entriesOf(operation(a, NO_MATCHES)), entriesOf(a))
        }
      },
    ),
  )
})

test('splits a set into what is in another and what is not', t => {
  fc.assert(
    fc.property(matchMaps().map(toMatches), matchMaps().map(toMatches), (a, b) => {
      const ids = [...intersect(a, b).ids, ...subtract(a, b).ids].sort((x, y) => x - y)
      t.deepEqual(ids, [...a.ids])
    }),
  )
})

test('keeps the scores where coverage is multiplied, and the passages with any of it', t => {
  fc.assert(
    fc.property(matchMaps(), map => {
      const matches = toMatches(map)
      t.deepEqual(
        entriesOf(scaleCoverage(matches, 0.5)),
        entriesOf(matches).map(([id, score, coverage]) => [id, score, coverage / 2]),
      )
      t.deepEqual(
        entriesOf(covered(matches)),
        entriesOf(matches).filter(([, , coverage]) => coverage > 0),
      )
      t.is(covered(scaleCoverage(matches, 0)).ids.length, 0)
    }),
  )
})

test('has every passage in everything, without a score', t => {
  t.deepEqual(entriesOf(everything(3)), [
    [0, 0, 0],
    [1, 0, 0],
    [2, 0, 0],
  ])
  t.is(everything(0).ids.length, 0)
})

test('folds pairwise, in order, and each set once', t => {
  const joined = (...texts: string[]) => foldPairwise(texts, (a, b) => `(${a}${b})`, 'none')
  t.is(joined(), 'none')
  t.is(joined('a'), 'a')
  t.is(joined('a', 'b', 'c'), '((ab)c)')
  t.is(joined('a', 'b', 'c', 'd', 'e'), '(((ab)(cd))e)')
})
