/** The occurrences of one form, or of all compounds with one part, as a posting list with positions, ready to be encoded. */
import type { PostingList } from '../index-format/postings.ts'
import { MAX_POSITION } from './occurrences.ts'
import type { FormPlaces } from './run-lists.ts'

export interface FormPostings extends PostingList {
  /** Positions, posting after posting, strictly ascending within a posting. */
  readonly positions: Uint16Array
}

/**
 * @param places by unit and position
 * @param headingLengths headingLengths[unit]: positions below it are in the unit's heading path
 */
export function formPostings(places: FormPlaces, headingLengths: Uint8Array): FormPostings {
  const units = new Uint32Array(places.units.length)
  const frequencies = new Uint32Array(places.units.length)
  const positions = new Uint16Array(places.units.length)
  let postingCount = 0
  let positionCount = 0
  for (let i = 0; i < places.units.length; i++) {
    const unit = places.units[i] as number
    const position = places.positions[i] as number
    const isNewUnit = postingCount === 0 || units[postingCount - 1] !== unit
    // Of several forms two may stand at one position, where one word has both: it occurs once.
    if (!isNewUnit && positions[positionCount - 1] === position) continue
    if (isNewUnit) units[postingCount++] = unit
    positions[positionCount++] = position
    const inHeading = position < (headingLengths[unit] as number) ? 1 : 0
    frequencies[postingCount - 1] = ((frequencies[postingCount - 1] as number) + 2) | inHeading
  }
  return {
    ids: units.subarray(0, postingCount),
    frequencies: frequencies.subarray(0, postingCount),
    positions: positions.subarray(0, positionCount),
  }
}

/** Sorts the places of several forms, one form's behind the other's, by unit and position. */
export function sortPlaces({ units, positions }: FormPlaces): void {
  if (isSorted({ units, positions })) return
  const places = new Float64Array(units.length)
  for (let i = 0; i < places.length; i++)
    places[i] = (units[i] as number) * POSITIONS + (positions[i] as number)
  places.sort()
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number
    const unit = Math.floor(place / POSITIONS)
    units[i] = unit
    positions[i] = place - unit * POSITIONS
  }
}

/** As most are that come from one list, or from a run behind the index before. */
function isSorted({ units, positions }: FormPlaces): boolean {
  for (let i = 1; i < units.length; i++) {
    const [before, unit] = [units[i - 1] as number, units[i] as number]
    if (unit < before || (unit === before && (positions[i] as number) < (positions[i - 1] as number)))
      return false
  }
  return true
}

const POSITIONS = MAX_POSITION + 1
