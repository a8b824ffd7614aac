import test from 'ava'
import { partFilter } from '../../query/part-filter.ts'

test('lets through what may have a term as a part, whatever its vowels', t => {
  const mayHave = partFilter(['krieg', 'haus'])
  for (const form of ['kriegsdiplomatie', 'häuserkrieg', 'gartenhäuser']) t.true(mayHave(form), form)
})

test('turns down what lacks the letters of all terms, and what is too short for a compound', t => {
  const mayHave = partFilter(['krieg'])
  for (const form of ['diplomatie', 'krieg', 'kriegs']) t.false(mayHave(form), form)
  t.false(partFilter([])('kriegsdiplomatie'))
})
