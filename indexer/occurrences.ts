/**
 * Which form occurs where: written in reading order, read by form.
 *
 * A *unit* is what the postings point at: a passage, or a document for the forms of its fields. Occurrences
 * come unit after unit; `invert` sorts them by form with one counting sort, which keeps the order of units and
 * positions within a form.
 */

export class Occurrences {
  readonly #formNumbers = new Map<string, number>()
  /** Ids of forms by the numbers that the analyzer knows them by. */
  #idOfKnown = new Uint32Array(INITIAL_KNOWN)
  readonly #forms: string[] = []
  readonly #capitals: number[] = []
  #formIds = new Uint32Array(INITIAL_CAPACITY)
  #positions = new Uint16Array(INITIAL_CAPACITY)
  #count = 0
  /** Number of occurrences up to the end of each unit. */
  readonly #unitEnds: number[] = []

  /** Distinct forms in the order of their first occurrence; a form's index is its id. */
  get forms(): readonly string[] {
    return this.#forms
  }

  /** capitals[id]: how many occurrences of the form were added as capitalised. */
  get capitals(): Uint32Array {
    return Uint32Array.from(this.#capitals)
  }

  /**
   * @param position not below the one before in the same unit
   * @param known see TokenSink
   * @throws RangeError when the position is above 65,535: a unit of more words would lose them
   */
  add(form: string, position: number, isCapitalised = false, known = -1): void {
    if (position > MAX_POSITION) {
      throw new RangeError(`a unit has at most ${MAX_POSITION + 1} positions, '${form}' is at ${position}`)
    }
    const id = known < 0 ? this.#idOf(form, false) : this.#idOfKnownForm(form, known)
    if (isCapitalised) this.#capitals[id] = (this.#capitals[id] as number) + 1
    if (this.#count === this.#formIds.length) this.#grow()
    this.#formIds[this.#count] = id
    this.#positions[this.#count] = position
    this.#count++
  }

  endUnit(): void {
    this.#unitEnds.push(this.#count)
  }

  /** O(occurrences + forms); allocates 6 bytes an occurrence. */
  invert(): InvertedOccurrences {
    const starts = new Uint32Array(this.#forms.length + 1)
    for (let i = 0; i < this.#count; i++) {
      const next = (this.#formIds[i] as number) + 1
      starts[next] = (starts[next] as number) + 1
    }
    for (let id = 0; id < this.#forms.length; id++)
      starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number)
    const fill = starts.slice()
    const units = new Uint32Array(this.#count)
    const positions = new Uint16Array(this.#count)
    let i = 0
    this.#unitEnds.forEach((end, unit) => {
      for (; i < end; i++) {
        const id = this.#formIds[i] as number
        const slot = fill[id] as number
        fill[id] = slot + 1
        units[slot] = unit
        positions[slot] = this.#positions[i] as number
      }
    })
    return { starts, units, positions }
  }

  /** Nineteen of twenty words are known: two readings and a comparison of pointers take the place of a look-up. */
  #idOfKnownForm(form: string, known: number): number {
    if (known >= this.#idOfKnown.length) this.#growKnown(known)
    const last = this.#idOfKnown[known] as number
    if (this.#forms[last] === form) return last
    const id = this.#idOf(form, true)
    this.#idOfKnown[known] = id
    return id
  }

  #idOf(form: string, isKept: boolean): number {
    let id = this.#formNumbers.get(form)
    if (id === undefined) {
      id = this.#forms.length
      const own = isKept ? form : copyOf(form)
      this.#formNumbers.set(own, id)
      this.#forms.push(own)
      this.#capitals.push(0)
    }
    return id
  }

  #growKnown(known: number): void {
    const ids = new Uint32Array(2 * known)
    ids.set(this.#idOfKnown)
    this.#idOfKnown = ids
  }

  #grow(): void {
    const formIds = new Uint32Array(this.#count * 2)
    formIds.set(this.#formIds)
    this.#formIds = formIds
    const positions = new Uint16Array(this.#count * 2)
    positions.set(this.#positions)
    this.#positions = positions
  }
}

/** A slice of a text keeps the whole text in memory; this one does not. */
function copyOf(form: string): string {
  return Buffer.from(form, 'utf16le').toString('utf16le')
}

/** The occurrences of form id f are those from starts[f] to starts[f + 1], by unit and position. */
export interface InvertedOccurrences {
  readonly starts: Uint32Array
  readonly units: Uint32Array
  readonly positions: Uint16Array
}

/** What 16 bits hold. */
export const MAX_POSITION = 65_535

const INITIAL_CAPACITY = 1 << 16
const INITIAL_KNOWN = 1 << 10
