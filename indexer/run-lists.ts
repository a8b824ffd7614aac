/**
 * The forms of a run with their occurrences, as bytes: what a thread that reads documents hands over to be merged.
 *
 *     for each form, by code point: byte length of what follows · occurrences · those that begin with a capital ·
 *     postings · byte length of the form (u32 each) · the form in UTF-8 · the list
 *
 *     list  for each unit: gap · 2 + (1 for a single occurrence) · otherwise the number of occurrences · the first
 *           position · distances of the others (varints). A gap is unit − unit before − 1, at first unit − (−1) − 1;
 *           units count from the run's first
 */
import type { InvertedOccurrences } from './occurrences.ts'

/** The lists of a run. */
export interface RunLists {
  readonly bytes: Uint8Array
  /** Of some of the forms, the first among them: by code point. */
  readonly marks: readonly RunMark[]
}

/** By which lists are found without reading those before. */
export interface RunMark {
  readonly form: string
  /** Where it begins. */
  readonly offset: number
}

/** O(occurrences); the result takes some 3 bytes each. */
export function encodeRunLists(occurrences: FormOccurrences): RunLists {
  const { table, ids, starts } = occurrences
  const writer = new ListWriter(occurrences)
  for (const id of ids) {
    const start = starts[id] as number
    const end = starts[id + 1] as number
    if (end === start) continue
    sortWithinUnits(occurrences, start, end)
    writer.add(table.form(id), start, end)
  }
  return writer.finish()
}

/** Implied forms come when their last word is read: of two that overlap the one that began later may come first. */
function sortWithinUnits({ units, places }: FormOccurrences, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    if (units[i] !== units[i - 1] || (places[i] as number) >= (places[i - 1] as number)) continue
    const unit = units[i]
    let start = i - 1
    while (start > from && units[start - 1] === unit) start--
    let end = i + 1
    while (end < to && units[end] === unit) end++
    places.subarray(start, end).sort()
    i = end - 1
  }
}

/** Of a table no more is asked than the form of an id. */
export type FormOccurrences = Omit<InvertedOccurrences, 'table'> & {
  readonly table: { form(id: number): string }
}

/** Of each form, before its bytes. */
export const FORM_HEAD_BYTES = 20

export interface FormHead {
  /** Of the form with its list and this head. */
  readonly byteLength: number
  readonly occurrenceCount: number
  readonly capitalCount: number
  readonly postingCount: number
  readonly formByteLength: number
}

export function readFormHead(bytes: Buffer, at: number): FormHead {
  return {
    byteLength: bytes.readUInt32LE(at) + 4,
    occurrenceCount: bytes.readUInt32LE(at + 4),
    capitalCount: bytes.readUInt32LE(at + 8),
    postingCount: bytes.readUInt32LE(at + 12),
    formByteLength: bytes.readUInt32LE(at + 16),
  }
}

/** The occurrences of one form in the units of all runs. */
export interface FormPlaces {
  readonly units: Uint32Array
  readonly positions: Uint16Array
}

/**
 * Decodes one list into `places`.
 * @param firstUnit the number of the run's first unit
 * @param at index of the first occurrence in `places`
 * @returns index behind the last one
 */
export function decodeRunList(list: Uint8Array, firstUnit: number, places: FormPlaces, at: number): number {
  const { units, positions } = places
  const cursor = { bytes: list, at: 0 }
  let unit = firstUnit - 1
  let to = at
  while (cursor.at < list.length) {
    const head = readVarint(cursor)
    unit += (head >>> 1) + 1
    const end = to + ((head & 1) === 1 ? 1 : readVarint(cursor))
    let position = 0
    for (; to < end; to++) {
      position += readVarint(cursor)
      units[to] = unit
      positions[to] = position
    }
  }
  return to
}

export interface Cursor {
  readonly bytes: Uint8Array
  at: number
}

/** Of bytes that this build wrote itself: nothing is checked. */
export function readVarint(cursor: Cursor): number {
  const { bytes } = cursor
  let byte = bytes[cursor.at++] as number
  if (byte < 128) return byte
  let value = byte & 127
  for (let shift = 7; byte >= 128; shift += 7) {
    byte = bytes[cursor.at++] as number
    value |= (byte & 127) << shift
  }
  return value >>> 0
}

/** Works on its buffer directly: 26 million occurrences of German law would be as many calls of a writer. */
class ListWriter {
  readonly #units: Uint32Array
  readonly #places: Uint32Array
  #bytes = Buffer.alloc(1 << 20)
  #length = 0
  readonly #marks: RunMark[] = []
  #nextMark = 0

  constructor({ units, places }: FormOccurrences) {
    this.#units = units
    this.#places = places
  }

  /** Adds the form whose occurrences are those from `from` to `to`. */
  add(form: string, from: number, to: number): void {
    this.#reserve(FORM_HEAD_BYTES + 3 * form.length + MAX_OCCURRENCE_BYTES * (to - from))
    const units = this.#units
    const places = this.#places
    const bytes = this.#bytes
    const start = this.#length
    if (start >= this.#nextMark) {
      this.#marks.push({ form, offset: start })
      this.#nextMark = start + MARK_BYTES
    }
    const formStart = start + FORM_HEAD_BYTES
    const formByteLength = bytes.write(form, formStart)
    let at = formStart + formByteLength
    let occurrenceCount = 0
    let capitalCount = 0
    let postingCount = 0
    let unitBefore = -1
    for (let i = from; i < to; ) {
      const unit = units[i] as number
      const gap = unit - unitBefore - 1
      unitBefore = unit
      postingCount++
      let place = places[i++] as number
      capitalCount += place & 1
      // As nearly always: one occurrence.
      if (i === to || units[i] !== unit) {
        at = putVarint(bytes, putVarint(bytes, at, gap * 2 + 1), place >>> 1)
        occurrenceCount++
        continue
      }
      const count = this.#countIn(i - 1, to)
      if (count === 1) at = putVarint(bytes, at, gap * 2 + 1)
      else at = putVarint(bytes, putVarint(bytes, at, gap * 2), count)
      occurrenceCount += count
      let positionBefore = place >>> 1
      at = putVarint(bytes, at, positionBefore)
      for (; i < to && units[i] === unit; i++) {
        place = places[i] as number
        const position = place >>> 1
        // Two rules of the tokenizer may yield the same form for one word: it occurs once.
        if (position === positionBefore) continue
        at = putVarint(bytes, at, position - positionBefore)
        positionBefore = position
        capitalCount += place & 1
      }
    }
    bytes.writeUInt32LE(at - start - 4, start)
    bytes.writeUInt32LE(occurrenceCount, start + 4)
    bytes.writeUInt32LE(capitalCount, start + 8)
    bytes.writeUInt32LE(postingCount, start + 12)
    bytes.writeUInt32LE(formByteLength, start + 16)
    this.#length = at
  }

  finish(): RunLists {
    return { bytes: new Uint8Array(this.#bytes.subarray(0, this.#length)), marks: this.#marks }
  }

  /** Distinct positions in the unit of occurrence `from`. */
  #countIn(from: number, to: number): number {
    const units = this.#units
    const places = this.#places
    let count = 1
    for (let i = from + 1; i < to && units[i] === units[from]; i++) {
      if ((places[i] as number) >>> 1 !== (places[i - 1] as number) >>> 1) count++
    }
    return count
  }

  #reserve(byteLength: number): void {
    const needed = this.#length + byteLength
    if (needed <= this.#bytes.length) return
    const grown = Buffer.alloc(Math.max(needed, this.#bytes.length * 2))
    this.#bytes.copy(grown, 0, 0, this.#length)
    this.#bytes = grown
  }
}

/** Marks lie as far apart, or farther by one list. */
export const MARK_BYTES = 16 * 1024

/** Head and count of a posting, and the position, of five bytes at the most. */
const MAX_OCCURRENCE_BYTES = 15

/** @returns index behind the number */
function putVarint(bytes: Uint8Array, at: number, value: number): number {
  let rest = value
  let to = at
  while (rest >= 128) {
    bytes[to++] = (rest & 127) | 128
    rest >>>= 7
  }
  bytes[to++] = rest
  return to
}
