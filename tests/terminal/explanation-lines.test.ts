import test from 'ava'
import type { ScoreLabel, ScorePart } from '../../query/score-part.ts'
import { countParts, explanationLines } from '../../terminal/explanation-lines.ts'
import { painter } from '../../terminal/paint.ts'
import { english } from '../../terminal/texts/english.ts'
import { german } from '../../terminal/texts/german.ts'

function part(score: number, label: ScoreLabel, ...parts: readonly ScorePart[]): ScorePart {
  return { label, score, parts }
}

const parts = [
  part(
    8,
    { kind: 'best-passage', weight: 0.5, relativeLength: 1.502 },
    part(
      7.5,
      { kind: 'word', form: 'kriegsfest', term: 'kriegsf', idf: 3.4303, weight: 1 },
      part(5, { kind: 'form', forms: ['kriegsfeste'], place: 'text', frequency: 1200, weight: 0.97 }),
      part(
        2.5,
        { kind: 'part', form: 'fest', term: 'fest', idf: 2, weight: 0.5 },
        part(2, {
          kind: 'part-of-compound',
          forms: ['a', 'b', 'c', 'd'],
          place: 'heading',
          frequency: 1,
          weight: 0.6,
        }),
        part(0.5, {
          kind: 'similar',
          forms: ['festung\u001B[2J'],
          place: 'text',
          frequency: 1,
          weight: 0.25,
        }),
      ),
    ),
    part(
      0.5,
      { kind: 'phrase', forms: ['alte', 'frist'], slop: 5, field: 'autor', idf: 1, weight: 1 },
      part(0.5, { kind: 'occurrence', forms: [], place: 'field', frequency: 2, weight: 1 }),
    ),
  ),
  part(4, { kind: 'coverage', share: 1, weight: 0.5 }),
]

const print = (lines: ReturnType<typeof explanationLines>) => lines.map(painter('plain')).join('\n')

test('aligns the points, indents what they are for, and gives the figures behind them', t => {
  const explanation = { document: 0, passage: 0, score: 12, parts }
  t.is(
    print(explanationLines(explanation, german)),
    `12,000  Punkte
 8,000    beste Stelle                        zählt 0,5 · Länge 1,5 (Durchschnitt: 1)
 7,500      kriegsfest                        idf 3,43
 5,000        kriegsfeste                     1.200× im Text · zählt 0,97
 2,500        Teil fest                       idf 2 · zählt 0,5
 2,000          als Teil von a, b, c, …       1× in Überschriften · zählt 0,6
 0,500          ähnlich geschrieben: festung  1× im Text · zählt 0,25
 0,500      "alte frist"                      im Feld autor · höchstens 5 Wörter dazwischen · idf 1
 0,500        die Wortfolge                   2× im Feld
 4,000    Anteil der Anfrage in der Stelle    100\u00a0% · zählt 0,5`,
  )
  t.is(explanationLines(explanation, english).length, 1 + countParts(parts))
})

for (const [label, expected] of [
  [{ kind: 'prefix', prefix: 'kün' }, 'kün*'],
  [{ kind: 'selection', selection: { kind: 'pattern', pattern: '*vertrag' } }, '*vertrag'],
  [{ kind: 'selection', selection: { kind: 'fuzzy', form: 'haus', distance: 1 } }, 'haus~1'],
  [{ kind: 'selection', selection: { kind: 'exact', form: 'haus' } }, '=haus'],
  [{ kind: 'selection', selection: { kind: 'dates', from: '2024-01-01' } }, '2024-01-01..'],
  [{ kind: 'selection', selection: { kind: 'numbers', from: 1, to: 3 } }, '1..3'],
] as const) {
  test(`writes it as in a query: ${expected}`, t => {
    const lines = explanationLines(
      { document: 0, passage: 0, score: 1, parts: [part(1, { ...label, idf: 1, weight: 1 })] },
      english,
    )
    t.is(
      print(lines),
      `1.000  points\n1.000    ${expected}${' '.repeat(Math.max(0, 6 - expected.length - 2))}  idf 1`,
    )
  })
}
