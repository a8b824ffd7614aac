import test from 'ava'
import fc from 'fast-check'
import { NumberColumn } from '../../indexer/number-column.ts'

test('keeps any numbers in their order', t => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 ** 32 - 1 }), { maxLength: 5000, size: 'max' }), numbers => {
      const column = new NumberColumn()
      numbers.forEach((number, i) => {
        t.is(column.push(number), i)
      })
      t.deepEqual([...column.values()], numbers)
      t.is(column.length, numbers.length)
      numbers.forEach((number, i) => {
        t.is(column.at(i), number)
      })
    }),
    { numRuns: 10 },
  )
})
