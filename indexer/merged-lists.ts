/**
 * The lists of all runs, joined form by form, range by range (merge-ranges.ts). One pass through all runs at once: each is
 * sorted, so the least form that any of them comes to is the next.
 *
 *     of a form, for each run that has it: run number · occurrences · byte length of its list (varints) · the list
 *     (run-lists.ts)
 */
import { ByteWriter } from '../index-format/byte-writer.ts'
import { compareCodePoints } from '../index-format/string-order.ts'
import type { MergeRange } from './merge-ranges.ts'
import { NumberColumn } from './number-column.ts'
import type { PreviousLists } from './previous-lists.ts'
import { CursorHeap, RunCursor } from './run-cursors.ts'
import { type Cursor, decodeRunList, type FormPlaces, readVarint } from './run-lists.ts'
import type { ScratchReader } from './scratch.ts'

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
  readonly byteLengths: Uint32Array
  /** Numbers of the forms in the index before, −1 where it has none of them; absent where there is no such index. */
  readonly previousForms?: Int32Array
}

/** The lists of a range of forms, joined; plain data. */
export interface MergedRange
  extends Pick<MergedLists, 'forms' | 'occurrenceCounts' | 'capitals' | 'documentFrequencies'> {
  /** byteLengths[i] bytes of `joined` are those of forms[i], form after form. */
  readonly byteLengths: Uint32Array
  readonly joined: Uint8Array
}

/** @param scratch where the runs are */
export function mergeRange(scratch: ScratchReader, { parts, from, to }: MergeRange): MergedRange {
  const heap = new CursorHeap(parts.map(part => new RunCursor(scratch, part, part.run)))
  const forms: string[] = []
  const columns = {
    occurrenceCounts: new NumberColumn(),
    capitals: new NumberColumn(),
    documentFrequencies: new NumberColumn(),
    byteLengths: new NumberColumn(),
  }
  const joined = new ByteWriter(JOINED_BYTES)
  for (let least = heap.least; least !== undefined; least = heap.least) {
    const form = least.form()
    if (to !== undefined && compareCodePoints(form, to) >= 0) break
    if (from !== undefined && forms.length === 0 && compareCodePoints(form, from) < 0) {
      heap.advance()
      continue
    }
    const start = joined.length
    let occurrenceCount = 0
    let capitalCount = 0
    let postingCount = 0
    let isLast = false
    for (let cursor: RunCursor | undefined = least; cursor !== undefined && !isLast; cursor = heap.least) {
      const { head } = cursor
      occurrenceCount += head.occurrenceCount
      capitalCount += head.capitalCount
      postingCount += head.postingCount
      joined.varint(cursor.run)
      joined.varint(head.occurrenceCount)
      const list = cursor.list()
      joined.varint(list.length)
      joined.bytes(list)
      isLast = !heap.hasSecond
      heap.advance()
    }
    forms.push(form)
    columns.occurrenceCounts.push(occurrenceCount)
    columns.capitals.push(capitalCount)
    columns.documentFrequencies.push(postingCount)
    columns.byteLengths.push(joined.length - start)
  }
  return {
    forms,
    occurrenceCounts: columns.occurrenceCounts.values().slice(),
    capitals: columns.capitals.values().slice(),
    documentFrequencies: columns.documentFrequencies.values().slice(),
    byteLengths: columns.byteLengths.values().slice(),
    joined: joined.finish(),
  }
}

/** Ranges, one behind the other, become the lists of all forms: add … → lists. */
export class MergedRanges {
  readonly #ranges: Omit<MergedRange, 'joined'>[] = []
  readonly #offsets: number[] = []

  /** @param scratchOffset of what is joined */
  add({ joined: _, ...range }: MergedRange, scratchOffset: number): void {
    let offset = scratchOffset
    for (const byteLength of range.byteLengths) {
      this.#offsets.push(offset)
      offset += byteLength
    }
    this.#ranges.push(range)
  }

  lists(): MergedLists {
    return {
      forms: this.#ranges.flatMap(({ forms }) => forms),
      occurrenceCounts: this.#column('occurrenceCounts'),
      capitals: this.#column('capitals'),
      documentFrequencies: this.#column('documentFrequencies'),
      offsets: Float64Array.from(this.#offsets),
      byteLengths: this.#column('byteLengths'),
    }
  }

  #column(name: 'occurrenceCounts' | 'capitals' | 'documentFrequencies' | 'byteLengths'): Uint32Array {
    const column = new Uint32Array(this.#offsets.length)
    let at = 0
    for (const range of this.#ranges) {
      column.set(range[name], at)
      at += range[name].length
    }
    return column
  }
}

/** Of most ranges. */
const JOINED_BYTES = 3 << 20

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
  const placeOf = (column: Float64Array | Uint32Array, i: number) => (i < 0 ? 0 : (column[i] as number))
  return {
    forms,
    occurrenceCounts: sum('occurrenceCounts'),
    capitals: sum('capitals'),
    documentFrequencies: sum('documentFrequencies'),
    offsets: Float64Array.from(numbers, i => placeOf(lists.offsets, i)),
    byteLengths: Uint32Array.from(numbers, i => placeOf(lists.byteLengths, i)),
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
