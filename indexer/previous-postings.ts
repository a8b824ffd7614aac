/** Posting lists of the index before, decoded with the numbers that its units have now. Each thread has its own. */
import type { PostingUnit } from '../index-format/dictionary-key.ts'
import { IndexFormatError } from '../index-format/errors.ts'
import { PositionDecoder, type UnitLengths } from '../index-format/positions.ts'
import { decodePostings } from '../index-format/postings.ts'
import { PLACE_NUMBERS } from './previous-lists.ts'
import type { FormPlaces } from './run-lists.ts'
import type { ScratchReader } from './scratch.ts'

/** What the units of the index before have become; plain data. */
export interface PreviousUnits {
  /** newNumbers[unit] of passages, and of documents; GONE where there is none. */
  readonly newNumbers: Readonly<Record<PostingUnit, Uint32Array>>
  /** As in the PassageTable of the index before. */
  readonly lengths: Uint16Array
  readonly headingLengths: Uint8Array
}

export const GONE = 2 ** 32 - 1

/** Where a list lies: as PLACE_NUMBERS says. */
export interface PreviousPlace {
  readonly postingCount: number
  readonly postingsOffset: number
  readonly postingsByteLength: number
  readonly positionsOffset: number
  readonly positionsByteLength: number
}

/** Of form `id`; undefined where the index before has no list of it. @param places PLACE_NUMBERS for each form */
export function previousPlace(places: Float64Array, id: number): PreviousPlace | undefined {
  const [
    postingCount = 0,
    postingsOffset = 0,
    postingsByteLength = 0,
    positionsOffset = 0,
    positionsByteLength = 0,
  ] = places.subarray(PLACE_NUMBERS * id, PLACE_NUMBERS * (id + 1))
  if (postingCount === 0) return undefined
  return { postingCount, postingsOffset, postingsByteLength, positionsOffset, positionsByteLength }
}

export class PreviousPostings {
  readonly #file: ScratchReader
  readonly #newNumbers: PreviousUnits['newNumbers']
  readonly #unitLengths: Readonly<Record<PostingUnit, UnitLengths>>

  constructor(file: ScratchReader, units: PreviousUnits) {
    this.#file = file
    this.#newNumbers = units.newNumbers
    this.#unitLengths = { passage: units, document: undefined }
  }

  /**
   * Decodes one list into `places`; what has gone is left out.
   * @param at index of the first occurrence in `places`
   * @returns index behind the last one
   */
  decode(place: PreviousPlace, unit: PostingUnit, places: FormPlaces, at: number): number {
    const newNumbers = this.#newNumbers[unit]
    const damaged = () => new IndexFormatError('the index before', place.postingsOffset, 'a list is damaged')
    const postings = this.#file.read(place.postingsOffset, place.postingsByteLength)
    const bounds = { count: place.postingCount, unitCount: newNumbers.length }
    const list = decodePostings(postings, bounds, damaged)
    const bytes = this.#file.read(place.positionsOffset, place.positionsByteLength)
    const { positions, starts } = new PositionDecoder(list, this.#unitLengths[unit], damaged).all(bytes)
    let to = at
    for (let i = 0; i < list.ids.length; i++) {
      const number = newNumbers[list.ids[i] as number] as number
      if (number === GONE) continue
      const end = starts[i + 1] as number
      for (let k = starts[i] as number; k < end; k++) {
        places.units[to] = number
        places.positions[to++] = positions[k] as number
      }
    }
    return to
  }
}
