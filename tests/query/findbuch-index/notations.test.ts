/** Patterns, similar words, exact forms, nearness and ranges, from the query to the documents that are found. */
import test from 'ava'
import { memoryIndex, passage } from '../../memory-index.ts'

const index = await memoryIndex({
  'haus.txt': {
    title: 'Das Haus',
    fields: { datum: ['2024-05-17'], jahr: ['8'] },
    text: 'Mein Haus und Hof.',
  },
  'häuser.txt': {
    title: 'Bauten',
    fields: { datum: ['31.03.2025'], jahr: ['15'] },
    text: 'Häuser ohne Haustür.',
  },
  'miete.txt': {
    title: 'Mietrecht',
    fields: { datum: ['2025-12-01'], jahr: ['120'] },
    text: 'Der Mietvertrag und die ordentliche Kündigung durch Meier in der Hauptstraße.',
  },
  'pacht.txt': {
    title: 'Pacht',
    fields: { datum: ['2023'], jahr: ['15,5'] },
    text: 'Die Kündigungen des Pachtvertrags waren ordentliche; Frau Meyer, Hauptstrasse.',
  },
  'akte.md': {
    title: 'Akte',
    fields: { datum: ['2024-06'] },
    passages: [passage(['Alte Frist'], 'Kündigung am Ende')],
  },
})

async function found(query: string, asYouType = false): Promise<string> {
  const { hits } = await index.search(query, { asYouType })
  return hits
    .map(({ path }) => path.replace(/\..*/, ''))
    .sort()
    .join(' ')
}

const tables: readonly (readonly [
  title: string,
  rows: readonly (readonly [query: string, found: string])[],
])[] = [
  [
    'finds forms that fit a pattern',
    [
      ['*vertrag', 'miete'],
      ['*vertrag*', 'miete pacht'],
      ['Kün*ung', 'akte miete'],
      ['Me?er', 'miete pacht'],
      ['*recht', 'miete'],
      ['titel:*recht', 'miete'],
      ['titel:*vertrag', ''],
      ['heading:*rist', 'akte'],
      ['Kündigung -*vertrag*', 'akte'],
      ['+Me?er +*vertrag', 'miete'],
      ['(*vertrag ODER H?f)', 'haus miete'],
      ['*xyz', ''],
    ],
  ],
  [
    'takes ß for ss in patterns and beginnings',
    [
      ['Hauptstrass*', 'miete pacht'],
      ['Hauptstraß*', 'miete pacht'],
      ['*strasse', 'miete pacht'],
      ['der-Hauptstrass*', 'miete'],
    ],
  ],
  [
    'finds similar words',
    [
      ['Meier~', 'miete pacht'],
      ['Kündigug~1', 'akte miete'],
      ['Kündigunge~1', 'akte miete pacht'],
      ['titel:Mietrehct~1', 'miete'],
      ['Kündigung -Meier~', 'akte'],
      ['Xylophon~2', ''],
    ],
  ],
  [
    'finds the exact form alone',
    [
      ['Haus', 'haus häuser'],
      ['=Haus', 'haus'],
      ['=HÄUSER', 'häuser'],
      ['titel:=haus', 'haus'],
      ['="ordentliche Kündigung"', 'miete'],
      ['"ordentliche Kündigung"', 'miete'],
      ['="ordentlichen Kündigung"', ''],
      ['=Kündigung', 'akte miete'],
    ],
  ],
  [
    'finds words near one another',
    [
      ['"Kündigung ordentlich"~2', 'miete'],
      ['"Kündigung ordentlich"~3', 'miete pacht'],
      ['="Kündigungen ordentliche"~3', 'pacht'],
      ['"Kündigung ordentlich"', ''],
      ['"Hof Haus"~1', 'haus'],
      ['"Haus Haus"~9', ''],
      ['"Frist Kündigung"~9', ''],
      ['heading:"Frist alt"~0', 'akte'],
      ['heading:"Frist Kündigung"~9', ''],
      ['titel:"Haus das"~0', 'haus'],
    ],
  ],
  [
    'finds dates in a range, the last day of its end included',
    [
      ['datum:2024..2025-03', 'akte haus häuser'],
      ['datum:..2025-03', 'akte haus häuser pacht'],
      ['datum:..2025-02', 'akte haus pacht'],
      ['datum:2025-03-31..', 'häuser miete'],
      ['datum:31.3.2025..1.12.2025', 'häuser miete'],
      ['datum:2024-05..2024-05', 'haus'],
      ['datum:2023..2023', 'pacht'],
      ['datum:..2023', 'pacht'],
      ['datum:1..31', ''],
      ['Kündigung -datum:2025..', 'akte pacht'],
      ['datum:(2023..2023 ODER 2025..)', 'häuser miete pacht'],
    ],
  ],
  [
    'finds the days of a month or a year',
    [
      ['datum:2024-05', 'haus'],
      ['datum:2025-03', 'häuser'],
      ['datum:2024', 'akte haus'],
      ['datum:2025', 'häuser miete'],
    ],
  ],
  [
    'finds numbers in a range as numbers',
    [
      ['jahr:8..15', 'haus häuser'],
      ['jahr:8..15,5', 'haus häuser pacht'],
      ['jahr:16..', 'miete'],
      ['jahr:..9', 'haus'],
      ['jahr:9..10', ''],
    ],
  ],
]

for (const [title, rows] of tables) {
  test(title, async t => {
    for (const [query, paths] of rows) t.is(await found(query), paths, query)
  })
}

test('finds all these while they are typed', async t => {
  t.is(await found('*vertr', true), 'miete pacht')
  t.is(await found('=Häu', true), 'häuser')
  t.is(await found('datum:2025..2', true), 'häuser miete')
  t.is(await found('datum:2025..2025-', true), 'häuser miete')
  t.is(await found('"Kündigung ordentlich"~', true), '')
  t.is(await found('Hauptstras', true), 'miete pacht')
})

test('ranks a form lower the farther it is', async t => {
  const names = await memoryIndex({ 'a.txt': 'Selenski', 'b.txt': 'Selenskij', 'c.txt': 'Selenskyj' })
  const { hits } = await names.search('Selenskyj~2')
  t.deepEqual(
    hits.map(({ path }) => path),
    ['c.txt', 'b.txt', 'a.txt'],
  )
})

test('marks what was found', async t => {
  const marked = async (query: string, text: string) =>
    (await index.highlight(query, text)).map(([start, end]) => text.slice(start, end)).join(' ')
  t.is(await marked('*vertrag', 'Mietvertrag, Vertrag, Verträge'), 'Mietvertrag Vertrag')
  t.is(await marked('Hauptstrass*', 'Die Hauptstraße, Hauptstrassen'), 'Hauptstraße Hauptstrassen')
  t.is(await marked('Kündigug~', 'Kündigung und Kündigungen'), 'Kündigung')
  t.is(await marked('=Haus', 'Haus, Hauses, Hausmeister'), 'Haus')
  t.is(await marked('"Haus Hof"~1', 'Hof und Haus; Hof; Haus'), 'Hof Haus Hof Haus')
  t.is(await marked('"Haus Hof"~0', 'Hof und Haus; der Hof, Haus'), 'Hof Haus')
  t.is(await marked('="alte Häuser"', 'alte Häuser und alten Häusern'), 'alte Häuser')
})

test('looks up the most frequent of very many forms, and says how many it left out', async t => {
  const words = Array.from({ length: 5003 }, (_, i) => `wort${i}`)
  const many = await memoryIndex({ 'a.txt': words.join(' '), 'b.txt': 'wort5001 wort5002' })
  const result = await many.search('wo*t*')
  t.is(result.documentCount, 2)
  t.is(result.leftOutForms, 3)
  t.deepEqual((await many.search('w?rt5001')).leftOutForms, undefined)
})
