import test from 'ava'
import { NO_PACKED_POSTINGS, packPostings } from '../../query/packed-postings.ts'
import type { PhrasePlan } from '../../query/plan.ts'
import {
  type KeptWord,
  phraseCacheKey,
  prefixCacheKey,
  wordCache,
  wordCacheKey,
} from '../../query/word-cache.ts'

/** About 13,000 bytes. */
function wordOf(weight: number): KeptWord {
  const ids = Uint32Array.from({ length: 1000 }, (_, i) => i)
  const inPassages = packPostings({ ids, weights: new Float64Array(1000).fill(weight) }, 100_000)
  return {
    inPassages,
    inTitles: NO_PACKED_POSTINGS,
    inField: NO_PACKED_POSTINGS,
    ofSimilar: NO_PACKED_POSTINGS,
    documentFrequencies: [],
  }
}

test('keeps the words that were used last, as many as its bytes hold', t => {
  const cache = wordCache(20_000)
  cache.set('a', wordOf(1))
  cache.set('b', wordOf(2))
  cache.set('c', wordOf(3))
  t.is(cache.get('d'), undefined)
  t.truthy(cache.get('a'))
  // Of a, b and c the last used is a, the oldest b.
  cache.set('d', wordOf(4))
  t.is(cache.get('b'), undefined)
  t.deepEqual(cache.get('a'), wordOf(1))
  t.truthy(cache.get('d'))
})

test('tells words, fields, roles and prefixes apart', t => {
  const word = { form: 'haus', term: 'haus' }
  const keys = [
    wordCacheKey(word, undefined, 'typed'),
    wordCacheKey(word, undefined, 'related'),
    wordCacheKey(word, undefined, 'excluded'),
    wordCacheKey({ ...word, term: 'hau' }, undefined, 'typed'),
    wordCacheKey(word, 'title', 'typed'),
    prefixCacheKey('haus', undefined),
    prefixCacheKey('haus', 'title'),
  ]
  t.is(new Set(keys).size, keys.length)
})

test('tells phrases apart by all that they ask for, and keeps none that is being typed', t => {
  const slots = [{ words: [{ form: 'das', term: 'das' }] }, { words: [{ form: 'haus', term: 'haus' }] }]
  const phrase: PhrasePlan = { kind: 'phrase', field: undefined, slots }
  const phrases: readonly PhrasePlan[] = [
    phrase,
    { ...phrase, field: 'title' },
    { ...phrase, slop: 2 },
    { ...phrase, isExact: true },
    { ...phrase, slots: slots.toReversed() },
    { ...phrase, slots: [{ words: slots.flatMap(({ words }) => words) }] },
  ]
  t.is(new Set(phrases.map(phraseCacheKey)).size, phrases.length)
  t.is(phraseCacheKey(phrase), phraseCacheKey({ ...phrase }))
  t.is(phraseCacheKey({ ...phrase, slots: [...slots, { words: [], prefix: 'a' }] }), undefined)
})
