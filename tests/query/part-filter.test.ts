import test from 'ava'
import fc from 'fast-check'
import { consonantsOf, mayHavePart, partFilter } from '../../query/part-filter.ts'

test('lets through what may have a term as a part, whatever its vowels', t => {
  const mayHave = partFilter(['krieg', 'haus'])
  for (const form of ['kriegsdiplomatie', 'häuserkrieg', 'gartenhäuser']) t.true(mayHave(form), form)
})

test('turns down what lacks the letters of all terms, and what is too short for a compound', t => {
  const mayHave = partFilter(['krieg'])
  for (const form of ['diplomatie', 'krieg', 'kriegs']) t.false(mayHave(form), form)
  t.false(partFilter([])('kriegsdiplomatie'))
})

test('asked for one part, tells the same of every form', t => {
  const letters = fc.string({ unit: fc.constantFrom(...'aeäöukrgstßéx'), maxLength: 12 })
  const parts = fc.constantFrom('krieg', 'krug', 'eu', 'straß', 'gast')
  fc.assert(
    fc.property(letters, parts, letters, (before, part, after) => {
      for (const form of [before + after, before + part + after]) {
        t.is(mayHavePart(form, consonantsOf(part)), partFilter([part])(form), form)
      }
    }),
  )
})
