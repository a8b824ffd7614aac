import test from 'ava'
import { surfacesOf, tokensOf } from './token-notation.ts'

test('joins a word broken at a line’s end', t => {
  t.is(tokensOf('Der Waffen-\nstillstand gilt'), 'der waffenstillstand gilt')
  t.is(surfacesOf('Der Waffen-\nstillstand gilt'), 'Der Waffen-~stillstand gilt')
})

const broken: readonly (readonly [string, string])[] = [
  ['Waffen-\r\nstillstand', 'waffenstillstand'],
  ['Waffen- \n\t stillstand', 'waffenstillstand'],
  ['Waf-\nfen-\nstillstand', 'waffenstillstand'],
  ['Waffen\u00ad\nstillstand', 'waffenstillstand'],
  ['Waffen‐\nstillstand', 'waffenstillstand'],
  ['Waffen¬\nstillstand', 'waffenstillstand'],
  ['Mu\u0308l-\nler', 'müller'],
  ['nörd-\nliche Ukraine-Region', 'nördliche ukraine-region|ukraine region'],
]
for (const [text, tokens] of broken) {
  test(`joins ${JSON.stringify(text)}`, t => t.is(tokensOf(text), tokens))
}

const keptHyphens: readonly (readonly [string, string])[] = [
  ['US-\namerikanisch', 'us-amerikanisch|us amerikanisch'],
  ['30-\ntägig', '30-tägig|30 tägig'],
  ['Nordrhein-\nWestfalen', 'nordrhein-westfalen|nordrhein westfalen'],
  ['E-\nMail', 'e-mail|e mail'],
]
for (const [text, tokens] of keptHyphens) {
  test(`keeps the hyphen of ${JSON.stringify(text)}`, t => t.is(tokensOf(text), tokens))
}

const apart: readonly (readonly [string, string])[] = [
  ['Haus-\nund Gartenarbeit', 'haus|haus-…gartenarbeit und gartenarbeit'],
  ['Haus-\noder Gartenarbeit', 'haus|haus-…gartenarbeit oder gartenarbeit'],
  ['Vor-\nbzw. Nachteile', 'vor|vor-…nachteile bzw nachteile'],
  [
    'Bundes-,\nLandes- und Kommunalpolitik',
    'bundes|bundes-…kommunalpolitik landes|landes-…kommunalpolitik und kommunalpolitik',
  ],
  ['Waffen-\n\nstillstand', 'waffen stillstand'],
  ['Waffen-\n- stillstand', 'waffen stillstand'],
  ['Waffen -\nstillstand', 'waffen stillstand'],
  ['Waffen-', 'waffen'],
  ['Waffen-\n', 'waffen'],
]
for (const [text, tokens] of apart) {
  test(`does not join ${JSON.stringify(text)}`, t => t.is(tokensOf(text), tokens))
}
