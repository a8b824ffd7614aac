import test from 'ava'
import fc from 'fast-check'
import { BestItems } from '../../query/best-items.ts'

const isLess = (a: number, b: number) => a < b

function bestOf(items: readonly number[], count: number): readonly number[] {
  const best = new BestItems<number>(count, isLess)
  for (const item of items) best.add(item)
  return best.finish()
}

test('keeps the best items, best first', t => {
  t.deepEqual(bestOf([3, 9, 1, 7, 5], 3), [9, 7, 5])
  t.deepEqual(bestOf([3, 9], 3), [9, 3])
  t.deepEqual(bestOf([3, 9], 0), [])
  t.deepEqual(bestOf([], 3), [])
})

test('keeps what sorting would put first, in whatever order items come', t => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { maxLength: 200 }), fc.nat(210), (items, count) => {
      const sorted = [...items].sort((a, b) => b - a)
      t.deepEqual(bestOf(items, count), sorted.slice(0, count))
    }),
  )
})

test('asks for few comparisons where few are kept', t => {
  let comparisons = 0
  const best = new BestItems<number>(8, (a, b) => {
    comparisons++
    return a < b
  })
  const itemCount = 10_000
  // Descending: after the first eight none gets in.
  for (let item = itemCount; item > 0; item--) best.add(item)
  t.true(comparisons < itemCount + 100)
})
