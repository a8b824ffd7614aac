/**
 * The implied forms that are short for no word, between one build and the next: another document may have the word. A
 * build keeps them beside its index (index-format/rebuild-data.ts), and the next takes them for a run of its own.
 */
import { isImplied, type PostingUnit } from '../index-format/dictionary-key.ts'
import type { UnresolvedForm } from '../index-format/rebuild-data.ts'
import type { FormLists, ListPlaces } from './form-lists.ts'
import type { MergedLists } from './merged-lists.ts'
import { GONE } from './previous-postings.ts'
import { encodeRunLists, type RunLists } from './run-lists.ts'

/** @param isUsed whether the vocabulary has a form, by its id */
export function collectUnresolved(
  formLists: FormLists,
  lists: MergedLists,
  unit: PostingUnit,
  isUsed: (id: number) => boolean,
): readonly UnresolvedForm[] {
  const unresolved: UnresolvedForm[] = []
  lists.forms.forEach((form, id) => {
    if (!isImplied(form) || isUsed(id)) return
    const { units, positions } = formLists.places(placesOf(lists, id), unit)
    unresolved.push({ form, units: units.slice(), positions: positions.slice() })
  })
  return unresolved
}

function placesOf({ offsets, byteLengths, previousForms }: MergedLists, id: number): ListPlaces {
  const previousForm = previousForms?.[id] ?? -1
  return {
    runLists:
      byteLengths[id] === 0 ? NO_LISTS : Float64Array.of(offsets[id] as number, byteLengths[id] as number),
    previousForms: previousForm < 0 ? NO_LISTS : Float64Array.of(previousForm),
  }
}

const NO_LISTS = new Float64Array()

/** The lists of a run whose units count from the first of all. @param newNumbers see PreviousUnits */
export function unresolvedRunLists(forms: readonly UnresolvedForm[], newNumbers: Uint32Array): RunLists {
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
