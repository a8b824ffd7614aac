import test from 'ava'
import fc from 'fast-check'
import { followTermPath, termPath } from '../../lexicon/term-path.ts'

const PATHS = [
  ['mitgeteilt', 'mitteil', '31'],
  ['gesproch', 'sprech', '03ech'],
  ['mitzuteil', 'mitteil', '30'],
  ['ging', 'geh', '-3eh'],
  ['teilt', 'teil', '-1'],
  ['teil', 'teil', ''],
] as const

for (const [from, term, path] of PATHS) {
  test(`the way from ${from} to ${term} is "${path}"`, t => {
    t.is(termPath(from, term), path)
    t.is(followTermPath(from, path), term)
  })
}

test('every path leads to its term', t => {
  const word = fc.stringMatching(/^(ge|zu|[a-zäöüß]){0,9}$/)
  fc.assert(fc.property(word, word, (from, term) => t.is(followTermPath(from, termPath(from, term)), term)))
})
