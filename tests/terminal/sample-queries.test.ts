import test from 'ava'
import { parseQuery } from '../../query/parse-query.ts'
import { generalSamples, loadSamples, sampleQueries } from '../../terminal/sample-queries.ts'
import { FakeIndex } from './fake-index.ts'

const words = { and: 'UND', or: 'ODER', title: 'titel' }
const dates = { field: 'datum', from: '2023', to: '2024' }

/** By kind. */
function samplesOf(...titles: readonly string[]): Record<string, string> {
  return Object.fromEntries(sampleQueries({ titles, dates }, words).map(({ kind, query }) => [kind, query]))
}

test('makes a sample of each notation', t => {
  t.deepEqual(samplesOf('Der Garten im Herbst', 'Ein altes Haus', 'Flieder'), {
    word: 'Garten',
    words: 'Garten Haus',
    phrase: '"altes Haus"',
    field: 'titel:Flieder',
    prefix: 'Haus*',
    range: 'datum:2023..2024',
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
  t.deepEqual(Object.keys(samplesOf('Haus')), [
    'word',
    'field',
    'prefix',
    'range',
    'pattern',
    'fuzzy',
    'exact',
  ])
  t.deepEqual(sampleQueries({ titles: ['§ 1', '', '42'] }, words), [])
})

test('prefers short words, and takes neither pieces of words nor operators', t => {
  t.is(samplesOf('Donaudampfschifffahrt', 'Haus').word, 'Haus')
  t.is(samplesOf('Ukraine-Krieg', 'Hof im Garten').word, 'Garten')
  t.is(samplesOf('SEIN ODER NICHT').phrase, undefined)
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
