import test from 'ava'
import { bufferSource } from '../../index-format/byte-source.ts'
import { IndexReader } from '../../index-format/index-reader.ts'
import { placesCache } from '../../query/known-places.ts'
import type { LoadedTerm } from '../../query/loaded-words.ts'
import { QueryPlaces } from '../../query/query-places.ts'
import { collectionBytes, inflate, passage } from '../memory-index.ts'

const WORDS = [
  { idf: 1, terms: ['haus', '::haus'] },
  { idf: 1, terms: ['miet'] },
]

const NONE = new Map<string, LoadedTerm>()

async function open() {
  const passages = Array.from({ length: 40 }, (_, i) =>
    passage([], `${'und '.repeat(i % 5)}Haus ${i % 3 === 0 ? 'Häuser, Miete' : 'Mieten'}`),
  )
  return IndexReader.open(bufferSource(collectionBytes({ 'a.txt': { passages } })), inflate)
}

test('tells the same whatever was asked for before', async t => {
  const reader = await open()
  const cache = placesCache(100_000)
  for (const passages of [[3, 4], [1, 3, 9], [], [0, 1, 2, 3, 4, 39], [3, 39]]) {
    const asked = Uint32Array.from(passages)
    const afresh = await new QueryPlaces(WORDS, { reader, terms: NONE, known: placesCache(0) }).in(asked)
    t.deepEqual(await new QueryPlaces(WORDS, { reader, terms: NONE, known: cache }).in(asked), afresh)
    t.is(afresh[0]?.starts.length, passages.length + 1)
    if (passages.length > 0) t.true((afresh[0]?.positions.length ?? 0) >= passages.length)
  }
})

test('reads nothing where all is known', async t => {
  const reader = await open()
  const cache = placesCache(100_000)
  await new QueryPlaces(WORDS, { reader, terms: NONE, known: cache }).in(Uint32Array.of(1, 2, 3))
  reader.findTerms = () => Promise.reject(new RangeError('it was read again'))
  const again = new QueryPlaces(WORDS, { reader, terms: NONE, known: cache })
  t.is((await again.in(Uint32Array.of(1, 3))).length, 2)
  await t.throwsAsync(again.in(Uint32Array.of(1, 4)), { message: 'it was read again' })
})

test('takes the lists of terms that the query has read, and reads the others', async t => {
  const reader = await open()
  const passages = Uint32Array.of(0, 3, 17)
  const places = (terms: ReadonlyMap<string, LoadedTerm>) =>
    new QueryPlaces(WORDS, { reader, terms, known: placesCache(0) }).in(passages)
  const afresh = await places(NONE)
  const entries = (await reader.findTerms(['haus'])).flatMap(entry => entry ?? [])
  const [forms = []] = await reader.postings.ofTerms(entries)
  const find = reader.findTerms.bind(reader)
  const asked: string[] = []
  reader.findTerms = terms => {
    asked.push(...terms)
    return find(terms)
  }
  t.deepEqual(await places(new Map([['haus', { documentFrequency: 40, forms }]])), afresh)
  t.deepEqual(asked, ['::haus', 'miet'])
})
