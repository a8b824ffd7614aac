import test from 'ava'
import { surfacesOf, tokensOf } from './token-notation.ts'

const chains: readonly (readonly [string, string])[] = [
  ['18:46', '18.46|18 46'],
  ['18.46 Uhr', '18.46|18 46 uhr'],
  ['18:46:06', '18.46.06|18 46 06'],
  ['24/7', '24/7|24 7'],
  ['Drucksache 19/1234', 'drucksache 19/1234|19 1234'],
  ['§ 3.1a', '§3|§ 3.1a|3 1a'],
  ['7.7.17', '2017-07-07|7.7.17|7 7 17'],
  ['1:0-Sieg', '1.0|1 0 sieg'],
  ['18:00-20:00', '18.00|18 00 20.00|20 00'],
]
for (const [text, tokens] of chains) {
  test(`joins the numbers of ${text}`, t => t.is(tokensOf(text), tokens))
}

test('the chain spans its numbers', t => t.is(surfacesOf('um 18:46.'), 'um 18:46|18 46'))

test('joins at most eight numbers', t => {
  t.is(tokensOf('1.2.3.4.5.6.7.8'), '1.2.3.4.5.6.7.8|1 2 3 4 5 6 7 8')
  t.is(tokensOf('1.2.3.4.5.6.7.8.9'), '1 2 3 4 5 6 7 8 9')
})

test('numbers apart stay apart', t => t.is(tokensOf('Nr. 5: 6 / 7'), 'nr 5 6 7'))
