import test from 'ava'
import { surfacesOf, tokenList, tokensOf } from './token-notation.ts'

const addresses: readonly (readonly [string, string])[] = [
  ['https://www.beispiel.de', 'www.beispiel.de|www beispiel de'],
  [
    'https://www.Beispiel.de/Pfad/Seite.html?x=1.',
    'www.beispiel.de/pfad/seite.html?x=1|www.beispiel.de|www beispiel de pfad seite html x 1',
  ],
  ['http://localhost:8080/', 'localhost.8080|localhost 8080'],
  ['(https://beispiel.de/a)', 'beispiel.de/a|beispiel.de|beispiel de a'],
  ['<http://straße.de>', 'straße.de|straße de'],
]
for (const [text, tokens] of addresses) {
  test(`reads ${text}`, t => t.is(tokensOf(text), tokens))
}

test('ends at the sentence’s point and spans the scheme', t => {
  t.is(surfacesOf('Auf https://a-b.de/c. Dann'), 'Auf https://a-b.de/c|https://a-b.de/c|a b de c Dann')
})

test('leaves a scheme without an address', t => {
  t.is(tokensOf('http:// nichts'), 'http nichts')
  t.is(tokensOf('a://://Haus'), 'a haus')
})

test('cuts the form of a very long address, and emits its words', t => {
  const tokens = tokenList(`https://a.de/${'wort/'.repeat(1000)}`)
  t.is(tokens[0]?.form.length, 128)
  t.is(tokens.filter(token => token.form === 'wort').length, 1000)
})
