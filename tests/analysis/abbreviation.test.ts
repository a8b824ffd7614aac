import test from 'ava'
import { surfacesOf, termsOf, tokensOf } from './token-notation.ts'

const abbreviations: readonly (readonly [string, string])[] = [
  ['z. B.', 'z.b.'],
  ['z.B.', 'z.b.'],
  ['Z.B. so', 'z.b. so'],
  ['z.\nB.', 'z.b.'],
  ['d.h.', 'd.h.'],
  ['o. A\u0308.', 'o.ä.'],
  ['i. d. R.', 'i.d.r.'],
  ['U.S.A.', 'u.s.a.'],
  ['U.S.A. i. d. R.', 'u.s.a. i.d.r.'],
  ['J. S. Bach', 'j.s. bach'],
  ['u. a. J. S. Bach', 'u.a. j.s. bach'],
  ['e.V.', 'e.v.'],
]
for (const [text, tokens] of abbreviations) {
  test(`reads ${JSON.stringify(text)} as ${tokens}`, t => t.is(tokensOf(text), tokens))
}

const others: readonly (readonly [string, string])[] = [
  ['v. Chr.', 'v chr'],
  ['n.Chr.', 'n chr'],
  ['A. Müller', 'a müller'],
  ['a.\n\nB.', 'a b'],
  ['Plan B. Aber', 'plan b aber'],
  ['S. 5', 's 5'],
]
for (const [text, tokens] of others) {
  test(`finds no abbreviation in ${JSON.stringify(text)}`, t => t.is(tokensOf(text), tokens))
}

test('takes a no-break space for a space', t => t.is(tokensOf('z.\u00a0B.'), 'z.b.'))

test('spans all its letters', t => t.is(surfacesOf('wie z. B. hier'), 'wie z.~B. hier'))

test('meets the same letters without points', t => t.is(termsOf('U.S.A.'), termsOf('USA')))
