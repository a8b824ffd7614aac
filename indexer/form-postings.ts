/** The occurrences of one form, or of all compounds with one part, as a posting list with positions, ready to be encoded. */
import type { PostingList } from '../index-format/postings.ts'
import { type InvertedOccurrences, MAX_POSITION } from './occurrences.ts'

export interface FormPostings extends PostingList {
  /** Positions, posting after posting, strictly ascending within a posting. */
  readonly positions: Uint16Array
}

/**
 * @param ids of the form in the occurrences; of a part of compounds those of all its compounds
 * @param headingLengths headingLengths[unit]: positions below it are in the unit's heading path
 */
export function formPostings(
  occurrences: InvertedOccurrences,
  ids: readonly number[],
  headingLengths: Uint8Array,
): FormPostings {
  const places = placesOf(occurrences, ids)
  const units = new Uint32Array(places.units.length)
  const frequencies = new Uint32Array(places.units.length)
  const positions = new Uint16Array(places.units.length)
  let postingCount = 0
  let positionCount = 0
  for (let i = 0; i < places.units.length; i++) {
    const unit = places.units[i] as number
    const position = places.positions[i] as number
    const isNewUnit = postingCount === 0 || units[postingCount - 1] !== unit
    // Two rules of the tokenizer may yield the same form for one word: it occurs once.
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

/** Where the forms occur, by unit and position. */
function placesOf(
  { starts, units, positions }: InvertedOccurrences,
  ids: readonly number[],
): { readonly units: Uint32Array; readonly positions: Uint16Array } {
  const ranges = ids.map(id => [starts[id] as number, starts[id + 1] as number] as const)
  const [first = [0, 0]] = ranges
  if (ranges.length < 2) return { units: units.subarray(...first), positions: positions.subarray(...first) }
  const places = new Float64Array(ranges.reduce((sum, [start, end]) => sum + end - start, 0))
  let count = 0
  for (const [start, end] of ranges) {
    for (let i = start; i < end; i++)
      places[count++] = (units[i] as number) * POSITIONS + (positions[i] as number)
  }
  places.sort()
  return {
    units: Uint32Array.from(places, place => Math.floor(place / POSITIONS)),
    positions: Uint16Array.from(places, place => place % POSITIONS),
  }
}

const POSITIONS = MAX_POSITION + 1
