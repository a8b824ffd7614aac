import test from 'ava'
import fc from 'fast-check'
import { inverseDocumentFrequency, saturatedFrequency } from '../../ranking/bm25.ts'

function isNear(actual: number, expected: number): boolean {
  return Math.abs(actual - expected) < 1e-6
}

test('weighs a rare word more than a common one', t => {
  // 1 of 10 passages: ln(1 + (10 − 1 + 0.5) / (1 + 0.5)) = ln(1 + 9.5 / 1.5) = ln 7.333333 = 1.992430
  t.true(isNear(inverseDocumentFrequency(1, 10), 1.99243))
  // 9 of 10: ln(1 + 1.5 / 9.5) = ln 1.157895 = 0.146603
  t.true(isNear(inverseDocumentFrequency(9, 10), 0.146603))
  // No passage: ln(1 + 10.5 / 0.5) = ln 22 = 3.091042
  t.true(isNear(inverseDocumentFrequency(0, 10), 3.091042))
  // All passages: ln(1 + 0.5 / 10.5) = ln 1.047619 = 0.046520; still above 0
  t.true(isNear(inverseDocumentFrequency(10, 10), 0.04652))
})

test('refuses a word in more passages than there are', t => {
  t.throws(() => inverseDocumentFrequency(11, 10), { instanceOf: RangeError, message: /11 of 10/ })
})

test('lets further occurrences count less and less', t => {
  const plain = { k1: 1.2, b: 0.75, delta: 0 }
  // Average length: 1·2.2 / (1 + 1.2·(0.25 + 0.75·1)) = 2.2 / 2.2 = 1
  t.is(saturatedFrequency(1, 1, plain), 1)
  // 3·2.2 / (3 + 1.2) = 6.6 / 4.2 = 1.571429
  t.true(isNear(saturatedFrequency(3, 1, plain), 1.571429))
  // Twice the average length: 3·2.2 / (3 + 1.2·(0.25 + 1.5)) = 6.6 / 5.1 = 1.294118
  t.true(isNear(saturatedFrequency(3, 2, plain), 1.294118))
  // Half of it: 3·2.2 / (3 + 1.2·(0.25 + 0.375)) = 6.6 / 3.75 = 1.76
  t.true(isNear(saturatedFrequency(3, 0.5, plain), 1.76))
})

test('adds the lower bound of BM25+', t => {
  // 0.5 + 3·2.2 / (3 + 1.2·(0.3 + 0.7·2)) = 0.5 + 6.6 / 5.04 = 1.809524
  t.true(isNear(saturatedFrequency(3, 2, { k1: 1.2, b: 0.7, delta: 0.5 }), 1.809524))
})

test('passes over length where b is 0 and frequency where k1 is 0', t => {
  const frequency = fc.double({ min: 0.1, max: 1000, noNaN: true })
  const length = fc.double({ min: 0, max: 100, noNaN: true })
  fc.assert(
    fc.property(frequency, length, (tf, relativeLength) => {
      t.is(saturatedFrequency(tf, relativeLength, { k1: 0, b: 0.75, delta: 0 }), 1)
      const plain = { k1: 1.2, b: 0, delta: 0 }
      t.is(saturatedFrequency(tf, relativeLength, plain), saturatedFrequency(tf, 1, plain))
    }),
  )
})

test('rises with frequency, falls with length, and stays below its bound', t => {
  const frequency = fc.double({ min: 0.1, max: 1000, noNaN: true })
  const length = fc.double({ min: 0.01, max: 100, noNaN: true })
  const parameters = fc.record({
    k1: fc.double({ min: 0.1, max: 3, noNaN: true }),
    b: fc.double({ min: 0.1, max: 1, noNaN: true }),
    delta: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(frequency, length, parameters, (tf, relativeLength, bm25) => {
      const score = saturatedFrequency(tf, relativeLength, bm25)
      t.true(score > bm25.delta && score <= bm25.k1 + 1 + bm25.delta)
      t.true(saturatedFrequency(tf * 1.1, relativeLength, bm25) > score)
      t.true(saturatedFrequency(tf, relativeLength * 1.1, bm25) < score)
    }),
  )
})
