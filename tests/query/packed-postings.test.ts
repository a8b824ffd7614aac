import test from 'ava'
import fc from 'fast-check'
import { packedByteLength, packPostings, unpackChosen, unpackPostings } from '../../query/packed-postings.ts'
import type { WeightedPostings } from '../../query/weighted-postings.ts'

const ID_COUNT = 1000
const room = () => ({ ids: new Uint32Array(ID_COUNT), weights: new Float64Array(ID_COUNT) })

/** Few weights or many, few ids or most of them. */
const postings: fc.Arbitrary<WeightedPostings> = fc
  .tuple(
    fc.oneof(fc.constant(3), fc.constant(350), fc.constant(100_000)),
    fc.oneof(fc.constant(20), fc.constant(ID_COUNT)),
    fc.infiniteStream(fc.nat(99_999)),
  )
  .map(([weightCount, idCount, numbers]) => {
    const next = () => numbers.next().value ?? 0
    const ids = [...new Set(Array.from({ length: idCount }, () => next() % ID_COUNT))].sort((a, b) => a - b)
    const weights = ids.map(() => 0.1 * (1 + (next() % weightCount)))
    return { ids: Uint32Array.from(ids), weights: Float64Array.from(weights) }
  })

test('gives back what was packed', t => {
  fc.assert(
    fc.property(postings, given => {
      const packed = packPostings(given, ID_COUNT)
      t.is(packed.count, given.ids.length)
      t.deepEqual(unpackPostings(packed, room()), given)
    }),
  )
})

test('takes a bit for an id and a byte for a weight where both are many', t => {
  const ids = Uint32Array.from({ length: ID_COUNT }, (_, id) => id)
  const weights = Float64Array.from(ids, id => (id % 2 === 0 ? 1 : 2.5))
  t.is(packedByteLength(packPostings({ ids, weights }, ID_COUNT)), 32 * 4 + 4 + ID_COUNT + 2 * 8)
})

test('takes two bytes for a weight where there are some hundreds, and weights as they are where these are less', t => {
  const ids = Uint32Array.from({ length: ID_COUNT }, (_, id) => id)
  const packedBy = (weightCount: number) =>
    packPostings({ ids, weights: Float64Array.from(ids, id => 1 + (id % weightCount) / 7) }, ID_COUNT)
  t.is(packedByteLength(packedBy(300)), 32 * 4 + 4 + 2 * ID_COUNT + 300 * 8)
  t.is(packedByteLength(packedBy(900)), 32 * 4 + 4 + 8 * ID_COUNT)
})

test('takes no more than the postings where every weight is another', t => {
  const ids = Uint32Array.from({ length: 30 }, (_, i) => 3 * i)
  const few = { ids, weights: Float64Array.from(ids, id => id / 7) }
  t.true(packedByteLength(packPostings(few, ID_COUNT)) <= 30 * 13)
  t.is(packedByteLength(packPostings({ ids: new Uint32Array(), weights: new Float64Array() }, ID_COUNT)), 0)
})

test('unpacks those of some ranges alone, numbered anew', t => {
  const cuts = fc.uniqueArray(fc.nat(ID_COUNT), { maxLength: 12 }).map(list => list.sort((a, b) => a - b))
  fc.assert(
    fc.property(postings, cuts, (given, ends) => {
      // Every second stretch between the cuts.
      const starts = ends.filter((_, i) => i % 2 === 0 && i + 1 < ends.length)
      const chosen = {
        starts: Uint32Array.from(starts),
        ends: Uint32Array.from(ends.filter((_, i) => i % 2 === 1)),
        firstIds: new Uint32Array(starts.length + 1),
      }
      const numbers = starts.flatMap((start, i) => {
        const length = (chosen.ends[i] ?? 0) - start
        chosen.firstIds[i + 1] = (chosen.firstIds[i] ?? 0) + length
        return Array.from({ length }, (_, at) => start + at)
      })
      const isAmong = (id: number) => numbers.includes(id)
      const { ids, weights } = unpackChosen(packPostings(given, ID_COUNT), room(), chosen)
      t.deepEqual(
        ids.map(id => numbers[id] ?? -1),
        given.ids.filter(isAmong),
      )
      t.deepEqual(
        weights,
        given.weights.filter((_, i) => isAmong(given.ids[i] ?? -1)),
      )
    }),
  )
})
