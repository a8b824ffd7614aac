import test from 'ava'
import fc from 'fast-check'
import type { FormPostings } from '../../indexer/form-postings.ts'
import { MergeRoom, mergePostings } from '../../indexer/merged-postings.ts'

/** A posting of unit `id` with its positions. */
interface Posting {
  readonly id: number
  readonly positions: readonly number[]
}

function listOf(postings: readonly Posting[]): FormPostings {
  return {
    ids: Uint32Array.from(postings, ({ id }) => id),
    frequencies: Uint32Array.from(postings, ({ id, positions }) => 2 * positions.length + (id % 2)),
    positions: Uint16Array.from(postings.flatMap(({ positions }) => positions)),
  }
}

const postings = fc.uniqueArray(
  fc.record({ id: fc.nat(60), positions: fc.array(fc.nat(65_535), { minLength: 1, maxLength: 4 }) }),
  { selector: ({ id }) => id, maxLength: 40 },
)

test('joins two lists by unit, each posting with its frequency and positions', t => {
  const room = new MergeRoom()
  fc.assert(
    fc.property(postings, fc.func(fc.boolean()), (all, isAdded) => {
      const sorted = [...all].sort((a, b) => a.id - b.id)
      const kept = listOf(sorted.filter(({ id }) => !isAdded(id)))
      const added = listOf(sorted.filter(({ id }) => isAdded(id)))
      t.deepEqual(mergePostings(kept, added, room), listOf(sorted))
    }),
  )
})

test('refuses a unit that both lists have', t => {
  const list = listOf([{ id: 3, positions: [1] }])
  t.throws(() => mergePostings(list, list, new MergeRoom()), { instanceOf: RangeError })
})
