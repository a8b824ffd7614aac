import test from 'ava'
import fc from 'fast-check'
import { covered, everything, scaleCoverage } from '../../query/matches.ts'
import { entriesOf, matchMaps, toMatches } from './match-sets.ts'

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
