import test from 'ava'
import fc from 'fast-check'
import { quantile, spreadOf } from '../../benchmarks/quantile.ts'

test('the 99th percentile of 500 values is the 495th', t => {
  const values = Array.from({ length: 500 }, (_, i) => 500 - i)
  t.is(quantile(values, 0.99), 495)
  t.is(quantile(values, 0.5), 250)
  t.is(quantile(values, 0), 1)
  t.is(quantile(values, 1), 500)
})

test('sorts by value, not by spelling, and leaves the values as they are', t => {
  const values = [10, 9, 100]
  t.is(quantile(values, 0.5), 10)
  t.deepEqual(values, [10, 9, 100])
})

test('is one of the values, and the share of them does not exceed it', t => {
  const numbers = fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
      const found = quantile(values, share)
      t.true(values.includes(found))
      t.true(values.filter(value => value <= found).length >= share * values.length)
    }),
  )
})

test('tells minimum and median of rounds', t => {
  t.deepEqual(spreadOf([3, 1, 2]), { minimum: 1, median: 2 })
  t.deepEqual(spreadOf([4]), { minimum: 4, median: 4 })
})

test('refuses no values', t => {
  t.throws(() => quantile([], 0.5), { instanceOf: RangeError })
})
