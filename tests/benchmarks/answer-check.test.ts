import test from 'ava'
import { hasWords } from '../../benchmarks/answer-check.ts'
import type { BenchQuery, QueryKind } from '../../benchmarks/bench-query.ts'

const isStopWord = (word: string) => word === 'der'
const query = (kind: QueryKind, ...words: string[]): BenchQuery => ({ kind, words })

test('finds inflected words by their first letters', t => {
  t.true(hasWords(['die', 'hauser', 'mit', 'garten'], query('and', 'Haus', 'Gärten'), isStopWord))
  t.true(hasWords(['das', 'amt'], query('and', 'Ämtern'), isStopWord))
  t.false(hasWords(['die', 'hauser'], query('and', 'Haus', 'Gärten'), isStopWord))
  t.false(hasWords(['die', 'hauser'], query('phrase', 'Haus', 'Garten'), isStopWord))
})

test('of plain words one is enough', t => {
  t.true(hasWords(['garten'], query('words', 'Haus', 'Garten'), isStopWord))
  t.false(hasWords(['wald'], query('words', 'Haus', 'Garten'), isStopWord))
})

test('a prefix has to be there to its last letter', t => {
  t.true(hasWords(['kundigung'], query('prefix', 'Kündi'), isStopWord))
  t.false(hasWords(['kunde'], query('prefix', 'Kündi'), isStopWord))
})

test('asks for no stop words', t => {
  t.true(hasWords(['aufhebung'], query('phrase', 'Aufhebung', 'der'), isStopWord))
})
