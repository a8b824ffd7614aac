/**
 * Which form occurs where: written in reading order, taken by form.
 *
 * A *unit* is what the postings point at: a passage, or a document for the forms of its fields. Occurrences come unit
 * after unit; `take` sorts them by form with one counting sort, which keeps the order of units and positions within a
 * form.
 */
import type { TokenColumns } from '../analysis/token-columns.ts'
import { FormTable } from './form-table.ts'

export class Occurrences {
  #table = new FormTable()
  #formIds = new Uint32Array(INITIAL_CAPACITY)
  /** Position · 2 + (1 where the occurrence begins with a capital). */
  #places = new Uint32Array(INITIAL_CAPACITY)
  #count = 0
  /** Number of occurrences up to the end of each unit. */
  #unitEnds: number[] = []

  /**
   * @param position not below that of the form's occurrence before in the same unit
   * @throws RangeError when the position is above 65,535: a unit of more words would lose them
   */
  add(form: string, position: number, isCapitalised = false): void {
    if (position > MAX_POSITION) throw positionError(form, position)
    this.#put(this.#table.idOf(form), 2 * position + (isCapitalised ? 1 : 0))
  }

  /**
   * Adds the tokens of a text.
   * @param offset added to their positions
   * @param end tokens whose position is not below it are left out
   * @throws RangeError as `add`
   */
  addTokens(tokens: TokenColumns, offset: number, end: number): void {
    const { known } = tokens
    for (let token = 0; token < tokens.count; token++) {
      const position = offset + tokens.position(token)
      if (position >= end) continue
      if (position > MAX_POSITION) throw positionError(tokens.form(token), position)
      const word = tokens.word(token)
      const id = word < 0 ? this.#table.idOf(tokens.form(token)) : this.#table.idOfWord(word, known)
      this.#put(id, 2 * position + (tokens.isCapital(token) ? 1 : 0))
    }
  }

  endUnit(): void {
    this.#unitEnds.push(this.#count)
  }

  /** The occurrences since the last call, by form. O(occurrences + known forms); allocates 8 bytes an occurrence. */
  take(): InvertedOccurrences {
    const table = this.#table
    const ids = table.sortedIds()
    const starts = this.#countByForm(table.size)
    const fill = starts.slice()
    const units = new Uint32Array(this.#count)
    const places = new Uint32Array(this.#count)
    let i = 0
    this.#unitEnds.forEach((end, unit) => {
      for (; i < end; i++) {
        const id = this.#formIds[i] as number
        const slot = fill[id] as number
        fill[id] = slot + 1
        units[slot] = unit
        places[slot] = this.#places[i] as number
      }
    })
    this.#count = 0
    this.#unitEnds = []
    if (table.size > MAX_KNOWN_FORMS) this.#table = new FormTable()
    return { table, ids, starts, units, places }
  }

  /** @returns where the occurrences of each form begin */
  #countByForm(formCount: number): Uint32Array {
    const starts = new Uint32Array(formCount + 1)
    for (let i = 0; i < this.#count; i++) {
      const next = (this.#formIds[i] as number) + 1
      starts[next] = (starts[next] as number) + 1
    }
    for (let id = 0; id < formCount; id++)
      starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number)
    return starts
  }

  #put(formId: number, place: number): void {
    if (this.#count === this.#formIds.length) this.#grow()
    this.#formIds[this.#count] = formId
    this.#places[this.#count] = place
    this.#count++
  }

  #grow(): void {
    const formIds = new Uint32Array(this.#count * 2)
    formIds.set(this.#formIds)
    this.#formIds = formIds
    const places = new Uint32Array(this.#count * 2)
    places.set(this.#places)
    this.#places = places
  }
}

/** The occurrences of form id f are those from starts[f] to starts[f + 1], by unit and position. */
export interface InvertedOccurrences {
  readonly table: FormTable
  /** All ids by the code points of their forms; of some there is no occurrence. */
  readonly ids: Uint32Array
  readonly starts: Uint32Array
  readonly units: Uint32Array
  /** Position · 2 + (1 where the occurrence begins with a capital). */
  readonly places: Uint32Array
}

/** What 16 bits hold. */
export const MAX_POSITION = 65_535

const INITIAL_CAPACITY = 1 << 16
/** Some 60 MB of a thread's memory. */
const MAX_KNOWN_FORMS = 400_000

function positionError(form: string, position: number): RangeError {
  return new RangeError(`a unit has at most ${MAX_POSITION + 1} positions, '${form}' is at ${position}`)
}
