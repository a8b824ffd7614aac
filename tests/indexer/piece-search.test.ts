import test from 'ava'
import fc from 'fast-check'
import { PieceSearch } from '../../indexer/piece-search.ts'

test('finds pieces at any place, as a whole word too', t => {
  const search = new PieceSearch(['fest', 'bau', 'straße'])
  t.true(search.isWithin('straßenfeste'))
  t.true(search.isWithin('festung'))
  t.true(search.isWithin('fest'))
  t.false(search.isWithin('fes'))
  // Shorter than any part of a compound.
  t.false(search.isWithin('bauwerk'))
})

test('says what looking for each of them says', t => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ß'), maxLength: 12 })
  fc.assert(
    fc.property(fc.array(letters.map(piece => `${piece}abba`)), letters, (pieces, word) => {
      t.is(
        new PieceSearch(pieces).isWithin(word),
        pieces.some(piece => word.includes(piece)),
      )
    }),
  )
})
