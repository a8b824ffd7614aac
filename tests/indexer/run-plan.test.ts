import test from 'ava'
import { planRuns } from '../../indexer/run-plan.ts'
import { cutSegments } from '../../indexer/segments.ts'
import type { DocumentSource } from '../../indexer/sources/document-source.ts'

const sources = Array.from(
  { length: 3000 },
  (_, i): DocumentSource => ({
    path: `${10_000 + i}.md`,
    byteLength: 25_000,
    location: { kind: 'file', file: `/${i}` },
  }),
)

test('makes runs of whole segments, in order', t => {
  const { runs } = planRuns(sources, { threads: 2 })
  t.deepEqual(
    runs.flat(),
    cutSegments(sources).flatMap(segment => [segment]),
  )
  t.true(runs.every(run => run.length > 0))
})

test('makes the last runs smaller than the first, so that threads end together', t => {
  const { runs } = planRuns(sources, { threads: 2 })
  const lengths = runs.map(run => run.flat().length)
  t.true((lengths.at(-1) ?? 0) * 3 < (lengths[0] ?? 0))
})

test('makes more runs with less memory', t => {
  const counts = [512, 64, 1].map(mebibytes => {
    return planRuns(sources, { threads: 1, memoryBytes: mebibytes << 20 }).runs.length
  })
  t.true((counts[0] ?? 0) < (counts[1] ?? 0) && (counts[1] ?? 0) < (counts[2] ?? 0))
  t.is(counts[2], cutSegments(sources).length)
})

test('has no more threads than segments, and at least one', t => {
  t.is(planRuns(sources.slice(0, 1), { threads: 8 }).threadCount, 1)
  t.is(planRuns([], { threads: 8 }).threadCount, 1)
  t.is(planRuns(sources, { threads: 1e6 }).threadCount, Math.min(64, cutSegments(sources).length))
  t.is(planRuns(sources, {}).threadCount, 1, 'TypeScript that a loader runs is not run in threads')
})
