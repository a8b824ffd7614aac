import test from 'ava'
import { NO_PACKED_POSTINGS, packPostings } from '../../query/packed-postings.ts'
import { type KeptWord, prefixCacheKey, WordCache, wordCacheKey } from '../../query/word-cache.ts'

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
  const cache = new WordCache(20_000)
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

test('keeps nothing where it may not, nor what is larger than all it may', t => {
  for (const limit of [0, 5000]) {
    const cache = new WordCache(limit)
    cache.set('a', wordOf(1))
    t.is(cache.get('a'), undefined)
  }
})

test('counts a word once however often it is set', t => {
  const cache = new WordCache(20_000)
  for (let i = 0; i < 10; i++) cache.set('a', wordOf(i))
  cache.set('b', wordOf(10))
  t.deepEqual(cache.get('a'), wordOf(9))
  t.truthy(cache.get('b'))
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
