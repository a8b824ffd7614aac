/**
 * The implied forms that are short for no word, between one build and the next: another document may have the word. A
 * build keeps them beside its index (index-format/rebuild-data.ts), and the next takes them for a run of its own.
 */
import { isImplied, type PostingUnit } from '../index-format/dictionary-key.ts'
import type { UnresolvedForm } from '../index-format/rebuild-data.ts'
import { sortPlaces } from './form-postings.ts'
import { decodeMergedList, type MergedLists } from './merged-lists.ts'
import { GONE, type PreviousPostings, previousPlace } from './previous-postings.ts'
import { encodeRunLists, type FormPlaces } from './run-lists.ts'
import type { ScratchReader } from './scratch.ts'

/** Where merged lists are decoded from. */
export interface ListSources {
  readonly scratch: ScratchReader
  /** firstUnits[run] of passages, and of documents. */
  readonly firstUnits: Readonly<Record<PostingUnit, Uint32Array>>
  readonly previous?: PreviousPostings | undefined
}

/** @param isUsed whether the vocabulary has a form, by its id */
export function collectUnresolved(
  sources: ListSources,
  lists: MergedLists,
  unit: PostingUnit,
  isUsed: (id: number) => boolean,
): readonly UnresolvedForm[] {
  const unresolved: UnresolvedForm[] = []
  lists.forms.forEach((form, id) => {
    if (isImplied(form) && !isUsed(id)) unresolved.push({ form, ...readPlaces(sources, lists, unit, id) })
  })
  return unresolved
}

function readPlaces(sources: ListSources, lists: MergedLists, unit: PostingUnit, id: number): FormPlaces {
  const { scratch, firstUnits, previous } = sources
  const bytes = scratch.read(lists.offsets[id] as number, lists.byteLengths[id] as number)
  const count = lists.occurrenceCounts[id] as number
  const places = { units: new Uint32Array(count), positions: new Uint16Array(count) }
  const at = decodeMergedList(bytes, firstUnits[unit], places, 0)
  const place = lists.previousPlaces && previousPlace(lists.previousPlaces, id)
  if (place !== undefined) previous?.decode(place, unit, places, at)
  sortPlaces(places)
  return places
}

/** The lists of a run whose units count from the first of all. @param newNumbers see PreviousUnits */
export function unresolvedRunLists(forms: readonly UnresolvedForm[], newNumbers: Uint32Array): Uint8Array {
  const starts = [0]
  const units: number[] = []
  const places: number[] = []
  for (const form of forms) {
    form.units.forEach((unit, i) => {
      const number = newNumbers[unit] ?? GONE
      if (number === GONE) return
      units.push(number)
      places.push((form.positions[i] as number) * 2)
    })
    starts.push(units.length)
  }
  return encodeRunLists({
    table: { form: id => forms[id]?.form ?? '' },
    ids: Uint32Array.from(forms.keys()),
    starts: Uint32Array.from(starts),
    units: Uint32Array.from(units),
    places: Uint32Array.from(places),
  })
}
