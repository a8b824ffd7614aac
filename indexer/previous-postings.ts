/** Posting lists of the index before, decoded with the numbers that its units have now. Each thread has its own. */
import type { PostingUnit } from '../index-format/dictionary-key.ts'
import { IndexFormatError } from '../index-format/errors.ts'
import { PositionDecoder, type UnitLengths } from '../index-format/positions.ts'
import { type DecodedPostings, decodePostings, type PostingList } from '../index-format/postings.ts'
import type { FormPostings } from './form-postings.ts'
import { PLACE_NUMBERS } from './previous-lists.ts'
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

/** Of form number `id`; undefined where the index before has no list of it. @param places PLACE_NUMBERS for each form */
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

/** A posting list whose positions are encoded already. */
export interface CopiedPostings extends PostingList {
  readonly encodedPositions: Uint8Array
  /** Bytes of each full block of them. */
  readonly blockByteLengths: Uint32Array
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
  unchanged(place: PreviousPlace, unit: PostingUnit): CopiedPostings | undefined {
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
      encodedPositions: this.#file.read(place.positionsOffset, place.positionsByteLength),
      blockByteLengths: positionStarts.subarray(1).map((end, i) => end - (positionStarts[i] as number)),
    }
  }

  /** A list with the numbers of today, without what has gone. */
  list(place: PreviousPlace, unit: PostingUnit): FormPostings {
    const newNumbers = this.#newNumbers[unit]
    const list = this.#decodePostings(place, unit)
    const { ids, frequencies } = list
    const bytes = this.#file.read(place.positionsOffset, place.positionsByteLength)
    const decoder = new PositionDecoder(list, this.#unitLengths[unit], () => damagedList(place))
    const { positions, starts } = decoder.all(bytes)
    const keptPositions = new Uint16Array(positions.length)
    let to = 0
    let positionsEnd = 0
    for (let i = 0; i < ids.length; i++) {
      const number = newNumbers[ids[i] as number] as number
      if (number === GONE) continue
      const end = starts[i + 1] as number
      for (let k = starts[i] as number; k < end; k++) keptPositions[positionsEnd++] = positions[k] as number
      ids[to] = number
      frequencies[to++] = frequencies[i] as number
    }
    return {
      ids: ids.subarray(0, to),
      frequencies: frequencies.subarray(0, to),
      positions: keptPositions.subarray(0, positionsEnd),
    }
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
