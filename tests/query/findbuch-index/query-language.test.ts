/** Every form of the query language, from the query to the documents that are found. */
import test from 'ava'
import type { SearchIndex } from '../../../query/search-index.ts'
import { QuerySyntaxError } from '../../../query/syntax-error.ts'
import { memoryIndex, passage } from '../../memory-index.ts'

const index = await memoryIndex({
  'recht/beamte.md': {
    title: 'Beamtenrecht',
    fields: { autor: ['Ada Lovelace', 'Bert Brecht'], datum: ['2024-05-17'], jahr: ['2024'] },
    passages: [
      passage(['Beamtenrecht', 'Entlassung'], 'Für Beamte gilt keine ordentliche Kündigung und keine Frist.'),
    ],
  },
  'recht/miete.md': {
    title: 'Die Kündigung der Wohnung',
    fields: { autor: ['Bert Meier'], jahr: ['2025'] },
    passages: [
      passage(['Mietrecht', 'Frist'], 'Die ordentlichen Kündigungen haben eine Frist von drei Monaten.'),
      passage(['Mietrecht', 'Form'], 'Schriftlich. Der Vermieter darf nicht widersprechen.'),
    ],
  },
  'stadt/haus.txt': {
    title: 'Haus am See',
    text: 'Alte Häuser, ein Hausmeister und die Straße nach Übersee.',
  },
  'stadt/verein.txt':
    'Die Bürger*innen trafen Frau Müller am 12. Februar 2025 wegen § 626 BGB und des Ukraine-Kriegs.',
  'stadt/zeitung.txt':
    'Herr Mueller aus der Hauptstrasse las vom Ukrainekrieg, z. B. am 12.02.2025 um 18:46 Uhr.',
})

/** Paths of the documents that are found, without folders and endings, sorted. */
async function found(query: string, searched: SearchIndex = index): Promise<string> {
  const { hits } = await searched.search(query)
  return hits
    .map(({ path }) => path.replace(/^.*\/|\..*$/g, ''))
    .sort()
    .join(' ')
}

const tables: readonly (readonly [
  title: string,
  rows: readonly (readonly [query: string, found: string])[],
])[] = [
  [
    'finds the inflections of a word',
    [
      ['Haus', 'haus'],
      ['häusern', 'haus'],
      ['Monat', 'miete'],
      ['Vermieters', 'miete'],
    ],
  ],
  [
    'finds a word in the body, the headings and the title',
    [
      ['Monaten', 'miete'],
      ['Mietrecht', 'beamte miete'],
      ['Wohnungen', 'miete'],
      ['Lovelace', ''],
    ],
  ],
  [
    'finds passages with any of the words',
    [
      ['Monat Hausmeister', 'haus miete'],
      ['Monat Elefant', 'miete'],
      ['Elefant', ''],
    ],
  ],
  [
    'finds the spellings of umlauts and ß',
    [
      ['Müller', 'verein zeitung'],
      ['MUELLER', 'verein zeitung'],
      ['Mu\u0308ller', 'verein zeitung'],
      ['Strasse', 'haus'],
      ['STRASSE', 'haus'],
      ['Hauptstraße', 'zeitung'],
      ['uebersee', 'haus'],
    ],
  ],
  [
    'finds both genders',
    [
      ['Bürger', 'verein'],
      ['Bürgerinnen', 'verein'],
      ['Bürger:innen', 'verein'],
      ['BürgerInnen', 'verein'],
    ],
  ],
  [
    'finds joined words and their parts',
    [
      ['Ukraine-Krieg', 'verein zeitung'],
      ['Ukrainekrieg', 'verein zeitung'],
      ['Ukraine', 'verein'],
      ['"Ukraine-Krieg"', 'verein zeitung'],
      ['"Ukraine Krieg"', 'verein'],
      ['"Krieg Ukraine"', ''],
    ],
  ],
  [
    'finds dates, times, paragraphs and abbreviations in any writing',
    [
      ['12.02.2025', 'verein zeitung'],
      ['2025-02-12', 'verein zeitung'],
      ['"12. Februar 2025"', 'verein zeitung'],
      ['"Februar 2025"', 'verein'],
      ['"§ 626 BGB"', 'verein'],
      ['§626', 'verein'],
      ['+626', 'verein'],
      ['"§ 627"', ''],
      ['18:46', 'zeitung'],
      ['z.B.', 'zeitung'],
    ],
  ],
  [
    'finds a phrase in any inflection, its words side by side',
    [
      ['"ordentliche Kündigung"', 'beamte miete'],
      ['„ordentlicher Kündigung“', 'beamte miete'],
      ['»Kündigung ordentlich«', ''],
      ['"keine Kündigung"', ''],
      ['"keine ordentliche Kündigung"', 'beamte'],
      ['"Haus am See"', 'haus'],
      ['"Kündigungen der Wohnung"', 'miete'],
      ['"gilt"', 'beamte'],
    ],
  ],
  [
    'ends a phrase at the end of the headings, of the title and of a passage',
    [
      ['"Mietrecht Frist"', 'miete'],
      ['"Frist Die ordentlichen"', ''],
      ['"Monaten Schriftlich"', ''],
      ['"Beamtenrecht Beamtenrecht"', ''],
      ['"See Alte"', ''],
    ],
  ],
  [
    'demands, forbids and wishes',
    [
      ['Kündigung -Beamte', 'miete'],
      ['Kündigung NICHT Monat', 'beamte miete'],
      ['Kündigung -"keine Frist"', 'miete'],
      ['Kündigung -titel:Wohnung', 'beamte'],
      ['+Kündigung Elefant', 'beamte miete'],
      ['+Kündigung +Elefant', ''],
      ['+Kündigung Hausmeister', 'beamte miete'],
      ['Kündigung -Kündigung', ''],
    ],
  ],
  [
    'joins by UND, ODER and parentheses',
    [
      ['Kündigung UND Frist', 'beamte miete'],
      ['Kündigung UND Monat', 'miete'],
      ['Monat UND Vermieter', ''],
      ['Hausmeister ODER Monat', 'haus miete'],
      ['Kündigung UND NICHT Beamte', 'miete'],
      ['Hausmeister ODER (Kündigung AND NOT Monat)', 'beamte haus miete'],
      ['(Hausmeister ODER Kündigung) -Monat', 'beamte haus miete'],
      ['Frist (Müller ODER Beamte)', 'beamte verein zeitung'],
      ['Elefant ODER NICHT Müller', 'beamte haus miete'],
    ],
  ],
  [
    'finds by title, path, heading and front matter',
    [
      ['titel:Haus', 'haus'],
      ['title:"Haus am"', 'haus'],
      ['titel:Frist', ''],
      ['pfad:recht', 'beamte miete'],
      ['pfad:stadt/haus.txt', 'haus'],
      ['pfad:recht -pfad:miete', 'beamte'],
      ['überschrift:Frist', 'miete'],
      ['heading:"Mietrecht Form"', 'miete'],
      ['heading:Monat', ''],
      ['autor:Bert', 'beamte miete'],
      ['autor:"Bert Brecht"', 'beamte'],
      ['autor:"Lovelace Bert"', ''],
      ['autor:(Ada ODER Meier)', 'beamte miete'],
      ['autor:(Bert -Ada)', 'miete'],
      ['autor:Mei*', 'miete'],
      ['datum:17.05.2024', 'beamte'],
      ['datum:2024-05*', 'beamte'],
      ['jahr:2025 Frist', 'miete'],
    ],
  ],
  [
    'finds forms by their beginning, not their terms',
    [
      ['Haus*', 'haus'],
      ['Häus*', 'haus'],
      ['Kündigunge*', 'miete'],
      ['Hauptstr*', 'zeitung'],
      ['Ukraine-Kr*', 'verein'],
      ['Elef*', ''],
    ],
  ],
  [
    'finds stop words too',
    [
      ['die', 'haus miete verein'],
      ['und der', 'beamte haus miete verein zeitung'],
      ['"von drei"', 'miete'],
    ],
  ],
  [
    'finds nothing for nothing',
    [
      ['', ''],
      [' \n', ''],
      ['…', ''],
      ['"–" ', ''],
    ],
  ],
]

for (const [title, rows] of tables) {
  test(title, async t => {
    for (const [query, expected] of rows) t.is(await found(query), expected, query)
  })
}

test('says what is wrong with a query, but not while it is being typed', async t => {
  await t.throwsAsync(index.search('titl:Haus'), { instanceOf: QuerySyntaxError, message: /no field “titl”/ })
  t.throws(() => index.parse('-Haus'), { instanceOf: QuerySyntaxError })
  await t.throwsAsync(index.highlight('(Haus', 'Haus'), { instanceOf: QuerySyntaxError })
  await t.notThrowsAsync(index.search('titl:Haus', { asYouType: true }))
  t.is(index.parse('Haus "am See"').conditions.length, 1)
})

test('searches a collection without words, and one whose words are in titles alone', async t => {
  const empty = await memoryIndex({})
  t.deepEqual(await empty.search('Haus -Hof'), { hits: [], documentCount: 0, passageCount: 0 })
  t.is(await found('+Haus', await memoryIndex({ 'a.txt': '…' })), '')
  const { hits } = await (await memoryIndex({ 'a.txt': { title: 'Häuser', text: '…' } })).search('Haus')
  t.is(hits.length, 1)
  t.true((hits[0]?.score ?? 0) > 0)
})

test('names its fields once, whatever the front matter has', async t => {
  t.deepEqual(index.info.fields, ['autor', 'datum', 'heading', 'jahr', 'path', 'title'])
  const odd = await memoryIndex({ 'a.md': { fields: { heading: ['x'], title: ['y'] }, text: 'z' } })
  t.deepEqual(odd.info.fields, ['heading', 'path', 'title'])
})
