import test from 'ava'
import { addAll, emptySet } from '../../query/bit-sets.ts'
import {
  ANY_SCORE,
  makePromisingRoom,
  PromisingDocuments,
  type ScoreBounds,
} from '../../query/promising-documents.ts'

/** Documents of 2, 1, 0, 3 and 1 passages. */
const FIRST_PASSAGES = Uint32Array.of(0, 2, 3, 3, 6, 7)

/** @param bounds by document: before nearness @param near what nearness adds at most */
function promising(
  passages: readonly number[],
  bounds: readonly number[],
  near: readonly number[] = [],
): PromisingDocuments {
  const matching = emptySet(7)
  addAll(matching, Uint32Array.from(passages))
  const scores: ScoreBounds = {
    plan: {
      passages: Float64Array.from({ length: 5 }, () => 1),
      wholes: new Float64Array(5),
      coverage: Float64Array.from({ length: 5 }, (_, number) => (bounds[number] ?? 0) - 1),
    },
    weights: { document: 0, coverage: 1 },
    nearness: { greatest: near.length > 0 ? 10 : 0, ofDocument: number => near[number] ?? 0 },
  }
  return new PromisingDocuments(matching, FIRST_PASSAGES, scores, makePromisingRoom(5))
}

const atLeast = (near: number, plain = Number.POSITIVE_INFINITY) => ({ near, plain })

test('counts the documents with a matching passage', t => {
  t.is(promising([], []).count, 0)
  t.is(promising([0, 1, 4], []).count, 2)
  t.is(promising([0, 2, 3, 6], []).count, 4)
})

test('gives the greatest bounds first, each once, ascending by number', t => {
  const documents = promising([0, 2, 5, 6], [1, 5, 9, 3, 5])
  t.deepEqual([...documents.take(2, ANY_SCORE)], [1, 4])
  t.is(documents.count, 2)
  t.deepEqual([...documents.take(5, ANY_SCORE)], [0, 3])
  t.deepEqual([...documents.take(5, ANY_SCORE)], [])
})

test('leaves those that cannot score enough', t => {
  const documents = promising([0, 2, 5, 6], [1, 5, 9, 3, 0])
  t.deepEqual([...documents.take(5, atLeast(3))], [1, 3])
  t.deepEqual([...documents.take(5, atLeast(3))], [])
  t.deepEqual([...documents.take(5, ANY_SCORE)], [0, 4])
})

test('prefers what nearness can raise, and leaves what it cannot raise enough', t => {
  const documents = promising([0, 2, 5, 6], [1, 5, 9, 3, 4], [9, 0, 9, 2, 3])
  t.deepEqual([...documents.take(1, ANY_SCORE)], [0])
  t.deepEqual([...documents.take(5, atLeast(6))], [4])
  t.deepEqual([...documents.take(5, atLeast(6))], [])
})

test('gives what scores enough before nearness too, and counts it', t => {
  const documents = promising([0, 2, 5, 6], [1, 5, 9, 3, 4], [0, 0, 0, 0, 0])
  t.is(documents.countFrom(4), 2)
  t.deepEqual([...documents.take(5, atLeast(6, 4))], [1, 4])
  t.is(documents.countFrom(0), 2)
})
