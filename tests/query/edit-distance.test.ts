import test from 'ava'
import fc from 'fast-check'
import { editDistance } from '../../query/edit-distance.ts'

test('counts insertions, deletions and replacements', t => {
  t.is(editDistance('titl', 'title'), 1)
  t.is(editDistance('datum', 'dotum'), 1)
  t.is(editDistance('kitten', 'sitting'), 3)
  t.is(editDistance('', 'abc'), 3)
  t.is(editDistance('abc', ''), 3)
})

test('is a metric', t => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      t.is(editDistance(a, b), editDistance(b, a))
      t.is(editDistance(a, b) === 0, a === b)
      t.true(editDistance(a, c) <= editDistance(a, b) + editDistance(b, c))
    }),
  )
})
