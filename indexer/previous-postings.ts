/** Posting lists of the index before, decoded with the numbers that its units have now. Each thread has its own. */
import type { PostingUnit } from '../index-format/dictionary-key.ts'
import { IndexFormatError } from '../index-format/errors.ts'
import { type EncodedPositions, PositionDecoder, type UnitLengths } from '../index-format/positions.ts'
import { type DecodedPostings, decodePostings, type PostingList } from '../index-format/postings.ts'
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

/** A posting list whose positions are encoded. */
export interface EncodableList extends PostingList {
  readonly encodedPositions: EncodedPositions
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

  /** A list with the numbers of today and its positions as they lie there; undefined where a part of it has gone. */
  unchanged(place: PreviousPlace, unit: PostingUnit): EncodableList | undefined {
    const newNumbers = this.#newNumbers[unit]
    const { ids, frequencies, positionStarts } = this.#decodePostings(place, unit)
    for (let i = 0; i < ids.length; i++) {
      const number = newNumbers[ids[i] as number] as number
      if (number === GONE) return undefined
      ids[i] = number
    }
    return {
      ids,
      frequencies,
      encodedPositions: {
        bytes: this.#file.read(place.positionsOffset, place.positionsByteLength),
        blockByteLengths: positionStarts.subarray(1).map((end, i) => end - (positionStarts[i] as number)),
      },
    }
  }

  /**
   * Decodes one list into `places`; what has gone is left out.
   * @param at index of the first occurrence in `places`
   * @returns index behind the last one
   */
  decode(place: PreviousPlace, unit: PostingUnit, places: FormPlaces, at: number): number {
    const newNumbers = this.#newNumbers[unit]
    const list = this.#decodePostings(place, unit)
    const bytes = this.#file.read(place.positionsOffset, place.positionsByteLength)
    const { positions, starts } = new PositionDecoder(list, this.#unitLengths[unit], () =>
      damagedList(place),
    ).all(bytes)
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

  #decodePostings(place: PreviousPlace, unit: PostingUnit): DecodedPostings {
    const postings = this.#file.read(place.postingsOffset, place.postingsByteLength)
    const { postingCount, positionsByteLength } = place
    const bounds = { count: postingCount, unitCount: this.#newNumbers[unit].length, positionsByteLength }
    return decodePostings(postings, bounds, () => damagedList(place))
  }
}

function damagedList({ postingsOffset }: PreviousPlace): IndexFormatError {
  return new IndexFormatError('the index before', postingsOffset, 'a list is damaged')
}
