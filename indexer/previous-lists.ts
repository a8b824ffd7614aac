/**
 * The posting lists of the index before, as far as documents are left in it: of each form its counts, and its number in
 * that index, which tells where its list lies. The lists stay there until they are encoded anew.
 *
 * What has gone is known as a run of the documents that are no longer there, made from their stored texts: its counts
 * are taken away from those of the index.
 */
import type { ByteSource } from '../index-format/byte-source.ts'
import { isImplied, isWordKey, type PostingUnit, unitOf } from '../index-format/dictionary-key.ts'
import { IndexFormatError } from '../index-format/errors.ts'
import { compareCodePoints } from '../index-format/string-order.ts'
import { NumberColumn } from './number-column.ts'
import type { PreviousWords } from './previous-words.ts'
import type { Run } from './run.ts'
import { RunCursor } from './run-cursors.ts'
import type { RunLists } from './run-lists.ts'

/** The forms of one kind of unit, by code point; what the index before has of their lists. */
export interface PreviousLists {
  readonly forms: readonly string[]
  readonly occurrenceCounts: Uint32Array
  readonly capitals: Uint32Array
  readonly documentFrequencies: Uint32Array
  /** Of the forms, in the index before. */
  readonly numbers: Uint32Array
}

/** @param gone the lists of a run of the documents that have gone */
export function previousLists(
  { name }: ByteSource,
  words: PreviousWords,
  gone: Run['lists'],
): Readonly<Record<PostingUnit, PreviousLists>> {
  const columns = { passage: new ListColumns(), document: new ListColumns() }
  words.forms.forEach((form, number) => {
    if (isWordKey(form)) columns[unitOf(form)].add(words, number)
  })
  for (const unit of ['passage', 'document'] as const) {
    if (!columns[unit].subtract(gone[unit]))
      throw new IndexFormatError(name, 0, 'its counts of words do not fit its texts; build the index again')
  }
  return { passage: columns.passage.finish(), document: columns.document.finish() }
}

class ListColumns {
  readonly #forms: string[] = []
  readonly #numbers = new NumberColumn()
  readonly #occurrenceCounts = new NumberColumn()
  readonly #capitals = new NumberColumn()
  readonly #documentFrequencies = new NumberColumn()

  add(words: PreviousWords, number: number): void {
    this.#forms.push(words.forms[number] as string)
    this.#numbers.push(number)
    this.#occurrenceCounts.push(words.occurrenceCountOf(number))
    this.#capitals.push(words.capitalCountOf(number))
    this.#documentFrequencies.push(words.postingCountOf(number))
  }

  /** @returns whether there was so much to take away; implied forms may be missing */
  subtract({ bytes }: RunLists): boolean {
    const scratch = { read: (offset: number, length: number) => bytes.subarray(offset, offset + length) }
    const cursor = new RunCursor(scratch, { offset: 0, byteLength: bytes.length }, 0)
    let i = 0
    while (cursor.advance()) {
      const form = cursor.form()
      while (i < this.#forms.length && compareCodePoints(this.#forms[i] as string, form) < 0) i++
      if (this.#forms[i] !== form) {
        if (isImplied(form)) continue
        return false
      }
      const { occurrenceCount, capitalCount, postingCount } = cursor.head
      const isLess =
        take(this.#occurrenceCounts.values(), i, occurrenceCount) &&
        take(this.#capitals.values(), i, isImplied(form) ? 0 : capitalCount) &&
        take(this.#documentFrequencies.values(), i, postingCount)
      if (!isLess) return false
    }
    return true
  }

  /** Without the forms that have gone. */
  finish(): PreviousLists {
    const frequencies = this.#documentFrequencies.values()
    const left = Uint32Array.from(frequencies.keys()).filter(i => (frequencies[i] as number) > 0)
    const column = (numbers: NumberColumn) => left.map(i => numbers.at(i))
    return {
      forms: Array.from(left, i => this.#forms[i] as string),
      occurrenceCounts: column(this.#occurrenceCounts),
      capitals: column(this.#capitals),
      documentFrequencies: column(this.#documentFrequencies),
      numbers: column(this.#numbers),
    }
  }
}

/** @returns whether there were so many */
function take(counts: Uint32Array, i: number, count: number): boolean {
  const before = counts[i] as number
  counts[i] = before - count
  return before >= count
}
