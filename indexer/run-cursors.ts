/**
 * Going through the forms of many runs at once, the least first: each run is sorted, so the least form that any of them
 * has come to is the next of all.
 */
import { FORM_HEAD_BYTES, type FormHead, readFormHead } from './run-lists.ts'
import type { ScratchReader } from './scratch.ts'

/** Where the lists of a run lie. */
export interface RunPlace {
  readonly offset: number
  readonly byteLength: number
}

/** Goes through the forms of one run, which are read a window at a time. */
export class RunCursor {
  readonly run: number
  readonly #scratch: ScratchReader
  readonly #end: number
  /** Scratch offset of #window. */
  #offset: number
  #window: Buffer = Buffer.alloc(0)
  /** The current form's place in the window. */
  #start = 0
  #head: FormHead = { byteLength: 0, occurrenceCount: 0, capitalCount: 0, postingCount: 0, formByteLength: 0 }
  /** The form's first bytes as a number, by which most comparisons are decided. */
  #rank = 0

  constructor(scratch: ScratchReader, { offset, byteLength }: RunPlace, run: number) {
    this.run = run
    this.#scratch = scratch
    this.#offset = offset
    this.#end = offset + byteLength
  }

  get head(): FormHead {
    return this.#head
  }

  form(): string {
    return this.#window.toString('utf8', this.#formStart, this.#formEnd)
  }

  /** Valid until `advance`. */
  list(): Uint8Array {
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
    const order = this.compare(other)
    return order === 0 ? this.run < other.run : order < 0
  }

  /** By form: < 0 where this one's comes first. Bytes are compared here, for a view of them takes ten times as long. */
  compare(other: RunCursor): number {
    if (this.#rank !== other.#rank) return this.#rank - other.#rank
    const { formByteLength } = this.#head
    const length = Math.min(formByteLength, other.#head.formByteLength)
    for (let i = RANK_BYTES; i < length; i++) {
      const byte = this.#window[this.#formStart + i] as number
      const otherByte = other.#window[other.#formStart + i] as number
      if (byte !== otherByte) return byte - otherByte
    }
    return formByteLength - other.#head.formByteLength
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

/** The cursors of all runs that are not at their end, the least form first: a binary heap. */
export class CursorHeap {
  readonly #cursors: RunCursor[] = []

  constructor(cursors: readonly RunCursor[]) {
    for (const cursor of cursors) if (cursor.advance()) this.#cursors.push(cursor)
    for (let i = this.#cursors.length >>> 1; i >= 0; i--) this.#sift(i)
  }

  get least(): RunCursor | undefined {
    return this.#cursors[0]
  }

  /** Whether another cursor has the least form too. The second least is always one of the two behind the least. */
  get hasSecond(): boolean {
    const [least, left, right] = this.#cursors
    return least !== undefined && (left?.compare(least) === 0 || right?.compare(least) === 0)
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

/** 80 runs of German law four times over are read with 10 MB. */
const WINDOW_BYTES = 128 * 1024
/** What a number holds exactly. */
const RANK_BYTES = 6
