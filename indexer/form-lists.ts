/**
 * All lists of a form, of this build's runs and of the index before → one posting list, ready to be encoded. Most forms
 * have one list, a part of compounds has those of all compounds with it.
 *
 * Room for the lists is used again and again: most are short, and there are 600,000.
 */
import type { PostingUnit } from '../index-format/dictionary-key.ts'
import { type FormPostings, formPostings, sortPlaces } from './form-postings.ts'
import { countMergedList, decodeMergedList } from './merged-lists.ts'
import { MergeRoom, mergePostings } from './merged-postings.ts'
import type { CopiedPostings, PreviousPostings } from './previous-postings.ts'
import type { FormPlaces } from './run-lists.ts'
import type { ScratchReader } from './scratch.ts'

/** Where the lists of a form lie. */
export interface ListPlaces {
  /** Offset and byte length of each list in the scratch (merged-lists.ts). */
  readonly runLists: Float64Array
  /** Numbers in the index before of the forms whose lists there are taken. */
  readonly previousForms: Float64Array
}

/** What lists are read with. */
export interface ListTables {
  /** firstUnits[run] of passages, and of documents. */
  readonly firstUnits: Readonly<Record<PostingUnit, Uint32Array>>
  /** headingLengths[passage] */
  readonly headingLengths: Uint8Array
  readonly documentCount: number
}

export class FormLists {
  readonly #scratch: ScratchReader
  readonly #previous: PreviousPostings | undefined
  readonly #firstUnits: ListTables['firstUnits']
  /** Documents have no headings. */
  readonly #headingLengths: Readonly<Record<PostingUnit, Uint8Array>>
  #units = new Uint32Array()
  #positions = new Uint16Array()
  #frequencies = new Uint32Array()
  readonly #merged = new MergeRoom()

  /** @param previous lists of the index before, where there is one */
  constructor(scratch: ScratchReader, tables: ListTables, previous?: PreviousPostings) {
    const { firstUnits, headingLengths, documentCount } = tables
    this.#scratch = scratch
    this.#previous = previous
    this.#firstUnits = firstUnits
    this.#headingLengths = { passage: headingLengths, document: new Uint8Array(documentCount) }
  }

  /** The list of a form; valid until the next one is read. */
  read({ runLists, previousForms }: ListPlaces, unit: PostingUnit): FormPostings | CopiedPostings {
    const previous = this.#previous
    const [form] = previousForms
    if (previous === undefined || form === undefined || previousForms.length > 1)
      return this.#postings({ runLists, previousForms }, unit)
    if (runLists.length === 0) return previous.unchanged(form, unit) ?? previous.list(form, unit)
    const added = this.#postings({ runLists, previousForms: NO_FORMS }, unit)
    return mergePostings(previous.list(form, unit), added, this.#merged)
  }

  /** All occurrences in the lists, by unit and position; valid as `read`. */
  places(lists: ListPlaces, unit: PostingUnit): FormPlaces {
    const places = this.#readPlaces(lists, unit)
    // Of the runs of an update the last one may have any unit.
    if (lists.runLists.length > 2 || this.#previous !== undefined) sortPlaces(places)
    return places
  }

  #postings(lists: ListPlaces, unit: PostingUnit): FormPostings {
    const places = this.places(lists, unit)
    return formPostings(places, this.#headingLengths[unit], this.#frequencies)
  }

  #readPlaces({ runLists, previousForms }: ListPlaces, unit: PostingUnit): FormPlaces {
    let count = 0
    for (let i = 0; i < runLists.length; i += 2) {
      const bytes = this.#scratch.read(runLists[i] as number, runLists[i + 1] as number)
      const places = this.#placesFor(count + countMergedList(bytes))
      count = decodeMergedList(bytes, this.#firstUnits[unit], places, count)
    }
    for (const form of previousForms) {
      const list = this.#previous?.list(form, unit)
      if (list !== undefined) count = addPlaces(list, this.#placesFor(count + list.positions.length), count)
    }
    return { units: this.#units.subarray(0, count), positions: this.#positions.subarray(0, count) }
  }

  /** What was there stays there. */
  #placesFor(occurrenceCount: number): FormPlaces {
    if (occurrenceCount > this.#units.length) {
      const [units, positions] = [this.#units, this.#positions]
      // Of the most frequent words there may be millions.
      const length = Math.max(occurrenceCount, Math.min(2 * occurrenceCount, SPARE_PLACES))
      this.#units = new Uint32Array(length)
      this.#positions = new Uint16Array(length)
      this.#frequencies = new Uint32Array(length)
      this.#units.set(units)
      this.#positions.set(positions)
    }
    return { units: this.#units, positions: this.#positions }
  }
}

/** Room that is made beyond what is needed ends here: 10 MB. */
const SPARE_PLACES = 1 << 20
const NO_FORMS = new Float64Array()

/** @returns index behind the last place */
function addPlaces({ ids, frequencies, positions }: FormPostings, places: FormPlaces, at: number): number {
  let to = at
  for (let i = 0; i < ids.length; i++) {
    for (let left = (frequencies[i] as number) >>> 1; left > 0; left--) {
      places.units[to] = ids[i] as number
      places.positions[to] = positions[to - at] as number
      to++
    }
  }
  return to
}
