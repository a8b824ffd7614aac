import test from 'ava'
import fc from 'fast-check'
import { makeQueries, type QueryOptions } from '../../benchmarks/bench-query.ts'

const HEADINGS = [
  '§ 626 Fristlose Kündigung aus wichtigem Grund',
  'Haus- und Gartenarbeit, EU-Richtlinie Nr. 5',
  'Anwendung der Vorschriften',
]
const STOP_WORDS = new Set(['aus', 'der', 'und'])
const OPTIONS: QueryOptions = { count: 200, seed: 1, isStopWord: word => STOP_WORDS.has(word) }

function queriesOf(kind: string, headings: readonly string[] = HEADINGS) {
  return makeQueries(headings, OPTIONS).filter(query => query.kind === kind)
}

test('a quarter each are words, phrases, prefixes, and words that must all be there', t => {
  for (const kind of ['words', 'phrase', 'prefix', 'and']) t.is(queriesOf(kind).length, 50, kind)
})

test('the same seed makes the same queries', t => {
  t.deepEqual(makeQueries(HEADINGS, OPTIONS), makeQueries(HEADINGS, OPTIONS))
  t.notDeepEqual(makeQueries(HEADINGS, OPTIONS), makeQueries(HEADINGS, { ...OPTIONS, seed: 2 }))
})

test('takes one to three different words of one heading, in its order and without stop words', t => {
  const queries = queriesOf('words')
  for (const { words } of queries) {
    const heading = HEADINGS.find(text => words.every(word => text.includes(word))) ?? ''
    t.not(heading, '', words.join(' '))
    const places = words.map(word => heading.indexOf(word))
    t.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    )
    t.false(words.some(word => STOP_WORDS.has(word)))
  }
  t.deepEqual([...new Set(queries.map(({ words }) => words.length))].sort(), [1, 2, 3])
})

test('two words must be there', t => {
  t.true(queriesOf('and').every(({ words }) => words.length === 2))
})

test('a phrase stands in a heading as it is, stop words included', t => {
  const phrases = queriesOf('phrase').map(({ words }) => words.join(' '))
  for (const phrase of phrases)
    t.true(
      HEADINGS.some(heading => heading.includes(phrase)),
      phrase,
    )
  t.true(phrases.includes('Kündigung aus'))
  t.true(phrases.some(phrase => phrase.split(' ').length === 3))
})

test('a prefix is the beginning of a longer word', t => {
  for (const { words } of queriesOf('prefix')) {
    const [prefix = ''] = words
    t.is(words.length, 1)
    t.true(prefix.length >= 3 && prefix.length <= 6, prefix)
    t.true(
      HEADINGS.some(heading => new RegExp(`(?<!\\p{L})${prefix}\\p{L}`, 'u').test(heading)),
      prefix,
    )
  }
})

test('what is joined by a hyphen, or has a digit, is no word', t => {
  const queries = queriesOf('words', ['Haus- und EU-Richtlinie K2 Garten', 'Wald Wiese'])
  t.deepEqual([...new Set(queries.flatMap(({ words }) => words))].sort(), ['Garten', 'Wald', 'Wiese'])
})

test('every word is of letters alone, whatever the headings', t => {
  const heading = fc.string({ unit: fc.constantFrom('a', 'Ü', '̈', ' ', '-', '.', '"', '*', '7', '\n', '😀') })
  fc.assert(
    fc.property(fc.array(heading), headings => {
      const sure = ['ordentliche Kündigung beider Seiten', ...headings]
      for (const { words } of makeQueries(sure, { ...OPTIONS, count: 20 })) {
        t.true(words.length > 0)
        for (const word of words) t.regex(word, /^\p{L}{2,}$/u)
      }
    }),
  )
})

test('says which kind of query the headings do not make', t => {
  t.throws(() => makeQueries(['Anlage'], OPTIONS), { instanceOf: RangeError, message: /'phrase'/ })
})
