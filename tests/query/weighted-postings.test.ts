import test from 'ava'
import fc from 'fast-check'
import { spreadOverPassages, type WeightedPostings } from '../../query/weighted-postings.ts'
import { passageTableOf } from './passage-table-of.ts'

/** Weights are whole numbers, so that sums are exact whatever their order. */
const weightMaps = fc
  .array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 100 })), { maxLength: 20 })
  .map(entries => new Map(entries))

test('gives the weight of a document to each of its passages', t => {
  const table = passageTableOf([2, 0, 3, 1])
  const postings = toPostings(
    new Map([
      [0, 5],
      [1, 6],
      [2, 7],
    ]),
  )
  t.deepEqual(entriesOf(spreadOverPassages(postings, table)), [
    [0, 5],
    [1, 5],
    [2, 7],
    [3, 7],
    [4, 7],
  ])
})

test('spreads as a naive walk over the passages does', t => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(4), { minLength: 31, maxLength: 31 }),
      weightMaps,
      (passageCounts, weights) => {
        const documentOf = passageCounts.flatMap((count, document) => Array<number>(count).fill(document))
        const expected = documentOf.flatMap((document, passage) => {
          const weight = weights.get(document)
          return weight === undefined ? [] : [[passage, weight] as const]
        })
        t.deepEqual(
          entriesOf(spreadOverPassages(toPostings(weights), passageTableOf(passageCounts))),
          expected,
        )
      },
    ),
  )
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
