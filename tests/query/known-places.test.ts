import test from 'ava'
import fc from 'fast-check'
import {
  type KnownPlaces,
  mergePlaces,
  NOWHERE_KNOWN,
  placesIn,
  unknownPassages,
} from '../../query/known-places.ts'

const numbers = (max: number, maxLength: number) =>
  fc.uniqueArray(fc.nat(max), { maxLength }).map(all => all.sort((a, b) => a - b))

/** Where a word stands in all passages. */
const everywhere = fc.array(numbers(30, 4), { minLength: 1, maxLength: 20 })

function knownOf(all: readonly (readonly number[])[], passages: readonly number[]): KnownPlaces {
  const own = passages.map(passage => all[passage] ?? [])
  const starts = [0]
  for (const positions of own) starts.push((starts.at(-1) ?? 0) + positions.length)
  return {
    passages: Uint32Array.from(passages),
    places: { positions: Uint32Array.from(own.flat()), starts: Uint32Array.from(starts) },
  }
}

test('knows of two readings what either knew, and gives it for any of its passages', t => {
  fc.assert(
    fc.property(everywhere, numbers(19, 20), numbers(19, 20), (all, a, b) => {
      const [first, second] = [a, b].map(passages => passages.filter(passage => passage < all.length))
      const merged = mergePlaces(knownOf(all, first ?? []), knownOf(all, second ?? []))
      const both = [...new Set([...(first ?? []), ...(second ?? [])])].sort((x, y) => x - y)
      t.deepEqual(merged, knownOf(all, both))
      t.deepEqual(placesIn(merged, Uint32Array.from(first ?? [])), knownOf(all, first ?? []).places)
    }),
  )
})

test('tells which passages are not known', t => {
  const known = knownOf([[1], [], [3]], [0, 2])
  t.deepEqual([...unknownPassages(known, Uint32Array.of(0, 1, 2, 3))], [1, 3])
  t.deepEqual([...unknownPassages(known, Uint32Array.of(0, 2))], [])
  t.deepEqual([...unknownPassages(NOWHERE_KNOWN, Uint32Array.of(0, 2))], [0, 2])
})
