import test from 'ava'
import fc from 'fast-check'
import { packPostings } from '../../query/packed-postings.ts'
import { makeScopes } from '../../query/scope.ts'
import type { WeightedPostings } from '../../query/weighted-postings.ts'
import { DEFAULT_WEIGHTS } from '../../ranking/weights.ts'
import { passageTableOf } from './passage-table-of.ts'

const WEIGHTS = { ...DEFAULT_WEIGHTS, b: 0.25, documentB: 0.75 }

/** Documents with 2, 1 and 3 passages of so many words. */
const TABLE = { ...passageTableOf([2, 1, 3]), lengths: Uint16Array.of(10, 20, 60, 10, 10, 10) }
const SCOPES = makeScopes(TABLE, 120, WEIGHTS)

function postings(entries: readonly (readonly [id: number, weight: number])[]): WeightedPostings {
  return {
    ids: Uint32Array.from(entries, ([id]) => id),
    weights: Float64Array.from(entries, ([, weight]) => weight),
  }
}

function entriesOf({ ids, weights }: WeightedPostings): readonly (readonly [number, number])[] {
  return Array.from(ids, (id, i) => [id, weights[i] ?? 0])
}

test('takes the length of a passage by that of the average passage', t => {
  const { relativeLength, norms, normOf } = SCOPES.passages
  // 120 words in 6 passages: 20 on average.
  t.deepEqual(
    [0, 1, 2, 3, 4, 5].map(id => relativeLength(id)),
    [0.5, 1, 3, 0.5, 0.5, 0.5],
  )
  // k1·(1 − 0.25 + 0.25·3)
  t.is(norms[normOf[2] ?? -1], 1.2 * (0.75 + 0.25 * 3))
})

test('takes the length of a document by that of the average document', t => {
  const { relativeLength, norms, normOf } = SCOPES.documents
  // 30, 60 and 30 words: 40 on average.
  t.deepEqual(
    [0, 1, 2].map(id => relativeLength(id)),
    [0.75, 1.5, 0.75],
  )
  t.is(norms[normOf[1] ?? -1], 1.2 * (0.25 + 0.75 * 1.5))
})

test('has a length even where titles are all there is', t => {
  const { passages, documents } = makeScopes(passageTableOf([1, 1]), 0, WEIGHTS)
  t.is(passages.relativeLength(1), 0)
  t.is(documents.relativeLength(1), 0)
})

test('collects passages by document', t => {
  const inPassages = postings([
    [0, 1],
    [1, 2],
    [3, 4],
    [5, 8],
  ])
  t.deepEqual(entriesOf(SCOPES.documents.collect(inPassages)), [
    [0, 3],
    [2, 12],
  ])
  t.deepEqual(entriesOf(SCOPES.documents.collect(postings([]))), [])
  t.deepEqual(entriesOf(SCOPES.passages.collect(inPassages)), entriesOf(inPassages))
})

test('unpacks the postings of one word after the other, those of passages by document', t => {
  const text: readonly (readonly [number, number])[] = [
    [0, 1],
    [2, 2.5],
    [3, 4],
    [4, 1],
  ]
  const pack = (entries: readonly (readonly [number, number])[]) => packPostings(postings(entries), 6)
  const word = {
    inPassages: pack(text),
    ofSimilar: pack([[1, 0.25]]),
    inTitles: pack([[1, 2]]),
    inField: pack([]),
  }
  for (const scope of [SCOPES.passages, SCOPES.documents]) {
    const { inText, ofSimilar, inTitle, inField } = scope.unpack(word)
    t.deepEqual(entriesOf(inText), entriesOf(scope.collect(postings(text))))
    t.deepEqual(entriesOf(ofSimilar), entriesOf(scope.collect(postings([[1, 0.25]]))))
    t.deepEqual(entriesOf(inTitle), [[1, 2]])
    t.deepEqual(entriesOf(inField), [])
  }
})

test('has in a document the sum of its passages, of postings and of words', t => {
  const collections = fc.array(fc.array(fc.tuple(fc.nat(50), fc.nat(500)), { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 20,
  })
  fc.assert(
    fc.property(collections, documents => {
      const all = documents.flat()
      const wordCount = all.reduce((sum, [, length]) => sum + length, 0)
      const table = {
        ...passageTableOf(documents.map(passages => passages.length)),
        lengths: Uint16Array.from(all, ([, length]) => length),
      }
      const scopes = makeScopes(table, wordCount, WEIGHTS)
      const given = all.flatMap(([weight], id) => (weight > 0 ? [[id, weight] as const] : []))
      const collected = new Map(entriesOf(scopes.documents.collect(postings(given))))
      documents.forEach((passages, document) => {
        const weight = passages.reduce((sum, [passageWeight]) => sum + passageWeight, 0)
        t.is(collected.get(document), weight === 0 ? undefined : weight)
        const length = passages.reduce((sum, [, passageLength]) => sum + passageLength, 0)
        const average = Math.max(1, wordCount) / documents.length
        t.true(Math.abs(scopes.documents.relativeLength(document) - length / average) < 1e-9)
      })
    }),
  )
})
