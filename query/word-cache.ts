/**
 * The sums of posting lists that queries used last, by word: while a query is typed all its words but the last stay the
 * same, and the words of a subject come again. A word that is kept is neither read nor decoded nor added up.
 */
import { fieldKey } from '../index-format/dictionary-key.ts'
import { type Frequencies, frequenciesByteLength } from './frequencies.ts'
import type { Field, PlannedWord } from './plan.ts'
import type { WordRole } from './word-use.ts'

/** The sums of a leaf's word. */
export interface KeptWord extends Frequencies {
  /** Of its terms, by dictionary key. */
  readonly documentFrequencies: readonly (readonly [key: string, frequency: number])[]
}

export class WordCache {
  readonly #limit: number
  #byteLength = 0
  /** Least recently used first, which is the order of insertion. */
  readonly #words = new Map<string, KeptWord>()

  /** @param byteLimit what all words may take together; 0 keeps none */
  constructor(byteLimit: number) {
    this.#limit = byteLimit
  }

  get(key: string): KeptWord | undefined {
    const word = this.#words.get(key)
    if (word === undefined) return undefined
    this.#words.delete(key)
    this.#words.set(key, word)
    return word
  }

  set(key: string, word: KeptWord): void {
    this.#remove(key)
    this.#words.set(key, word)
    this.#byteLength += byteLengthOf(word)
    for (const oldest of this.#words.keys()) {
      if (this.#byteLength <= this.#limit) return
      this.#remove(oldest)
    }
  }

  #remove(key: string): void {
    const word = this.#words.get(key)
    if (word === undefined) return
    this.#words.delete(key)
    this.#byteLength -= byteLengthOf(word)
  }
}

/** No form and no field has a line break. */
export function wordCacheKey({ form, term }: PlannedWord, field: Field, role: WordRole): string {
  return `${role}\n${field === undefined ? form : fieldKey(field, form)}\n${term}`
}

export function prefixCacheKey(prefix: string, field: Field): string {
  return `prefix\n${field === undefined ? prefix : fieldKey(field, prefix)}`
}

/** Of what is spelled like a term. */
export function similarCacheKey(term: string): string {
  return `similar\n${term}`
}

/** Of a word's strings, objects and its place in the map. */
const OVERHEAD_BYTES = 600

function byteLengthOf(word: KeptWord): number {
  return frequenciesByteLength(word) + OVERHEAD_BYTES
}
