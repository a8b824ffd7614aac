/**
 * The posting lists of terms as bytes, term after term: of each its forms' lists and their positions, and in how many
 * units the term occurs, whichever the form. Which terms, and where the lists of their forms lie, is told by plain
 * numbers, so that any thread can do it.
 */
import { ByteWriter } from '../index-format/byte-writer.ts'
import type { PostingUnit } from '../index-format/dictionary-key.ts'
import { PositionsWriter } from '../index-format/positions.ts'
import { PostingsWriter } from '../index-format/postings.ts'
import { type FormHead, writeTermGroup } from '../index-format/term-group.ts'
import { saturatedFrequency } from '../ranking/bm25.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import { FormLists, type ListPlaces, type ListTables } from './form-lists.ts'
import type { FormPostings } from './form-postings.ts'
import type { CopiedPostings, PreviousPostings } from './previous-postings.ts'
import type { ScratchReader } from './scratch.ts'

/** What the lists of all terms are worked out with; plain data. */
export interface CollectionTables extends ListTables {
  /** Of passages, as in the PassageTable. */
  readonly lengths: Uint16Array
  /** Words of a passage. */
  readonly averageLength: number
  readonly ranking: RankingWeights
}

/** Consecutive terms, one behind the other. */
export interface TermOrders {
  readonly termCount: number
  /**
   * Of each term: 1 where it counts documents · number of forms; of each form: its number · number of its lists in the
   * scratch · and in the index before · scratch offset and byte length of the former · of the latter the numbers of
   * their forms there.
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

/** Of each term in TermLists.heads. */
export const HEAD_NUMBERS = 3

export class TermGroupEncoder {
  readonly #tables: CollectionTables
  readonly #formLists: FormLists
  readonly #postingsOf: Readonly<Record<PostingUnit, PostingsWriter>>
  readonly #positionsOf: Readonly<Record<PostingUnit, PositionsWriter>>
  /** seen[unit] is the number of the last term found in it, by which distinct units are counted. */
  readonly #seen: Readonly<Record<PostingUnit, Uint32Array>>
  #termNumber = 0
  /** Postings of one term's forms. */
  readonly #lists = new ByteWriter()
  readonly #postings = new ByteWriter()
  readonly #positions = new ByteWriter()

  /** @param previous lists of the index before, where there is one */
  constructor(scratch: ScratchReader, tables: CollectionTables, previous?: PreviousPostings) {
    const { documentCount, lengths } = tables
    const { length: passageCount } = lengths
    this.#tables = tables
    this.#formLists = new FormLists(scratch, tables, previous)
    this.#postingsOf = {
      passage: new PostingsWriter(passageCount, (id, frequency) => this.#impactOf(id, frequency)),
      document: new PostingsWriter(documentCount, () => 0),
    }
    this.#positionsOf = {
      passage: new PositionsWriter(this.#positions, tables),
      document: new PositionsWriter(this.#positions, undefined),
    }
    this.#seen = { passage: new Uint32Array(passageCount), document: new Uint32Array(documentCount) }
  }

  encode({ termCount, numbers }: TermOrders): TermLists {
    const heads = new Uint32Array(HEAD_NUMBERS * termCount)
    this.#postings.clear()
    this.#positions.clear()
    const order = { numbers, at: 0 }
    for (let term = 0; term < termCount; term++) {
      const [postingsStart, positionsStart] = [this.#postings.length, this.#positions.length]
      const head = HEAD_NUMBERS * term
      heads[head + 2] = this.#encodeTerm(order)
      heads[head] = this.#postings.length - postingsStart
      heads[head + 1] = this.#positions.length - positionsStart
    }
    return { heads, postings: this.#postings.finish(), positions: this.#positions.finish() }
  }

  /** @returns units with one of the term's forms */
  #encodeTerm(order: Order): number {
    const unit = next(order) === 1 ? 'document' : 'passage'
    const heads: FormHead[] = []
    let documentFrequency = 0
    this.#termNumber++
    this.#lists.clear()
    const formCount = next(order)
    for (let formsLeft = formCount; formsLeft > 0; formsLeft--) {
      const form = next(order)
      const list = this.#formLists.read(nextPlaces(order), unit)
      const [postingsStart, positionsStart] = [this.#lists.length, this.#positions.length]
      this.#postingsOf[unit].write(this.#lists, list, this.#writePositions(list, unit))
      documentFrequency += formCount === 1 ? list.ids.length : this.#countNew(list.ids, this.#seen[unit])
      heads.push({
        form,
        postingCount: list.ids.length,
        postingsByteLength: this.#lists.length - postingsStart,
        positionsByteLength: this.#positions.length - positionsStart,
      })
    }
    writeTermGroup(this.#postings, heads, this.#lists.peek())
    return documentFrequency
  }

  /** @returns bytes of each full block */
  #writePositions(list: FormPostings | CopiedPostings, unit: PostingUnit): Uint32Array {
    if ('positions' in list) return this.#positionsOf[unit].write(list.positions, list)
    this.#positions.bytes(list.encodedPositions)
    return list.blockByteLengths
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

  #impactOf(passage: number, frequency: number): number {
    const { lengths, averageLength, ranking } = this.#tables
    const { k1, delta, heading } = ranking
    const weighted = (frequency >>> 1) + (frequency & 1) * heading
    const relativeLength = (lengths[passage] as number) / averageLength
    const saturated = saturatedFrequency(weighted, relativeLength, ranking)
    return Math.ceil((MAX_IMPACT * saturated) / (k1 + 1 + delta))
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

/** Making a view takes longer than reading most lists. */
const NOTHING = new Float64Array()

function nextPlaces(order: Order): ListPlaces {
  const runListCount = next(order)
  const previousCount = next(order)
  const runListsEnd = order.at + 2 * runListCount
  const end = runListsEnd + previousCount
  const runLists = runListCount === 0 ? NOTHING : order.numbers.subarray(order.at, runListsEnd)
  const previousForms = previousCount === 0 ? NOTHING : order.numbers.subarray(runListsEnd, end)
  order.at = end
  return { runLists, previousForms }
}
