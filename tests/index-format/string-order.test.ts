import test from 'ava'
import fc from 'fast-check'
import { compareCodePoints } from '../../index-format/string-order.ts'

test('compares strings as their UTF-8 bytes compare', t => {
  const text = fc.string({ unit: 'binary', maxLength: 4 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const expected = Buffer.compare(Buffer.from(a), Buffer.from(b))
      t.is(Math.sign(compareCodePoints(a, b)), expected)
    }),
    { numRuns: 1000 },
  )
  t.true(compareCodePoints('\uff21', '😀') < 0)
  t.true(compareCodePoints('a', 'ab') < 0)
  t.is(compareCodePoints('ä', 'ä'), 0)
})
