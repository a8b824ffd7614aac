/**
 * The lists of all runs in ranges of forms, which may be merged apart from one another, in any thread:
 *
 *     run 0   ahorn ······ buche ······ eibe ······      marks of the run, by which its part of a range is found
 *     run 1   birke ······ erle ······ fichte ···
 *     ranges  ……… buche │ buche ……… erle │ erle ………
 */
import { compareCodePoints } from '../index-format/string-order.ts'
import type { RunPlace } from './run-cursors.ts'
import { MARK_BYTES, type RunMark } from './run-lists.ts'

/** Where the lists of a run lie, with their marks. */
export interface MarkedRun extends RunPlace {
  readonly marks: readonly RunMark[]
}

/** Plain data. */
export interface MergeRange {
  /** Of the runs that may have a form of the range: there may be other forms before and behind these. */
  readonly parts: readonly RunPart[]
  /** The least form; undefined for any. */
  readonly from: string | undefined
  /** All forms are below; undefined for any. */
  readonly to: string | undefined
}

/** Some of the lists of a run. */
export interface RunPart extends RunPlace {
  readonly run: number
}

/** @returns ascending, one at the least; every form is in one of them */
export function mergeRanges(
  runs: readonly MarkedRun[],
  rangeMarks = RANGE_BYTES / MARK_BYTES,
): readonly MergeRange[] {
  const forms = runs.flatMap(({ marks }) => marks.map(({ form }) => form)).sort(compareCodePoints)
  const bounds = new Set<string>()
  for (let i = rangeMarks; i < forms.length; i += rangeMarks) bounds.add(forms[i] as string)
  const ranges: MergeRange[] = []
  let from: string | undefined
  for (const to of [...bounds, undefined]) {
    ranges.push({ parts: runs.flatMap((place, run) => partOf({ place, run }, from, to)), from, to })
    from = to
  }
  return ranges
}

/** Of joined lists: some hundredths of a second of work. */
const RANGE_BYTES = 2 * 1024 * 1024

interface NumberedRun {
  readonly run: number
  readonly place: MarkedRun
}

/** @returns none where the run has no such form */
function partOf(
  { run, place: { offset, byteLength, marks } }: NumberedRun,
  from: string | undefined,
  to: string | undefined,
): readonly RunPart[] {
  const start = from === undefined ? 0 : (marks[firstAbove(marks, from) - 1]?.offset ?? 0)
  const end = to === undefined ? byteLength : (marks[firstNotBelow(marks, to)]?.offset ?? byteLength)
  return start < end ? [{ run, offset: offset + start, byteLength: end - start }] : []
}

function firstAbove(marks: readonly RunMark[], form: string): number {
  return firstIndex(marks, mark => compareCodePoints(mark.form, form) > 0)
}

function firstNotBelow(marks: readonly RunMark[], form: string): number {
  return firstIndex(marks, mark => compareCodePoints(mark.form, form) >= 0)
}

/** By halves. @param isBehind of marks that ascend, false of the first ones and true of the others */
function firstIndex(marks: readonly RunMark[], isBehind: (mark: RunMark) => boolean): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBehind(marks[middle] as RunMark)) high = middle
    else low = middle + 1
  }
  return low
}
