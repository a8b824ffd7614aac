/**
 * The lists of all runs, joined form by form. One pass through all runs at once: each is sorted, so the least form that
 * any of them comes to is the next.
 *
 *     of a form, for each run that has it: run number · byte length of its list (varints) · the list (run-lists.ts)
 */
import { ByteWriter } from '../index-format/byte-writer.ts'
import {
  type Cursor,
  decodeRunList,
  FORM_HEAD_BYTES,
  type FormHead,
  type FormPlaces,
  readFormHead,
  readVarint,
} from './run-lists.ts'
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
  /** The lists of forms[i] are the scratch bytes [offsets[i], offsets[i + 1]). */
  readonly offsets: Float64Array
}

/** Where the lists of a run lie. */
export interface RunPlace {
  readonly offset: number
  readonly byteLength: number
}

/**
 * Reads the runs from `scratch` and appends the joined lists to it.
 * @param runs in the order of their documents
 */
export function mergeRunLists(scratch: Scratch, runs: readonly RunPlace[]): MergedLists {
  const heap = new CursorHeap(runs.map((place, run) => new RunCursor(scratch, place, run)))
  const forms: string[] = []
  const occurrenceCounts: number[] = []
  const capitals: number[] = []
  const documentFrequencies: number[] = []
  const offsets = [scratch.byteLength]
  const joined = new ByteWriter()
  for (let least = heap.least; least !== undefined; ) {
    const form = Buffer.from(least.form)
    const totals = { occurrences: 0, capitals: 0, postings: 0 }
    do {
      const { head, list, run } = least
      totals.occurrences += head.occurrenceCount
      totals.capitals += head.capitalCount
      totals.postings += head.postingCount
      joined.varint(run)
      joined.varint(list.length)
      joined.bytes(list)
      heap.advance()
      least = heap.least
    } while (least?.form.equals(form))
    forms.push(form.toString())
    occurrenceCounts.push(totals.occurrences)
    capitals.push(totals.capitals)
    documentFrequencies.push(totals.postings)
    scratch.append(joined.peek())
    joined.clear()
    offsets.push(scratch.byteLength)
  }
  return {
    forms,
    occurrenceCounts: Uint32Array.from(occurrenceCounts),
    capitals: Uint32Array.from(capitals),
    documentFrequencies: Uint32Array.from(documentFrequencies),
    offsets: Float64Array.from(offsets),
  }
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
    const byteLength = readVarint(cursor)
    const end = cursor.at + byteLength
    to = decodeRunList(bytes.subarray(cursor.at, end), firstUnits[run] as number, places, to)
    cursor.at = end
  }
  return to
}

/** Goes through the forms of one run, which are read a window at a time. */
class RunCursor {
  readonly run: number
  readonly #scratch: Scratch
  readonly #end: number
  /** Scratch offset of #window. */
  #offset: number
  #window: Buffer = Buffer.alloc(0)
  /** The current form's place in the window. */
  #start = 0
  #head: FormHead = { byteLength: 0, occurrenceCount: 0, capitalCount: 0, postingCount: 0, formByteLength: 0 }
  /** The form's first bytes as a number, by which most comparisons are decided. */
  #rank = 0

  constructor(scratch: Scratch, { offset, byteLength }: RunPlace, run: number) {
    this.run = run
    this.#scratch = scratch
    this.#offset = offset
    this.#end = offset + byteLength
  }

  get head(): FormHead {
    return this.#head
  }

  get form(): Buffer {
    return this.#window.subarray(this.#formStart, this.#formEnd)
  }

  /** Valid until `advance`. */
  get list(): Buffer {
    return this.#window.subarray(this.#formEnd, this.#start + this.#head.byteLength)
  }

  /** @returns false at the end */
  advance(): boolean {
    this.#start += this.#head.byteLength
    if (this.#offset + this.#start === this.#end) return false
    this.#load(FORM_HEAD_BYTES)
    this.#head = readFormHead(this.#window, this.#start)
    this.#load(this.#head.byteLength)
    this.#rank = this.#formRank()
    return true
  }

  /** By form, and of equal forms by run. */
  isBefore(other: RunCursor): boolean {
    if (this.#rank !== other.#rank) return this.#rank < other.#rank
    const order = this.form.compare(other.form)
    return order === 0 ? this.run < other.run : order < 0
  }

  get #formStart(): number {
    return this.#start + FORM_HEAD_BYTES
  }

  get #formEnd(): number {
    return this.#formStart + this.#head.formByteLength
  }

  /** Makes the window hold so many bytes from #start on. */
  #load(byteLength: number): void {
    if (this.#start + byteLength <= this.#window.length) return
    this.#offset += this.#start
    this.#start = 0
    const windowBytes = Math.min(Math.max(byteLength, WINDOW_BYTES), this.#end - this.#offset)
    const bytes = this.#scratch.read(this.#offset, windowBytes)
    this.#window = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  }

  #formRank(): number {
    let rank = 0
    for (let i = this.#formStart; i < this.#formStart + RANK_BYTES; i++) {
      rank = rank * 256 + (i < this.#formEnd ? (this.#window[i] as number) : 0)
    }
    return rank
  }
}

/** 80 runs of German law four times over are read with 10 MB. */
const WINDOW_BYTES = 128 * 1024
/** What a number holds exactly. */
const RANK_BYTES = 6

/** The cursors of all runs that are not at their end, the least form first: a binary heap. */
class CursorHeap {
  readonly #cursors: RunCursor[] = []

  constructor(cursors: readonly RunCursor[]) {
    for (const cursor of cursors) if (cursor.advance()) this.#cursors.push(cursor)
    for (let i = this.#cursors.length >>> 1; i >= 0; i--) this.#sift(i)
  }

  get least(): RunCursor | undefined {
    return this.#cursors[0]
  }

  /** Moves the least cursor to its next form. */
  advance(): void {
    const [least] = this.#cursors
    if (least?.advance() === false) {
      const last = this.#cursors.pop()
      if (last !== undefined && this.#cursors.length > 0) this.#cursors[0] = last
    }
    this.#sift(0)
  }

  /** Lets cursor `from` sink to where no cursor below it is less. */
  #sift(from: number): void {
    const cursors = this.#cursors
    const sinking = cursors[from]
    if (sinking === undefined) return
    let at = from
    for (;;) {
      let child = 2 * at + 1
      const right = cursors[child + 1]
      let least = cursors[child]
      if (least === undefined) break
      if (right?.isBefore(least)) {
        least = right
        child++
      }
      if (!least.isBefore(sinking)) break
      cursors[at] = least
      at = child
    }
    cursors[at] = sinking
  }
}
