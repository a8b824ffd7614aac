import test from 'ava'
import { surfacesOf, tokensOf } from './token-notation.ts'

const paragraphs: readonly (readonly [string, string])[] = [
  ['§ 626 BGB', '§626|§ 626 bgb'],
  ['§626 BGB', '§626|§ 626 bgb'],
  ['§\u00a0626', '§626|§ 626'],
  ['§\n626', '§626|§ 626'],
  ['§ 626a', '§626a|§ 626a'],
  ['§§ 3 bis 6', '§3|§ 3 bis 6'],
  ['Der § ist', 'der § ist'],
  ['§\n\n626', '§ 626'],
  ['§ Abs. 1', '§ abs 1'],
]
for (const [text, tokens] of paragraphs) {
  test(`reads ${JSON.stringify(text)}`, t => t.is(tokensOf(text), tokens))
}

test('spans sign and number', t => t.is(surfacesOf('nach § 626 BGB'), 'nach §~626|§ 626 BGB'))
