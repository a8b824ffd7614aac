import test from 'ava'
import fc from 'fast-check'
import { NounPieces } from '../../indexer/noun-pieces.ts'

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ö'), minLength: 1, maxLength: 8 })

test('knows the frequency of every piece, in whatever order they are asked for', t => {
  const nouns = fc.dictionary(letters, fc.integer({ min: 1, max: 9 }), { noNullPrototype: true })
  const places = fc.array(fc.tuple(fc.nat(8), fc.nat(8)))
  fc.assert(
    fc.property(nouns, fc.array(letters), places, (frequencies, words, asked) => {
      const pieces = new NounPieces()
      for (const [noun, frequency] of Object.entries(frequencies)) pieces.add(noun, frequency)
      for (const word of words) {
        pieces.begin(word)
        for (const [a, b] of asked) {
          const [start, end] = [Math.min(a, b), Math.max(a, b)]
          if (end <= word.length)
            t.is(pieces.frequencyOf(start, end), frequencies[word.slice(start, end)] ?? 0)
        }
      }
    }),
  )
})
