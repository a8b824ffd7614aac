import test from 'ava'
import { surfacesOf, tokensOf } from './token-notation.ts'

const paragraphs: readonly (readonly [string, string])[] = [
  ['§ 626 BGB', '§626|§ 626 bgb'],
  ['§626 BGB', '§626|§ 626 bgb'],
  ['§\u00a0626', '§626|§ 626'],
  ['§\n626', '§626|§ 626'],
  ['§ 626a', '§626a|§ 626a'],
  ['§§ 3 bis 6', '§3|§ 3 bis 6|§6'],
  ['§§ 1, 2', '§1|§ 1 2|§2'],
  ['§§1,2', '§1|§ 1 2|§2'],
  ['§§ 3–5, 7a und 9 BGB', '§3|§ 3 5|§5 7a|§7a und 9|§9 bgb'],
  ['§§ 1 Abs. 2, 3', '§1|§ 1 abs 2 3'],
  ['§§ 5, 12.03.2024', '§5|§ 5 2024-03-12|12 03 2024'],
  ['§ 1, 2', '§1|§ 1 2'],
  ['§ 10 a BGB', '§10a|§ 10 a bgb'],
  ['§ 10 a) und', '§10|§ 10 a und'],
  ['§ 10 ab', '§10|§ 10 ab'],
  ['Der § ist', 'der § ist'],
  ['§\n\n626', '§ 626'],
  ['§ Abs. 1', '§ abs 1'],
]
for (const [text, tokens] of paragraphs) {
  test(`reads ${JSON.stringify(text)}`, t => t.is(tokensOf(text), tokens))
}

test('spans sign and number', t => {
  t.is(surfacesOf('nach § 626 BGB'), 'nach §~626|§ 626 BGB')
  t.is(surfacesOf('nach §§ 1 und 2, 3'), 'nach §§~1|§§ 1 und 2|2 3|3')
})
