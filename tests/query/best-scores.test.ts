import test from 'ava'
import fc from 'fast-check'
import { BestScores } from '../../query/best-scores.ts'

/** The indexes of the best. */
function bestOf(scores: readonly number[], count: number): readonly number[] {
  const best = new BestScores(count)
  scores.forEach((score, item) => {
    best.add(score, item)
  })
  return best.finish()
}

test('keeps the items of the greatest scores, best first', t => {
  t.deepEqual(bestOf([3, 9, 1, 7, 5], 3), [1, 3, 4])
  t.deepEqual(bestOf([3, 9], 3), [1, 0])
  t.deepEqual(bestOf([3, 9], 0), [])
  t.deepEqual(bestOf([], 3), [])
})

test('keeps the first of equal scores, in their order', t => {
  t.deepEqual(bestOf([1, 2, 2, 1, 2, 1], 2), [1, 2])
  t.deepEqual(bestOf([1, 2, 2, 1, 2, 1], 5), [1, 2, 4, 0, 3])
})

test('keeps what sorting would put first', t => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 200 }), fc.nat(210), (scores, count) => {
      const sorted = scores
        .map((_, item) => item)
        .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
      t.deepEqual(bestOf(scores, count), sorted.slice(0, count))
    }),
  )
})
