import test from 'ava'
import { SizedCache } from '../../index-format/sized-cache.ts'

const cacheOf = (byteLimit: number) => new SizedCache<string, string>(byteLimit, ({ length }) => length)

test('keeps what was used last, as much as its bytes hold', t => {
  const cache = cacheOf(20)
  cache.set('a', 'a'.repeat(8))
  cache.set('b', 'b'.repeat(8))
  cache.get('a')
  // Of a and b the last used is a.
  cache.set('c', 'c'.repeat(8))
  t.is(cache.get('b'), undefined)
  t.is(cache.get('a'), 'a'.repeat(8))
  t.is(cache.get('c'), 'c'.repeat(8))
})

test('keeps nothing where it may not, nor what is larger than all it may', t => {
  for (const limit of [0, 7]) {
    const cache = cacheOf(limit)
    cache.set('a', 'a'.repeat(8))
    t.is(cache.get('a'), undefined)
  }
})

test('lets nothing go for what is too large to be kept', t => {
  const cache = cacheOf(20)
  cache.set('a', 'a'.repeat(8))
  cache.set('b', 'b'.repeat(21))
  t.is(cache.get('a'), 'a'.repeat(8))
  cache.set('a', 'a'.repeat(21))
  t.is(cache.get('a'), undefined)
})

test('counts a value once however often it is set', t => {
  const cache = cacheOf(20)
  for (let i = 0; i < 10; i++) cache.set('a', `${i}`.repeat(8))
  cache.set('b', 'b'.repeat(8))
  t.is(cache.get('a'), '9'.repeat(8))
  t.is(cache.get('b'), 'b'.repeat(8))
})
