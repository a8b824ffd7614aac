/**
 * The lists of all runs, joined form by form. One pass through all runs at once: each is sorted, so the least form that
 * any of them comes to is the next.
 *
 *     of a form, for each run that has it: run number · occurrences · byte length of its list (varints) · the list
 *     (run-lists.ts)
 */
import { ByteWriter } from '../index-format/byte-writer.ts'
import { compareCodePoints } from '../index-format/dictionary.ts'
import { NumberColumn } from './number-column.ts'
import type { PreviousLists } from './previous-lists.ts'
import { CursorHeap, RunCursor, type RunPlace } from './run-cursors.ts'
import { type Cursor, decodeRunList, type FormPlaces, readVarint } from './run-lists.ts'
import type { Scratch } from './scratch.ts'

/** The forms of one kind of unit, by code point. */
export interface MergedLists {
  readonly forms: readonly string[]
  /** occurrenceCounts[i]: occurrences of forms[i]. */
  readonly occurrenceCounts: Uint32Array
  /** Those that begin with a capital. */
  readonly capitals: Uint32Array
  /** Units that have the form. */
  readonly documentFrequencies: Uint32Array
  /** The lists of forms[i] are so many scratch bytes from offsets[i] on; none where the index before has them all. */
  readonly offsets: Float64Array
  readonly byteLengths: Float64Array
  /** Numbers of the forms in the index before, −1 where it has none of them; absent where there is no such index. */
  readonly previousForms?: Int32Array
}

/**
 * Reads the runs from `scratch` and appends the joined lists to it.
 * @param runs in the order of their documents
 */
export function mergeRunLists(scratch: Scratch, runs: readonly RunPlace[]): MergedLists {
  const heap = new CursorHeap(runs.map((place, run) => new RunCursor(scratch, place, run)))
  const forms: string[] = []
  const occurrenceCounts = new NumberColumn()
  const capitals = new NumberColumn()
  const documentFrequencies = new NumberColumn()
  const offsets: number[] = []
  const byteLengths: number[] = []
  const joined = new ByteWriter()
  for (let least = heap.least; least !== undefined; ) {
    const form = least.form()
    let occurrenceCount = 0
    let capitalCount = 0
    let postingCount = 0
    let isLast = false
    while (least !== undefined && !isLast) {
      const { head } = least
      occurrenceCount += head.occurrenceCount
      capitalCount += head.capitalCount
      postingCount += head.postingCount
      joined.varint(least.run)
      joined.varint(head.occurrenceCount)
      const list = least.list()
      joined.varint(list.length)
      joined.bytes(list)
      isLast = !heap.hasSecond
      heap.advance()
      least = heap.least
    }
    forms.push(form)
    occurrenceCounts.push(occurrenceCount)
    capitals.push(capitalCount)
    documentFrequencies.push(postingCount)
    offsets.push(scratch.append(joined.peek()))
    byteLengths.push(joined.length)
    joined.clear()
  }
  return {
    forms,
    occurrenceCounts: occurrenceCounts.values().slice(),
    capitals: capitals.values().slice(),
    documentFrequencies: documentFrequencies.values().slice(),
    offsets: Float64Array.from(offsets),
    byteLengths: Float64Array.from(byteLengths),
  }
}

/** Joins the lists of runs with those that are left of the index before. O(forms of both). */
export function withPreviousLists(lists: MergedLists, previous: PreviousLists): MergedLists {
  const forms: string[] = []
  /** For each form its number among those of the runs and of the index before; −1 for none. */
  const numbers: number[] = []
  const previousNumbers: number[] = []
  const { length } = lists.forms
  const { length: previousLength } = previous.forms
  for (let i = 0, k = 0; i < length || k < previousLength; ) {
    const order =
      i === length ? 1 : k === previousLength ? -1 : compareForms(lists.forms[i], previous.forms[k])
    forms.push((order <= 0 ? lists.forms[i] : previous.forms[k]) as string)
    numbers.push(order <= 0 ? i++ : -1)
    previousNumbers.push(order >= 0 ? k++ : -1)
  }
  const sum = (column: 'occurrenceCounts' | 'capitals' | 'documentFrequencies') => {
    const [counts, previousCounts, sums] = [lists[column], previous[column], new Uint32Array(forms.length)]
    for (let form = 0; form < sums.length; form++) {
      const [i, k] = [numbers[form] as number, previousNumbers[form] as number]
      sums[form] = (i < 0 ? 0 : (counts[i] as number)) + (k < 0 ? 0 : (previousCounts[k] as number))
    }
    return sums
  }
  const placesOf = (column: Float64Array) =>
    Float64Array.from(numbers, i => (i < 0 ? 0 : (column[i] as number)))
  return {
    forms,
    occurrenceCounts: sum('occurrenceCounts'),
    capitals: sum('capitals'),
    documentFrequencies: sum('documentFrequencies'),
    offsets: placesOf(lists.offsets),
    byteLengths: placesOf(lists.byteLengths),
    previousForms: Int32Array.from(previousNumbers, k => (k < 0 ? -1 : (previous.numbers[k] as number))),
  }
}

function compareForms(a = '', b = ''): number {
  return compareCodePoints(a, b)
}

/** Occurrences in the joined lists of a form. */
export function countMergedList(bytes: Uint8Array): number {
  const cursor: Cursor = { bytes, at: 0 }
  let count = 0
  while (cursor.at < bytes.length) {
    readVarint(cursor)
    count += readVarint(cursor)
    const byteLength = readVarint(cursor)
    cursor.at += byteLength
  }
  return count
}

/**
 * Decodes the joined lists of a form into `places`.
 * @param firstUnits of each run
 * @param at index of the first occurrence in `places`
 * @returns index behind the last one
 */
export function decodeMergedList(
  bytes: Uint8Array,
  firstUnits: Uint32Array,
  places: FormPlaces,
  at: number,
): number {
  const cursor: Cursor = { bytes, at: 0 }
  let to = at
  while (cursor.at < bytes.length) {
    const run = readVarint(cursor)
    readVarint(cursor)
    const byteLength = readVarint(cursor)
    const end = cursor.at + byteLength
    to = decodeRunList(bytes.subarray(cursor.at, end), firstUnits[run] as number, places, to)
    cursor.at = end
  }
  return to
}
