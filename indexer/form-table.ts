/**
 * Forms → small numbers. A table lives as long as the thread that reads documents: a form that was met once is not
 * copied, looked up by its letters or sorted again.
 */
import type { NumberedForms } from '../analysis/token-columns.ts'
import { FormOrder } from './form-order.ts'

export class FormTable {
  readonly #ids = new Map<string, number>()
  readonly #forms = new FormOrder()
  /** What the numbers of words mean, and the ids of their forms by these numbers; −1 for those that did not come yet. */
  #known: NumberedForms | undefined
  #idsOfWords = NO_IDS
  /** Of the first forms, by code point. */
  #sortedIds = new Uint32Array()

  get size(): number {
    return this.#forms.size
  }

  form(id: number): string {
    return this.#forms.form(id)
  }

  /** The id of a form. @param form may be a slice of a text: a copy is kept */
  idOf(form: string): number {
    return this.#ids.get(form) ?? this.#add(copyOf(form))
  }

  /** The id of a known word: nineteen of twenty words cost one reading. @param known what its number means */
  idOfWord(word: number, known: NumberedForms): number {
    if (known !== this.#known || word >= this.#idsOfWords.length) this.#makeRoom(word, known)
    const id = this.#idsOfWords[word] as number
    return id < 0 ? this.#learn(word, known) : id
  }

  /** All ids by the code points of their forms. Only the forms that came since the last call are sorted. */
  sortedIds(): Uint32Array {
    const forms = this.#forms
    const known = this.#sortedIds
    if (known.length === forms.size) return known
    const added = new Uint32Array(forms.size - known.length).map((_, i) => known.length + i)
    added.sort((a, b) => forms.compare(a, b))
    const merged = new Uint32Array(forms.size)
    let from = 0
    let at = 0
    for (const id of added) {
      while (from < known.length && forms.compare(known[from] as number, id) < 0)
        merged[at++] = known[from++] as number
      merged[at++] = id
    }
    merged.set(known.subarray(from), at)
    this.#sortedIds = merged
    return merged
  }

  /** @param form no slice of a text */
  #add(form: string): number {
    const id = this.#forms.add(form)
    this.#ids.set(form, id)
    return id
  }

  #learn(word: number, known: NumberedForms): number {
    const form = known.form(word)
    const id = this.#ids.get(form) ?? this.#add(form)
    this.#idsOfWords[word] = id
    return id
  }

  #makeRoom(word: number, known: NumberedForms): void {
    const before = known === this.#known ? this.#idsOfWords : NO_IDS
    this.#known = known
    this.#idsOfWords = new Int32Array(Math.max(FIRST_WORDS, 2 * word)).fill(-1)
    this.#idsOfWords.set(before)
  }
}

const FIRST_WORDS = 1 << 10
const NO_IDS = new Int32Array()

/** A slice of a text keeps the whole text in memory; this one does not. V8 copies up to twelve letters by itself. */
function copyOf(form: string): string {
  return form.length <= 12 ? form : Buffer.from(form, 'utf16le').toString('utf16le')
}
