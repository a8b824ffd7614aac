import test from 'ava'
import { ownSlice } from '../../analysis/own-slice.ts'

test('is the part of the text, short or long', t => {
  const text = 'Donaudampfschifffahrtsgesellschaft'
  t.is(ownSlice(text, 0, 5), 'Donau')
  t.is(ownSlice(text, 5, 34), 'dampfschifffahrtsgesellschaft')
  t.is(ownSlice(text, 3, 3), '')
})
