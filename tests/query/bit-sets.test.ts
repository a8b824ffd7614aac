import test from 'ava'
import fc from 'fast-check'
import * as bitSets from '../../query/bit-sets.ts'

const ID_COUNT = 200

const idSets = fc.uniqueArray(fc.nat(ID_COUNT - 1))
const ranges = fc
  .tuple(fc.nat(ID_COUNT), fc.nat(ID_COUNT))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)

function setOf(ids: readonly number[]): bitSets.BitSet {
  const set = bitSets.emptySet(ID_COUNT)
  bitSets.addAll(set, Uint32Array.from(ids))
  return set
}

function idsOf(set: bitSets.BitSet): readonly number[] {
  const all = Array.from({ length: 32 * set.length }, (_, id) => id)
  return all.filter(id => bitSets.hasAny(set, id, id + 1))
}

const ascending = (ids: Iterable<number>) => [...new Set(ids)].sort((a, b) => a - b)

test('combines sets as sets are, and leaves them as they were', t => {
  fc.assert(
    fc.property(fc.array(idSets, { maxLength: 4 }), drawn => {
      const all = Array.from({ length: ID_COUNT }, (_, id) => id)
      const sets = drawn.map(setOf)
      const isInEvery = (id: number) => drawn.every(ids => ids.includes(id))
      const isInAny = (id: number) => drawn.some(ids => ids.includes(id))
      t.deepEqual(idsOf(bitSets.unionOf(sets, ID_COUNT)), all.filter(isInAny))
      t.deepEqual(idsOf(bitSets.intersectionOf(sets, ID_COUNT)), all.filter(isInEvery))
      const [first = [], ...excluded] = drawn
      t.deepEqual(
        idsOf(bitSets.without(setOf(first), excluded.map(setOf))),
        ascending(first.filter(id => !excluded.some(ids => ids.includes(id)))),
      )
      t.deepEqual(sets.map(idsOf), drawn.map(ascending))
      t.deepEqual(
        sets.map(bitSets.countIds),
        drawn.map(({ length }) => length),
      )
    }),
  )
})

test('adds ranges, and tells whether one has any id', t => {
  fc.assert(
    fc.property(idSets, ranges, (ids, [start, end]) => {
      const set = setOf(ids)
      const isWithin = (id: number) => id >= start && id < end
      t.is(bitSets.hasAny(set, start, end), ids.some(isWithin))
      bitSets.addRange(set, start, end)
      const range = Array.from({ length: end - start }, (_, i) => start + i)
      t.deepEqual(idsOf(set), ascending([...ids, ...range]))
    }),
  )
})

test('has every id in the full set, and none above', t => {
  for (const idCount of [0, 1, 31, 32, 33, 64, 200]) t.is(bitSets.countIds(bitSets.fullSet(idCount)), idCount)
})

test('counts bits, that of the sign too', t => {
  t.is(bitSets.countBits(0), 0)
  t.is(bitSets.countBits(-1), 32)
  t.is(bitSets.countBits(0x80000001 | 0), 2)
})

test('goes from one id to the next', t => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(ID_COUNT - 1)), fc.nat(ID_COUNT + 40), (ids, from) => {
      const set = bitSets.emptySet(ID_COUNT)
      bitSets.addAll(set, Uint32Array.from(ids))
      const later = ids.filter(id => id >= from)
      t.is(bitSets.nextId(set, from), later.length === 0 ? -1 : Math.min(...later))
    }),
  )
})
