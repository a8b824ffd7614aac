/**
 * Forms → small numbers. A table lives as long as the thread that reads documents: a form that was met once is not
 * copied, looked up by its letters or sorted again.
 */
import { compareCodePoints } from '../index-format/dictionary.ts'

export class FormTable {
  readonly #ids = new Map<string, number>()
  readonly #forms: string[] = []
  /** Ids of forms seen of late, by their quick hash: most words are among a few thousand. */
  readonly #recent = new Uint32Array(RECENT_FORMS)
  /** Of the first forms, by code point. */
  #sortedIds = new Uint32Array()
  #compare: (a: string, b: string) => number = compareCodeUnits

  get size(): number {
    return this.#forms.length
  }

  form(id: number): string {
    return this.#forms[id] as string
  }

  /** A comparison with the form that had the same quick hash last is cheaper than a look-up by the whole string. */
  idOf(form: string): number {
    const slot = quickHash(form)
    const recent = this.#recent[slot] as number
    if (this.#forms[recent] === form) return recent
    let id = this.#ids.get(form)
    if (id === undefined) {
      id = this.#forms.length
      const own = copyOf(form)
      this.#ids.set(own, id)
      this.#forms.push(own)
      if (ABOVE_SURROGATES.test(own)) this.#compare = compareCodePoints
    }
    this.#recent[slot] = id
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
}

const RECENT_FORMS = 1 << 16

/** By length and five letters, which tell common words apart. */
function quickHash(form: string): number {
  const { length } = form
  let hash = length
  hash = Math.imul(hash, 31) + form.charCodeAt(0)
  hash = Math.imul(hash, 31) + form.charCodeAt(length >> 2)
  hash = Math.imul(hash, 31) + form.charCodeAt(length >> 1)
  hash = Math.imul(hash, 31) + form.charCodeAt(length - 2)
  hash = Math.imul(hash, 31) + form.charCodeAt(length - 1)
  return (hash ^ (hash >>> 16)) & (RECENT_FORMS - 1)
}

/** A slice of a text keeps the whole text in memory; this one does not. */
function copyOf(form: string): string {
  return Buffer.from(form, 'utf16le').toString('utf16le')
}

/** The order of code points too where no form has a surrogate, in a third of the time. */
function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const ABOVE_SURROGATES = /[\ud800-\uffff]/
