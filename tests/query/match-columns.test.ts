import test from 'ava'
import fc from 'fast-check'
import { MatchColumns } from '../../query/match-columns.ts'
import { type Matches, NO_MATCHES } from '../../query/matches.ts'
import { combineMaps, entriesOf, matchMaps, toMatches } from './match-sets.ts'

const add = (x = 0, y = 0) => Math.min(1, x + y)

const columns = new MatchColumns(41)
const union = (...sets: readonly Matches[]) => {
  for (const set of sets) columns.add(set, 1)
  return columns.take()
}
const best = (...sets: readonly Matches[]) => columns.best(sets)
const either = (...sets: readonly Matches[]) => columns.either(sets)
const intersect = (a: Matches, b: Matches) => columns.intersect(a, b)
const leftJoin = (a: Matches, b: Matches) => columns.leftJoin(a, b)
const subtract = (a: Matches, b: Matches) => columns.subtract(a, b)

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
          t.deepEqual(entriesOf(operation(a, b, c)), entriesOf(operation(operation(a, b), c)))
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
