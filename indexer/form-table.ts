/**
 * Forms → small numbers. A table lives as long as the thread that reads documents: a form that was met once is not
 * copied, looked up by its letters or sorted again.
 */
import { compareCodePoints } from '../index-format/dictionary.ts'

export class FormTable {
  readonly #ids = new Map<string, number>()
  readonly #forms: string[] = []
  /** Ids of forms by the numbers that the analyzer knows them by. */
  #idOfKnown = new Uint32Array(INITIAL_KNOWN)
  /** Of the first forms, by code point. */
  #sortedIds = new Uint32Array()
  #compare: (a: string, b: string) => number = compareCodeUnits

  get size(): number {
    return this.#forms.length
  }

  form(id: number): string {
    return this.#forms[id] as string
  }

  /**
   * Nineteen of twenty words are known: two readings and a comparison of pointers take the place of a look-up.
   * @param known see TokenSink
   */
  idOf(form: string, known = -1): number {
    if (known < 0) return this.#look(form, false)
    if (known >= this.#idOfKnown.length) this.#growKnown(known)
    const last = this.#idOfKnown[known] as number
    if (this.#forms[last] === form) return last
    const id = this.#look(form, true)
    this.#idOfKnown[known] = id
    return id
  }

  /** All ids by the code points of their forms. Only the forms that came since the last call are sorted. */
  sortedIds(): Uint32Array {
    const known = this.#sortedIds
    if (known.length === this.#forms.length) return known
    const forms = this.#forms
    const compare = (a: number, b: number) => this.#compare(forms[a] as string, forms[b] as string)
    const added = Uint32Array.from({ length: forms.length - known.length }, (_, i) => known.length + i)
    added.sort(compare)
    const merged = new Uint32Array(forms.length)
    let from = 0
    let at = 0
    for (const id of added) {
      while (from < known.length && compare(known[from] as number, id) < 0)
        merged[at++] = known[from++] as number
      merged[at++] = id
    }
    merged.set(known.subarray(from), at)
    this.#sortedIds = merged
    return merged
  }

  /** @param isKept whether the string is no slice of a text */
  #look(form: string, isKept: boolean): number {
    let id = this.#ids.get(form)
    if (id === undefined) {
      id = this.#forms.length
      const own = isKept ? form : copyOf(form)
      this.#ids.set(own, id)
      this.#forms.push(own)
      if (ABOVE_SURROGATES.test(own)) this.#compare = compareCodePoints
    }
    return id
  }

  #growKnown(known: number): void {
    const ids = new Uint32Array(2 * known)
    ids.set(this.#idOfKnown)
    this.#idOfKnown = ids
  }
}

const INITIAL_KNOWN = 1 << 10

/** A slice of a text keeps the whole text in memory; this one does not. */
function copyOf(form: string): string {
  return Buffer.from(form, 'utf16le').toString('utf16le')
}

/** The order of code points too where no form has a surrogate, in a third of the time. */
function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const ABOVE_SURROGATES = /[\ud800-\uffff]/
