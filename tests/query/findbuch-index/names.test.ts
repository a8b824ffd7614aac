/** Names in other spellings than the one that was typed. */
import test from 'ava'
import type { SearchIndex } from '../../../query/search-index.ts'
import { memoryIndex, passage } from '../../memory-index.ts'

const index = await memoryIndex({
  'a.txt': { title: 'Präsident Selenskyj', text: 'Der Präsident Selenskyj sprach in Kiew vom Frieden.' },
  'b.txt': 'Selenskij, Selenskij und noch einmal Selenskij: alle sprachen von Selenskij.',
  'c.txt': 'Die Rede von Zelensky und die Antwort an Selenski.',
  'd.txt': 'Frau Meier wohnt neben Herrn Mayer.',
  'e.txt': 'Meyers Garten ist größer als der von Maier, das weiß jeder Gärtner.',
  'f.txt': 'Ein weiser Richter ist kein Waise; wer reich ist, wird reicher.',
})

/** Names of the documents that are found, the best first. */
async function found(query: string, searched: SearchIndex = index): Promise<string> {
  const { hits } = await searched.search(query)
  return hits.map(({ path }) => path.charAt(0)).join('')
}

test('finds a name in its other spellings', async t => {
  const rows: readonly (readonly [query: string, found: string])[] = [
    ['Selenskyj', 'abc'],
    ['Zelenskyy', 'bca'],
    ['selenskyj', 'abc'],
    ['Meyer', 'ed'],
    ['Mayr', 'de'],
    ['Kyjiw', 'a'],
    ['Selenskyjs Frieden', 'abc'],
    ['+Selenskyj +Antwort', 'c'],
    ['Selenskyj UND Kiew', 'a'],
  ]
  for (const [query, expected] of rows) {
    const paths = await found(query)
    t.is([...paths].sort().join(''), [...expected].sort().join(''), query)
  }
})

test('puts the name as it was typed first, however often the other spellings occur', async t => {
  t.is((await found('Selenskyj')).charAt(0), 'a')
  t.is((await found('Selenskij')).charAt(0), 'b')
  t.is((await found('Selenski')).charAt(0), 'c')
  t.is((await found('Maier')).charAt(0), 'e')
})

test('takes a name in another spelling for one of all words where none has it as typed', async t => {
  const letters = await memoryIndex({
    'a.txt': 'Brief Brief Brief, ein Brief an den Brief.',
    'b.txt': 'Meier bekam nach vielen Jahren endlich und doch noch einen Brief.',
  })
  t.is(await found('Mayer Brief', letters), 'ba')
})

test('says which spellings were searched', async t => {
  const said = async (query: string) => (await index.search(query)).alsoSearched
  t.deepEqual(await said('Selenskyj'), [
    { name: 'Selenskyj', spellings: ['Selenski', 'Selenskij', 'Zelensky'] },
  ])
  t.deepEqual(await said('meyer und Mayer'), [
    { name: 'Meyer', spellings: ['Maier', 'Mayer', 'Meier'] },
    { name: 'Mayer', spellings: ['Maier', 'Meier', 'Meyers'] },
  ])
  for (const query of ['Präsident', 'Kiew', 'reicher', 'weise', '', 'Selenskoje']) {
    t.is(await said(query), undefined, query)
  }
})

test('searches what is asked for exactly, in a phrase, by its letters, or excluded as it stands', async t => {
  const rows: readonly (readonly [query: string, found: string])[] = [
    ['=Selenskyj', 'a'],
    ['"Präsident Selenskyj"', 'a'],
    ['"Präsident Selenskij"', ''],
    ['Selensky*', 'a'],
    ['Rede -Selenskyj', 'c'],
    ['Frieden UND NICHT Selenskij', 'a'],
  ]
  for (const [query, expected] of rows) t.is(await found(query), expected, query)
})

test('finds and names in a field only what is there', async t => {
  const titles = await memoryIndex({
    'a.txt': { title: 'Meier im Garten', text: 'Meier und Maier' },
    'b.txt': { title: 'Ein Haus', text: 'Mayer' },
    'c.txt': { fields: { autor: ['Mayer'] }, text: 'nichts' },
  })
  t.is(await found('titel:Mayer', titles), 'a')
  t.deepEqual((await titles.search('titel:Mayer')).alsoSearched, [{ name: 'Mayer', spellings: ['Meier'] }])
  t.is(await found('autor:Meier', titles), 'c')
})

test('marks the other spellings', async t => {
  const { hits } = await index.search('Selenskij')
  const hit = hits.find(({ path }) => path === 'a.txt')
  t.deepEqual(hit?.titleRanges, [[10, 19]])
  t.deepEqual(hit?.snippets[0]?.ranges, [[14, 23]])
  t.deepEqual(await index.highlight('Mayer', 'Herr Meyer und Frau Meier'), [
    [5, 10],
    [20, 25],
  ])
})

test('finds them while the name is typed', async t => {
  const { hits } = await index.search('Selenskyj', { asYouType: true })
  t.is(hits.length, 3)
})

test('knows names of headings', async t => {
  const headings = await memoryIndex({ 'a.txt': { passages: [passage(['Über Meyer'], 'Ein Text.')] } })
  t.is(await found('Maier', headings), 'a')
  t.is(await found('heading:Maier', headings), 'a')
})
