import test from 'ava'
import fc from 'fast-check'
import { PostingSums } from '../../query/posting-sums.ts'
import type { WeightedPostings } from '../../query/weighted-postings.ts'

/** Weights are whole numbers, so that sums are exact whatever their order. */
const weightMaps = fc
  .array(fc.tuple(fc.nat(70), fc.integer({ min: 1, max: 100 })), { maxLength: 20 })
  .map(entries => new Map(entries))

/** One for all tests: what was taken is gone. */
const sums = new PostingSums(71)

test('adds up lists passage by passage', t => {
  fc.assert(
    fc.property(fc.array(weightMaps, { maxLength: 20, size: 'max' }), maps => {
      const sum = new Map<number, number>()
      for (const map of maps) for (const [id, weight] of map) sum.set(id, (sum.get(id) ?? 0) + weight)
      for (const map of maps) sums.add(toPostings(map))
      for (let id = 0; id <= 70; id++) t.is(sums.has(id), sum.has(id))
      t.deepEqual(entriesOf(sums.take()), ascending(sum))
      t.deepEqual(entriesOf(sums.take()), [])
    }),
  )
})

test('counts every occurrence, in headings more, or passages with one in a heading', t => {
  // Frequencies are occurrences · 2 + 1 where one is in a heading.
  const list = { ids: Uint32Array.of(0, 31, 32, 70), frequencies: Uint32Array.of(2, 5, 8, 3) }
  sums.addOccurrences(list, 0.5, 1.5)
  t.deepEqual(entriesOf(sums.take()), [
    [0, 0.5],
    [31, 1.75],
    [32, 2],
    [70, 1.25],
  ])
  sums.addHeadings(list, 0.5)
  t.deepEqual(entriesOf(sums.take()), [
    [31, 0.5],
    [70, 0.5],
  ])
})

test('adds from left to right', t => {
  const one = (weight: number): WeightedPostings => ({
    ids: Uint32Array.of(7),
    weights: Float64Array.of(weight),
  })
  for (const weight of [0.1, 0.2, 0.3, 0.4]) sums.add(one(weight))
  t.deepEqual(entriesOf(sums.take()), [[7, 0.1 + 0.2 + 0.3 + 0.4]])
})

function toPostings(map: ReadonlyMap<number, number>): WeightedPostings {
  const entries = ascending(map)
  return {
    ids: Uint32Array.from(entries, ([id]) => id),
    weights: Float64Array.from(entries, ([, weight]) => weight),
  }
}

function entriesOf({ ids, weights }: WeightedPostings): readonly (readonly [number, number])[] {
  return Array.from(ids, (id, i) => [id, weights[i] as number])
}

function ascending(map: ReadonlyMap<number, number>): readonly (readonly [number, number])[] {
  return [...map].sort(([a], [b]) => a - b)
}
