import test from 'ava'
import fc from 'fast-check'
import { compareCodePoints } from '../../index-format/string-order.ts'
import { FormOrder } from '../../indexer/form-order.ts'

/** Signs that have a rank of their own, others that share one, and what lies above surrogates. */
const form = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'abzäß§…-.09:,éÿ字'.split(''), '\uff21', '😀', '\u0000'),
    maxLength: 10,
  }),
  fc.constantFrom('hauptver', 'hauptversammlung', 'hauptverhandlung', 'hauptve', ':title:haus', ':title:hof'),
)

test('orders forms by code point', t => {
  fc.assert(
    fc.property(fc.uniqueArray(form), forms => {
      const order = new FormOrder()
      for (const form of forms) order.add(form)
      const numbers = forms.map((_, number) => number).sort((a, b) => order.compare(a, b))
      t.deepEqual(
        numbers.map(number => forms[number]),
        [...forms].sort(compareCodePoints),
      )
    }),
    { numRuns: 2000 },
  )
})
