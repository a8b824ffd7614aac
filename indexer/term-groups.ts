/**
 * The posting lists of terms as bytes, term after term: of each its forms' lists and their positions, and in how many
 * units the term occurs, whichever the form. Which terms, and where the lists of their forms lie, is told by plain
 * numbers, so that any thread can do it.
 */
import { ByteWriter } from '../index-format/byte-writer.ts'
import type { PostingUnit } from '../index-format/dictionary-key.ts'
import { encodePositions, type UnitLengths } from '../index-format/positions.ts'
import { encodePostings } from '../index-format/postings.ts'
import { type FormHead, writeTermGroup } from '../index-format/term-group.ts'
import { saturatedFrequency } from '../ranking/bm25.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import { formPostings, sortPlaces } from './form-postings.ts'
import { decodeMergedList } from './merged-lists.ts'
import type { EncodableList, PreviousPlace, PreviousPostings } from './previous-postings.ts'
import type { FormPlaces } from './run-lists.ts'
import type { ScratchReader } from './scratch.ts'

/** What the lists of all terms are worked out with; plain data. */
export interface CollectionTables {
  /** firstUnits[run] of passages, and of documents. */
  readonly firstUnits: Readonly<Record<PostingUnit, Uint32Array>>
  /** As in the PassageTable. */
  readonly lengths: Uint16Array
  readonly headingLengths: Uint8Array
  readonly documentCount: number
  /** Words of a passage. */
  readonly averageLength: number
  readonly ranking: RankingWeights
}

/** Consecutive terms, one behind the other. */
export interface TermOrders {
  readonly termCount: number
  /**
   * Of each term: 1 where it counts documents · number of forms; of each form: its number · number of lists; of each
   * list: scratch offset · byte length · occurrences · where it lies in the index before (PLACE_NUMBERS, of which one
   * that is not there has the first alone).
   */
  readonly numbers: Float64Array
}

export interface TermLists {
  /** Of each term: byte length of its postings, of its positions, and units with one of its forms. */
  readonly heads: Uint32Array
  /** The terms' bytes, one behind the other. */
  readonly postings: Uint8Array
  readonly positions: Uint8Array
}

/** The buffers that can move to another thread instead of being copied. */
export function termListBuffers({ heads, postings, positions }: TermLists): ArrayBuffer[] {
  return [heads, postings, positions].flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []))
}

/** Of each term in TermLists.heads. */
export const HEAD_NUMBERS = 3

export class TermGroupEncoder {
  readonly #scratch: ScratchReader
  readonly #previous: PreviousPostings | undefined
  readonly #tables: CollectionTables
  readonly #headingLengths: Readonly<Record<PostingUnit, Uint8Array>>
  readonly #unitLengths: Readonly<Record<PostingUnit, UnitLengths>>
  /** seen[unit] is the number of the last term found in it, by which distinct units are counted. */
  readonly #seen: Readonly<Record<PostingUnit, Uint32Array>>
  #termNumber = 0
  #places: FormPlaces = { units: new Uint32Array(), positions: new Uint16Array() }
  #frequencies = new Uint32Array()
  /** Postings of one term's forms. */
  readonly #lists = new ByteWriter()

  /** @param previous lists of the index before, where there is one */
  constructor(scratch: ScratchReader, tables: CollectionTables, previous?: PreviousPostings) {
    const { documentCount, headingLengths } = tables
    this.#scratch = scratch
    this.#previous = previous
    this.#tables = tables
    this.#unitLengths = { passage: tables, document: undefined }
    this.#headingLengths = { passage: headingLengths, document: new Uint8Array(documentCount) }
    this.#seen = {
      passage: new Uint32Array(headingLengths.length),
      document: new Uint32Array(documentCount),
    }
  }

  encode({ termCount, numbers }: TermOrders): TermLists {
    const heads = new Uint32Array(HEAD_NUMBERS * termCount)
    const postings = new ByteWriter(numbers.length)
    const positions = new ByteWriter(numbers.length)
    const order = { numbers, at: 0 }
    for (let term = 0; term < termCount; term++) {
      const [postingsStart, positionsStart] = [postings.length, positions.length]
      const head = HEAD_NUMBERS * term
      heads[head + 2] = this.#encodeTerm(order, postings, positions)
      heads[head] = postings.length - postingsStart
      heads[head + 1] = positions.length - positionsStart
    }
    return { heads, postings: postings.finish(), positions: positions.finish() }
  }

  /** @returns units with one of the term's forms */
  #encodeTerm(order: Order, postings: ByteWriter, positions: ByteWriter): number {
    const unit = next(order) === 1 ? 'document' : 'passage'
    const seen = this.#seen[unit]
    const heads: FormHead[] = []
    let documentFrequency = 0
    this.#termNumber++
    this.#lists.clear()
    const formCount = next(order)
    for (let formsLeft = formCount; formsLeft > 0; formsLeft--) {
      const form = next(order)
      const list = this.#unchangedList(order, unit) ?? this.#newList(order, unit)
      documentFrequency += formCount === 1 ? list.ids.length : this.#countNew(list.ids, seen)
      const { bytes, blockByteLengths } = list.encodedPositions
      const encoded = encodePostings(list, seen.length, blockByteLengths, this.#impactOf[unit])
      heads.push({
        form,
        postingCount: list.ids.length,
        postingsByteLength: encoded.length,
        positionsByteLength: bytes.length,
      })
      this.#lists.bytes(encoded)
      positions.bytes(bytes)
    }
    writeTermGroup(postings, heads, this.#lists.peek())
    return documentFrequency
  }

  /** Ids that no form of the term had before. */
  #countNew(ids: Uint32Array, seen: Uint32Array): number {
    let count = 0
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number
      if (seen[id] !== this.#termNumber) count++
      seen[id] = this.#termNumber
    }
    return count
  }

  /** Of a form that has not come nor gone anywhere: where it stands in its passages is written already. */
  #unchangedList(order: Order, unit: PostingUnit): EncodableList | undefined {
    if (this.#previous === undefined) return undefined
    const ahead = { ...order }
    const isOneList = next(ahead) === 1
    ahead.at++
    const isKept = next(ahead) === 0
    ahead.at++
    const place = isOneList && isKept ? nextPreviousPlace(ahead) : undefined
    const list = place && this.#previous.unchanged(place, unit)
    if (list !== undefined) order.at = ahead.at
    return list
  }

  #newList(order: Order, unit: PostingUnit): EncodableList {
    const places = this.#readPlaces(order, unit)
    const list = formPostings(places, this.#headingLengths[unit], this.#frequencies)
    const encodedPositions = encodePositions(list.positions, list, this.#unitLengths[unit])
    return { ids: list.ids, frequencies: list.frequencies, encodedPositions }
  }

  #readPlaces(order: Order, unit: PostingUnit): FormPlaces {
    const listCount = next(order)
    const places = this.#placesFor(occurrencesOf({ ...order }, listCount))
    let at = 0
    for (let i = 0; i < listCount; i++) {
      const [offset, byteLength] = [next(order), next(order)]
      next(order)
      if (byteLength > 0) {
        const bytes = this.#scratch.read(offset, byteLength)
        at = decodeMergedList(bytes, this.#tables.firstUnits[unit], places, at)
      }
      const previous = nextPreviousPlace(order)
      if (previous !== undefined && this.#previous !== undefined)
        at = this.#previous.decode(previous, unit, places, at)
    }
    if (listCount > 1 || this.#previous !== undefined) sortPlaces(places)
    return places
  }

  /** The same memory for each form in turn: most have a few occurrences, and there are 600,000. */
  #placesFor(occurrenceCount: number): FormPlaces {
    if (occurrenceCount > this.#places.units.length) {
      this.#places = {
        units: new Uint32Array(2 * occurrenceCount),
        positions: new Uint16Array(2 * occurrenceCount),
      }
      this.#frequencies = new Uint32Array(2 * occurrenceCount)
    }
    return {
      units: this.#places.units.subarray(0, occurrenceCount),
      positions: this.#places.positions.subarray(0, occurrenceCount),
    }
  }

  readonly #impactOf: Readonly<Record<PostingUnit, (id: number, frequency: number) => number>> = {
    passage: (passage, frequency) => {
      const { lengths, averageLength, ranking } = this.#tables
      const { k1, b, delta, heading } = ranking
      const weighted = (frequency >>> 1) + (frequency & 1) * heading
      const relativeLength = (lengths[passage] as number) / averageLength
      const saturated = saturatedFrequency(weighted, relativeLength, { k1, b, delta })
      return Math.ceil((MAX_IMPACT * saturated) / (k1 + 1 + delta))
    },
    document: () => 0,
  }
}

const MAX_IMPACT = 255

interface Order {
  readonly numbers: Float64Array
  at: number
}

function next(order: Order): number {
  return order.numbers[order.at++] as number
}

/** Of the lists that follow. */
function occurrencesOf(order: Order, listCount: number): number {
  let count = 0
  for (let i = 0; i < listCount; i++) {
    order.at += 2
    count += next(order)
    nextPreviousPlace(order)
  }
  return count
}

function nextPreviousPlace(order: Order): PreviousPlace | undefined {
  const postingCount = next(order)
  if (postingCount === 0) return undefined
  return {
    postingCount,
    postingsOffset: next(order),
    postingsByteLength: next(order),
    positionsOffset: next(order),
    positionsByteLength: next(order),
  }
}
