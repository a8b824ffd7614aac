import test from 'ava'
import { parseQuery } from '../../query/parse-query.ts'
import { dateSamples, generalSamples, loadSamples, sampleQueries } from '../../terminal/sample-queries.ts'
import { FakeIndex } from './fake-index.ts'

const words = { and: 'UND', or: 'ODER', title: 'titel' }

/** By kind. */
function samplesOf(...titles: readonly string[]): Record<string, string> {
  return Object.fromEntries(sampleQueries(titles, words).map(({ kind, query }) => [kind, query]))
}

test('makes a sample of each notation', t => {
  t.deepEqual(samplesOf('Der Garten im Herbst', 'Ein altes Haus', 'Flieder'), {
    word: 'Garten',
    words: 'Garten Haus',
    phrase: '"altes Haus"',
    field: 'titel:Flieder',
    prefix: 'Haus*',
    required: '+Garten Haus',
    excluded: 'Garten -Haus',
    either: 'Garten ODER Haus',
    both: 'altes UND (Haus ODER Garten)',
    near: '"Haus altes"~5',
    pattern: '*ieder',
    fuzzy: 'Garten~',
    exact: '=Flieder',
  })
})

test('makes fewer of a single word, and none of none', t => {
  t.deepEqual(Object.keys(samplesOf('Haus')), ['word', 'field', 'prefix', 'pattern', 'fuzzy', 'exact'])
  t.deepEqual(sampleQueries(['§ 1', '', '42'], words), [])
})

test('prefers short words, and takes neither pieces of words nor operators', t => {
  t.is(samplesOf('Donaudampfschifffahrt', 'Haus').word, 'Haus')
  t.is(samplesOf('Ukraine-Krieg', 'Hof im Garten').word, 'Garten')
  t.is(samplesOf('SEIN ODER NICHT').phrase, undefined)
})

test('prefers two nouns side by side', t => {
  t.is(samplesOf('Gesetz über Rechte', 'Der alte Garten Eden').phrase, '"Garten Eden"')
})

test('makes a sample of the newest two years', t => {
  const years = ['2025', '2023', '2020'].map(year => ({ year, documentCount: 1, months: [] }))
  t.deepEqual(dateSamples(['autor', 'datum'], years), [{ kind: 'range', query: 'datum:2023..2025' }])
  t.deepEqual(dateSamples(['date'], years.slice(0, 1)), [{ kind: 'range', query: 'date:2025..2025' }])
  t.deepEqual(dateSamples(['autor'], years), [])
  t.deepEqual(dateSamples(['datum'], []), [])
})

test('every sample can be parsed', t => {
  const fields = new Set(['datum'])
  for (const { query } of generalSamples(words)) t.notThrows(() => parseQuery(query, { fields }), query)
})

test('loads titles from all over an index', async t => {
  const [first] = await loadSamples(new FakeIndex(), words)
  t.deepEqual(first, { kind: 'word', query: 'Garten' })
  t.deepEqual(await loadSamples(new FakeIndex([]), words), [])
})
