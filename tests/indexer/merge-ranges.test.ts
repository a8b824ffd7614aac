import test from 'ava'
import fc from 'fast-check'
import { compareCodePoints } from '../../index-format/string-order.ts'
import { type MarkedRun, mergeRanges } from '../../indexer/merge-ranges.ts'
import { type MergedRange, mergeRange } from '../../indexer/merged-lists.ts'
import { encodeRunLists } from '../../indexer/run-lists.ts'
import { MemoryScratch } from './memory-scratch.ts'

/** A run with forms of one occurrence each; the first is marked, and every so many forms another. */
function addRun(scratch: MemoryScratch, forms: readonly string[], markStep: number): MarkedRun {
  const offset = scratch.byteLength
  const marks: { readonly form: string; readonly offset: number }[] = []
  for (const [i, form] of [...forms].sort(compareCodePoints).entries()) {
    if (i % markStep === 0) marks.push({ form, offset: scratch.byteLength - offset })
    const lists = encodeRunLists({
      table: { form: () => form },
      ids: Uint32Array.of(0),
      starts: Uint32Array.of(0, 1),
      units: Uint32Array.of(i),
      places: Uint32Array.of(2 * i + (i & 1)),
    })
    scratch.append(lists.bytes)
  }
  return { offset, byteLength: scratch.byteLength - offset, marks }
}

function joined(ranges: readonly MergedRange[]) {
  return {
    forms: ranges.flatMap(({ forms }) => forms),
    counts: ranges.flatMap(range => [...range.occurrenceCounts, ...range.capitals].sort()),
    postings: ranges.flatMap(({ documentFrequencies }) => [...documentFrequencies]),
    byteLengths: ranges.flatMap(({ byteLengths }) => [...byteLengths]),
    bytes: ranges.flatMap(range => [...range.joined]),
  }
}

const forms = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom('a', 'b', 'ß', '\ufb00', '😀'), minLength: 1, maxLength: 3 }),
)
const runs = fc.array(fc.record({ forms, markStep: fc.integer({ min: 1, max: 5 }) }), { maxLength: 5 })

test('ranges merged apart are what all runs merged at once are', t => {
  fc.assert(
    fc.property(runs, fc.integer({ min: 1, max: 6 }), (drafts, rangeMarks) => {
      const scratch = new MemoryScratch()
      const placed = drafts.map(({ forms, markStep }) => addRun(scratch, forms, markStep))
      const merge = (marks: number) => mergeRanges(placed, marks).map(range => mergeRange(scratch, range))
      const all = merge(Number.POSITIVE_INFINITY)
      t.is(all.length, 1)
      const { counts: allCounts, ...expected } = joined(all)
      const { counts, ...found } = joined(merge(rangeMarks))
      t.deepEqual(found, expected)
      t.deepEqual([...counts].sort(), [...allCounts].sort())
      t.deepEqual(found.forms, [...new Set(drafts.flatMap(draft => draft.forms))].sort(compareCodePoints))
    }),
  )
})

test('a range has no part of a run whose forms all come behind it, and a last one of those before', t => {
  const scratch = new MemoryScratch()
  const early = addRun(scratch, ['a', 'b'], 1)
  const late = addRun(scratch, ['y', 'z'], 1)
  t.deepEqual(
    mergeRanges([early, late], 2).map(({ parts }) => parts.map(({ run }) => run)),
    [[0], [0, 1]],
  )
  t.deepEqual(mergeRanges([]), [{ parts: [], from: undefined, to: undefined }])
})
