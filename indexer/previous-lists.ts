/**
 * The posting lists of the index before, as far as documents are left in it: of each form its counts, and where its lists
 * lie in that file. The lists stay there until they are encoded anew.
 *
 * What has gone is known as a run of the documents that are no longer there, made from their stored texts: its counts
 * are taken away from those of the index.
 */
import { ByteReader } from '../index-format/byte-reader.ts'
import type { ByteSource } from '../index-format/byte-source.ts'
import { compareCodePoints, type DictionaryIndex } from '../index-format/dictionary.ts'
import type { TermEntry } from '../index-format/dictionary-entries.ts'
import { isImplied, isWordKey, type PostingUnit, unitOf } from '../index-format/dictionary-key.ts'
import { IndexFormatError } from '../index-format/errors.ts'
import { decodeTermGroup } from '../index-format/term-group.ts'
import { inflate } from './inflate.ts'
import type { PreviousIndex } from './previous-index.ts'
import { RunCursor } from './run-cursors.ts'

/** The forms of one kind of unit, by code point; what the index before has of their lists. */
export interface PreviousLists {
  readonly forms: readonly string[]
  readonly occurrenceCounts: Uint32Array
  readonly capitals: Uint32Array
  readonly documentFrequencies: Uint32Array
  /** PLACE_NUMBERS for each form. */
  readonly places: Float64Array
}

/**
 * Of a list in the index before: its postings · file offset and byte length of these · of its positions. Documents that
 * have gone are still among them.
 */
export const PLACE_NUMBERS = 5

/** @param gone the lists of a run of the documents that have gone */
export async function readPreviousLists(
  previous: Pick<PreviousIndex, 'source' | 'tables' | 'rebuild'>,
  gone: Readonly<Record<PostingUnit, Uint8Array>>,
): Promise<Readonly<Record<PostingUnit, PreviousLists>>> {
  const { source, tables, rebuild } = previous
  const keys = await readStrings(source, tables.forms)
  const places = await readPlaces(previous)
  const columns = { passage: new ListColumns(), document: new ListColumns() }
  let word = 0
  keys.forEach((key, number) => {
    if (!isWordKey(key)) return
    const place = places.subarray(PLACE_NUMBERS * number, PLACE_NUMBERS * (number + 1))
    const postingCount = place[0] as number
    const repeats = rebuild.counts.repeats[word] as number
    columns[unitOf(key)].add(
      key,
      [postingCount + repeats, rebuild.counts.capitals[word] as number, postingCount],
      place,
    )
    word++
  })
  if (word !== rebuild.counts.repeats.length) throw inconsistent(source)
  for (const unit of ['passage', 'document'] as const) {
    if (!columns[unit].subtract(gone[unit])) throw inconsistent(source)
  }
  return { passage: columns.passage.finish(), document: columns.document.finish() }
}

function inconsistent({ name }: ByteSource): IndexFormatError {
  return new IndexFormatError(name, 0, 'its counts of words do not fit its lists; build the index again')
}

class ListColumns {
  readonly #forms: string[] = []
  readonly #occurrenceCounts: number[] = []
  readonly #capitals: number[] = []
  readonly #documentFrequencies: number[] = []
  readonly #places: number[] = []

  add(
    form: string,
    [occurrences, capitals, postings]: readonly [number, number, number],
    place: Float64Array,
  ): void {
    this.#forms.push(form)
    this.#occurrenceCounts.push(occurrences)
    this.#capitals.push(capitals)
    this.#documentFrequencies.push(postings)
    this.#places.push(...place)
  }

  /** @returns whether there was so much to take away; implied forms may be missing */
  subtract(lists: Uint8Array): boolean {
    const scratch = { read: (offset: number, length: number) => lists.subarray(offset, offset + length) }
    const cursor = new RunCursor(scratch, { offset: 0, byteLength: lists.length }, 0)
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
        take(this.#occurrenceCounts, i, occurrenceCount) &&
        take(this.#capitals, i, isImplied(form) ? 0 : capitalCount) &&
        take(this.#documentFrequencies, i, postingCount)
      if (!isLess) return false
    }
    return true
  }

  /** Without the forms that have gone. */
  finish(): PreviousLists {
    const left = Array.from(this.#forms.keys()).filter(i => (this.#documentFrequencies[i] as number) > 0)
    const column = (values: readonly number[]) => Uint32Array.from(left, i => values[i] as number)
    const places = new Float64Array(PLACE_NUMBERS * left.length)
    left.forEach((from, to) => {
      for (let k = 0; k < PLACE_NUMBERS; k++)
        places[PLACE_NUMBERS * to + k] = this.#places[PLACE_NUMBERS * from + k] as number
    })
    return {
      forms: left.map(i => this.#forms[i] as string),
      occurrenceCounts: column(this.#occurrenceCounts),
      capitals: column(this.#capitals),
      documentFrequencies: column(this.#documentFrequencies),
      places,
    }
  }
}

function take(counts: number[], i: number, count: number): boolean {
  const left = (counts[i] as number) - count
  counts[i] = left
  return left >= 0
}

async function readStrings<Entry>(
  source: ByteSource,
  dictionary: DictionaryIndex<Entry>,
): Promise<readonly string[]> {
  const strings: string[] = []
  for await (const block of dictionaryBlocks(source, dictionary)) strings.push(...block.strings)
  return strings
}

/** @returns PLACE_NUMBERS for each form of the dictionary, zeroes where it has no list */
async function readPlaces({
  source,
  tables,
}: Pick<PreviousIndex, 'source' | 'tables'>): Promise<Float64Array> {
  const { forms, terms, postings, places: positions } = tables
  const places = new Float64Array(PLACE_NUMBERS * forms.count)
  for await (const { entries } of dictionaryBlocks(source, terms)) {
    const start = entries[0]?.postingsOffset ?? 0
    const end = entries.reduce(
      (most, entry) => Math.max(most, entry.postingsOffset + entry.postingsByteLength),
      start,
    )
    const [bytes = new Uint8Array()] = await source.read([
      { offset: postings.offset + start, byteLength: end - start },
    ])
    for (const entry of entries) {
      const from = entry.postingsOffset - start
      const group = bytes.subarray(from, from + entry.postingsByteLength)
      notePlaces(places, entry, group, {
        end: postings.offset + entry.postingsOffset + entry.postingsByteLength,
        positionsStart: positions.offset + entry.positionsOffset,
        source: source.name,
      })
    }
  }
  return places
}

function notePlaces(
  places: Float64Array,
  entry: TermEntry,
  group: Uint8Array,
  at: { readonly end: number; readonly positionsStart: number; readonly source: string },
): void {
  const lists = decodeTermGroup(new ByteReader(group, at.source, at.end - group.length), entry)
  // The lists fill the end of their group.
  let offset = at.end - lists.reduce((sum, { postings }) => sum + postings.length, 0)
  for (const { form, postingCount, postings, positionsOffset, positionsByteLength } of lists) {
    places.set(
      [postingCount, offset, postings.length, at.positionsStart + positionsOffset, positionsByteLength],
      PLACE_NUMBERS * form,
    )
    offset += postings.length
  }
}

async function* dictionaryBlocks<Entry>(source: ByteSource, dictionary: DictionaryIndex<Entry>) {
  const { blockCount } = dictionary
  for (let first = 0; first < blockCount; first += BLOCKS_PER_READ) {
    const numbers = Array.from({ length: Math.min(BLOCKS_PER_READ, blockCount - first) }, (_, i) => first + i)
    const start = dictionary.byteRange(first).offset
    const last = dictionary.byteRange(first + numbers.length - 1)
    const [bytes = new Uint8Array()] = await source.read([
      { offset: start, byteLength: last.offset + last.byteLength - start },
    ])
    for (const number of numbers) {
      const { offset, byteLength } = dictionary.byteRange(number)
      const compressed = bytes.subarray(offset - start, offset - start + byteLength)
      yield await dictionary.decodeBlock(number, compressed, inflate)
    }
  }
}

/** Some 100 kB. */
const BLOCKS_PER_READ = 128
