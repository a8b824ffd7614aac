import test from 'ava'
import fc from 'fast-check'
import { Rows } from '../../indexer/rows.ts'

test('has the values of each row in the order in which they came', t => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat()), { maxLength: 40 }), pairs => {
      const rows = new Rows(
        10,
        pairs.map(([row]) => row),
        pairs.map(([, value]) => value),
      )
      for (let row = 0; row < 10; row++) {
        const own = pairs.filter(pair => pair[0] === row).map(([, value]) => value)
        t.deepEqual([...rows.row(row)], own)
        t.is(rows.isEmpty(row), own.length === 0)
      }
    }),
  )
})
