import test from 'ava'
import type { ChosenRanges } from '../../query/chosen-documents.ts'
import { ChosenRoom } from '../../query/chosen-room.ts'
import { makeMatches } from '../../query/matches.ts'
import { wholeIds } from '../../query/scope-ids.ts'

const COUNT = 20_000

/** As long as the id is great, in documents of ten. */
const whole = wholeIds(
  Uint32Array.from({ length: COUNT / 10 + 1 }, (_, i) => 10 * i),
  { lengths: Uint32Array.from({ length: COUNT }, (_, id) => id), longest: COUNT - 1 },
  length => length / 2,
)

function ranges(...chosen: readonly (readonly [start: number, end: number])[]): ChosenRanges {
  const firstIds = [0]
  for (const [start, end] of chosen) firstIds.push((firstIds.at(-1) ?? 0) + end - start)
  return {
    starts: Uint32Array.from(chosen, ([start]) => start),
    ends: Uint32Array.from(chosen, ([, end]) => end),
    firstIds: Uint32Array.from(firstIds),
  }
}

test('numbers what is chosen anew, few or many, whatever was chosen before', t => {
  const room = new ChosenRoom(whole, makeMatches)
  for (const chosen of [
    ranges([3, 5], [100, 101]),
    ranges([0, 9_000], [9_500, 9_502]),
    ranges(),
    ranges([7, 8]),
    ranges([0, COUNT]),
    ranges([19_999, 20_000]),
  ]) {
    const ids = room.fill(chosen)
    const expected = [...chosen.starts].flatMap((start, range) =>
      Array.from({ length: (chosen.ends[range] ?? 0) - start }, (_, i) => ({ range, norm: (start + i) / 2 })),
    )
    t.is(ids.count, expected.length)
    t.true(expected.every(({ range }, id) => ids.documentOf[id] === range))
    t.true(expected.every(({ norm }, id) => ids.norms[ids.normOf[id] ?? -1] === norm))
    const last = expected.length - 1
    const own = {
      ids: Uint32Array.of(Math.max(0, last)),
      scores: Float64Array.of(2),
      coverage: Float64Array.of(1),
    }
    if (last >= 0) t.deepEqual(ids.matches.either([own, own]).scores, Float64Array.of(4))
  }
})
