import test from 'ava'
import { surfacesOf, termsOf, tokensOf } from './token-notation.ts'

const words: readonly (readonly [string, string])[] = [
  ["Trump's", 'trump'],
  ['Trump’s Rede', 'trump rede'],
  ['geht`s', 'geht'],
  ['GEHT´S', 'geht'],
  ["D'Artagnan", "d'artagnan|artagnan"],
  ['L’Oréal', "l'oréal|oréal"],
  ["Goethe'sche", "goethe'sche|goethe"],
  ["Rock'n'Roll", "rock'n'roll|rock|roll"],
  ["Ku'damm", "ku'damm|damm"],
  ["90's", '90'],
  ["Trump's-Film", 'trump-film|trump film'],
]
for (const [text, tokens] of words) {
  test(`reads ${text} as ${tokens}`, t => t.is(tokensOf(text), tokens))
}

test('is punctuation at a word’s edge', t => {
  t.is(tokensOf("Hans' 'Haus' ’n ‚so‘"), 'hans haus n so')
})

test('spans the whole word', t => t.is(surfacesOf("sagte Trump's Sprecher"), "sagte Trump's Sprecher"))

test('the term is of the joined letters', t => t.is(termsOf("Ku'damm").split('|')[0], termsOf('Kudamm')))
