import test from 'ava'
import fc from 'fast-check'
import { firstNotBelow } from '../../index-format/sorted-ids.ts'

test('finds the first id of a stretch that is not below another', t => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), fc.nat(70), fc.nat(20), fc.nat(20), (numbers, id, a, b) => {
      const ids = Uint32Array.from(numbers).sort()
      const from = Math.min(a, ids.length)
      const to = Math.min(from + b, ids.length)
      const found = ids.subarray(from, to).findIndex(other => other >= id)
      t.is(firstNotBelow(ids, id, from, to), found < 0 ? to : from + found)
    }),
  )
})
