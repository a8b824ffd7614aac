import test from 'ava'
import { addAll, emptySet } from '../../query/bit-sets.ts'
import { PromisingDocuments } from '../../query/promising-documents.ts'

/** Documents of 2, 1, 0, 3 and 1 passages. */
const FIRST_PASSAGES = Uint32Array.of(0, 2, 3, 3, 6, 7)

function promising(passages: readonly number[], bounds: readonly number[]): PromisingDocuments {
  const matching = emptySet(7)
  addAll(matching, Uint32Array.from(passages))
  const room = { documents: new Uint32Array(5), bounds: new Float64Array(5) }
  return new PromisingDocuments(matching, FIRST_PASSAGES, number => bounds[number] ?? 0, room)
}

test('counts the documents with a matching passage', t => {
  t.is(promising([], []).count, 0)
  t.is(promising([0, 1, 4], []).count, 2)
  t.is(promising([0, 2, 3, 6], []).count, 4)
})

test('gives the greatest bounds first, each once, ascending by number', t => {
  const documents = promising([0, 2, 5, 6], [1, 5, 9, 3, 5])
  t.deepEqual([...documents.take(2, 0)], [1, 4])
  t.deepEqual([...documents.take(5, 0)], [0, 3])
  t.deepEqual([...documents.take(5, 0)], [])
})

test('leaves those that cannot score enough', t => {
  const documents = promising([0, 2, 5, 6], [1, 5, 9, 3, 0])
  t.deepEqual([...documents.take(5, 3)], [1, 3])
  t.deepEqual([...documents.take(5, 3)], [])
  t.deepEqual([...documents.take(5, 0)], [0, 4])
})
