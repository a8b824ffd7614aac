import test from 'ava'
import { surfacesOf, tokensOf } from './token-notation.ts'

const quantities: readonly (readonly [string, string])[] = [
  ['1000', '1000'],
  ['1.000', '1000'],
  ['1.234.567', '1234567'],
  ['1\u202f000', '1000'],
  ['1\u00a0000\u00a0000', '1000000'],
  ["1'000", '1000'],
  ['1’000', '1000'],
  ['1.234,56', '1234,56'],
  ['0,5', '0,5'],
  ['5.000,-', '5000'],
  ['100.000.', '100000'],
  ['1947', '1947'],
  ['007', '007'],
]
for (const [text, form] of quantities) {
  test(`writes ${JSON.stringify(text)} as ${form}`, t => t.is(tokensOf(text), form))
}

const others: readonly (readonly [string, string])[] = [
  ['0.123', '0.123|0 123'],
  ['1.23', '1.23|1 23'],
  ['1.000.5', '1.000.5|1 000 5'],
  ['1234.567', '1234.567|1234 567'],
  ['1,2,3', '1 2 3'],
  ['1 000', '1 000'],
  ['3D', '3d'],
  ['1990er', '1990er'],
  ['100km', '100km'],
]
for (const [text, tokens] of others) {
  test(`takes ${JSON.stringify(text)} for no grouped number`, t => t.is(tokensOf(text), tokens))
}

test('keeps the place of a grouped number', t => {
  t.is(surfacesOf('von 1.234,56 Euro'), 'von 1.234,56 Euro')
})
