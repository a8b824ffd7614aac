import test from 'ava'
import fc from 'fast-check'
import type { TextRange } from '../../../../query/search-index.ts'
import { highlightQuery } from '../../../../terminal/interface/query-line/highlight.ts'

const fields = new Set(['autor', 'datum', 'title', 'path', 'heading'])

/** Every piece that is not plain text, with its style. */
function pieces(query: string, mistake?: TextRange): string[] {
  return highlightQuery(query, fields, mistake)
    .filter(({ style, text }) => style !== 'text' && text.trim() !== '')
    .map(({ text, style }) => `${style} ${text}`)
}

for (const [name, query, expected] of [
  ['plain words', 'Haus und Hof', []],
  ['operators', 'Haus UND (Hof OR Garten)', ['operator UND', 'operator (', 'operator OR', 'operator )']],
  ['no operators within words', 'RUND GRUNDSTÜCK und', []],
  ['a mark before a word, and what it excludes', '+Haus -Hof', ['operator +', 'operator -', 'excluded Hof']],
  ['what NICHT excludes', 'Haus NICHT Hof', ['operator NICHT', 'excluded Hof']],
  ['no dashes between words', 'Haus - Hof – Ukraine-Krieg C++', []],
  ['a field', 'Haus titel:Hof', ['field titel:']],
  ['the field of a group', 'autor:(Mann Kafka)', ['field autor:', 'operator (', 'operator )']],
  ['an excluded field', '-autor:Mann', ['operator -', 'field autor:', 'excluded Mann']],
  ['a field within a group', '(titel:Hof)', ['operator (', 'field titel:', 'operator )']],
  ['no field that there is not', 'Re: Miete 18:46', []],
  ['a phrase', '„alter Hof“', ['phrase „alter Hof“']],
  ['words near one another', '"alter Hof"~5', ['phrase "alter Hof"', 'sign ~5']],
  ['an exact phrase', '="alte Höfe"', ['sign =', 'phrase "alte Höfe"']],
  ['a phrase that is still open', 'Haus "alter', ['phrase "alter']],
  ['a prefix', 'Miet*', ['sign *']],
  ['patterns', '*vertrag Me?er', ['sign *', 'sign ?']],
  ['no pattern in a gender form', 'Bürger*innen', []],
  ['similar words', 'Selenskij~2', ['sign ~2']],
  ['an exact word', '=Haus', ['sign =']],
  ['a range', 'datum:2024..2025-03', ['field datum:', 'number 2024', 'number 2025-03']],
  ['a range of days', 'datum:1.2.2024..', ['field datum:', 'number 1.2.2024']],
  ['nothing in a query that is too deep', `${'('.repeat(70)}Haus`, []],
] as const) {
  test(`highlights ${name}`, t => {
    t.deepEqual(pieces(query), [...expected])
  })
}

test('underlines a mistake at its place', t => {
  t.deepEqual(pieces('Haus "alt', [5, 6]), ['mistake "', 'phrase alt'])
})

test('loses and adds nothing, whatever is typed', t => {
  const piece = fc.constantFrom(
    'Haus',
    ' ',
    '(',
    ')',
    '"',
    '-',
    '+',
    'UND',
    'titel:',
    '*',
    '~',
    '..',
    '=',
    '👍',
    '2024',
  )
  fc.assert(
    fc.property(fc.array(piece), all => {
      const query = all.join('')
      return (
        highlightQuery(query, fields)
          .map(({ text }) => text)
          .join('') === query
      )
    }),
  )
  t.pass()
})
