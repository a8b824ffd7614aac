/** Posting lists of the index before, decoded with the numbers that its units have now. Each thread has its own. */
import type { PostingUnit } from '../index-format/dictionary-key.ts'
import { IndexFormatError } from '../index-format/errors.ts'
import { PositionDecoder, type UnitLengths } from '../index-format/positions.ts'
import { type DecodedPostings, decodePostings, type PostingList } from '../index-format/postings.ts'
import type { FormPostings } from './form-postings.ts'
import { PLACE_NUMBERS } from './previous-words.ts'
import type { ScratchReader } from './scratch.ts'

/** The lists of the index before, and what its units have become; plain data. */
export interface PreviousUnits {
  /** Where the lists of its forms lie, by number: PLACE_NUMBERS for each. */
  readonly places: Float64Array
  /** newNumbers[unit] of passages, and of documents; GONE where there is none. */
  readonly newNumbers: Readonly<Record<PostingUnit, Uint32Array>>
  /** As in the PassageTable of the index before. */
  readonly lengths: Uint16Array
  readonly headingLengths: Uint8Array
}

export const GONE = 2 ** 32 - 1

/** A posting list whose positions are encoded already. */
export interface CopiedPostings extends PostingList {
  readonly encodedPositions: Uint8Array
  /** Bytes of each full block of them. */
  readonly blockByteLengths: Uint32Array
}

export class PreviousPostings {
  readonly #file: ScratchReader
  readonly #places: Float64Array
  readonly #newNumbers: PreviousUnits['newNumbers']
  readonly #unitLengths: Readonly<Record<PostingUnit, UnitLengths>>

  constructor(file: ScratchReader, units: PreviousUnits) {
    this.#file = file
    this.#places = units.places
    this.#newNumbers = units.newNumbers
    this.#unitLengths = { passage: units, document: undefined }
  }

  /**
   * The list of a form with the units of today and its positions as they lie there.
   * @param form its number there
   * @returns undefined where a part of it has gone
   */
  unchanged(form: number, unit: PostingUnit): CopiedPostings | undefined {
    const newNumbers = this.#newNumbers[unit]
    const place = this.#placeOf(form)
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
      blockByteLengths:
        positionStarts.length === 1
          ? NO_BLOCKS
          : positionStarts.subarray(1).map((end, i) => end - (positionStarts[i] as number)),
    }
  }

  /** The list of a form with the units of today, without those that have gone. */
  list(form: number, unit: PostingUnit): FormPostings {
    const newNumbers = this.#newNumbers[unit]
    const place = this.#placeOf(form)
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

  #placeOf(form: number): ListPlace {
    const at = PLACE_NUMBERS * form
    return {
      postingCount: this.#places[at] as number,
      postingsOffset: this.#places[at + 1] as number,
      postingsByteLength: this.#places[at + 2] as number,
      positionsOffset: this.#places[at + 3] as number,
      positionsByteLength: this.#places[at + 4] as number,
    }
  }

  #decodePostings(place: ListPlace, unit: PostingUnit): DecodedPostings {
    const postings = this.#file.read(place.postingsOffset, place.postingsByteLength)
    const { postingCount, positionsByteLength } = place
    const bounds = { count: postingCount, unitCount: this.#newNumbers[unit].length, positionsByteLength }
    return decodePostings(postings, bounds, () => damagedList(place))
  }
}

/** Of most lists. */
const NO_BLOCKS = new Uint32Array()

interface ListPlace {
  readonly postingCount: number
  readonly postingsOffset: number
  readonly postingsByteLength: number
  readonly positionsOffset: number
  readonly positionsByteLength: number
}

function damagedList({ postingsOffset }: ListPlace): IndexFormatError {
  return new IndexFormatError('the index before', postingsOffset, 'a list is damaged')
}
