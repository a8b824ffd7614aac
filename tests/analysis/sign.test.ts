import test from 'ava'
import { termsOf, tokensOf } from './token-notation.ts'

const signs: readonly (readonly [string, string])[] = [
  ['100 €', '100 €'],
  ['100€', '100 €'],
  ['5 % von $100', '5 % von $ 100'],
  ['2½ Liter', '2 1/2 liter'],
  ['① Punkt', '1 punkt'],
  ['CO₂ und H₂O', 'co2 und h2o'],
  ['20 m², 3 km²', '20 m2 3 km2'],
  ['Fußnote² hier', 'fußnote 2 hier'],
  ['10⁶', '10 6'],
  ['C++, C# und F#', 'c++ c# und f#'],
  ['C++-Programm', 'c++-programm|c++ programm'],
  ['in .NET', 'in .net|net'],
  ['(.htaccess)', '.htaccess|htaccess'],
  ['Ende .Danach, ...net, 5 .b', 'ende danach net 5 b'],
  ['a+b C#x', 'a b c x'],
]
for (const [text, tokens] of signs) {
  test(`reads ${text} as ${tokens}`, t => t.is(tokensOf(text), tokens))
}

test('leaves the signs of program code', t => t.is(tokensOf('$name %s'), 'name s'))

test('leaves punctuation, quotes and emoji', t => {
  t.is(tokensOf('„Ja“, »nein« ‚so‘ “da” … – ! (x) [y] 😀 ❤️ |'), 'ja nein so da x y')
})

test('a sign has the term of the word it is read as', t => {
  t.is(termsOf('100 € 5 %'), termsOf('100 Euro 5 Prozent'))
})
