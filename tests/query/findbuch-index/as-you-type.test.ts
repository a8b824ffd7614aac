import test from 'ava'
import { memoryIndex } from '../../memory-index.ts'

/** What is in the documents, and what is typed to find it, letter by letter. */
const words = [
  'Haus',
  'Häuser',
  'Kündigungsfristen',
  'Verhandlungen',
  'gegangen',
  'Straße',
  'Strasse',
  'Müller',
  'aktuelle',
  'Mu\u0308hlen',
  'Ukraine-Krieg',
  'US-amerikanisch',
  "D'Artagnan",
  'Bürger*innen',
  'Bürger:innen',
  'Bürger_innen',
  'Bürger/innen',
  'BürgerInnen',
  'Lehrer*in',
  '12.02.2025',
  '2025-02-12',
  '18:46',
  '§626',
  'z.B.',
  'GmbH',
  'news.de',
  'hinweis@news.de',
  'C++',
  'Größe',
  'daß',
  '"ordentliche Kündigung"',
  '„am 12. Februar 2025“',
]

for (const word of words) {
  test(`finds ${word} from its third letter on, at every key`, async t => {
    const index = await memoryIndex({ 'a.txt': 'Nichts davon.', 'b.txt': `Hier steht ${word}.` })
    for (let length = 3; length <= word.length; length++) {
      const typed = word.slice(0, length)
      const { hits } = await index.search(typed, { asYouType: true })
      t.true(
        hits.some(({ path }) => path === 'b.txt'),
        typed,
      )
    }
  })
}

test('takes only the last word for a beginning, and only while it is typed', async t => {
  const index = await memoryIndex({
    'a.txt': 'Kündigungen Fristen',
    'b.txt': 'Kündigungen',
    'c.txt': 'Fristen',
  })
  const found = async (query: string, asYouType = true) =>
    (await index.search(query, { asYouType })).documentCount
  t.is(await found('+Fristen +Künd'), 1)
  t.is(await found('+Künd +Fristen'), 0)
  t.is(await found('Künd '), 0)
  t.is(await found('Künd', false), 0)
  t.is(await found('K'), 0)
})

test('excludes what the last word begins', async t => {
  const index = await memoryIndex({ 'a.txt': 'Frist Kündigung', 'b.txt': 'Frist' })
  const { hits } = await index.search('Frist -Künd', { asYouType: true })
  t.deepEqual(
    hits.map(({ path }) => path),
    ['b.txt'],
  )
})

test('ranks by all words while the last one is typed', async t => {
  const index = await memoryIndex({ 'a.txt': 'Frist Frist Frist', 'b.txt': 'Frist Kündigung und noch mehr' })
  const { hits } = await index.search('Frist Künd', { asYouType: true })
  t.deepEqual(
    hits.map(({ path }) => path),
    ['b.txt', 'a.txt'],
  )
})

test('marks what the word that is being typed begins', async t => {
  const index = await memoryIndex({ 'a.txt': 'Die Kündigungen' })
  const { hits } = await index.search('"die Künd', { asYouType: true })
  t.deepEqual(hits[0]?.snippets[0]?.ranges, [
    [0, 3],
    [4, 15],
  ])
  t.deepEqual(await index.highlight('Kündi', 'Kündigt, sagt der Kunde', { asYouType: true }), [[0, 7]])
})
