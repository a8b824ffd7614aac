/**
 * The weighted frequencies of one query's leaves: each is added up once, whichever scope asks for it, and those of
 * words are kept for the queries to come.
 */
import type { Frequencies } from './frequencies.ts'
import type { LeafPlan } from './plan.ts'
import type { KeptWord, WordCache } from './word-cache.ts'

export class QuerySums {
  readonly #cache: WordCache
  /** What is taken stays for the query, whatever the cache lets go meanwhile. */
  readonly #words = new Map<string, KeptWord>()
  readonly #leaves = new Map<LeafPlan, Frequencies>()

  constructor(cache: WordCache) {
    this.#cache = cache
  }

  /** Takes a word from the cache, if it is there. */
  take(key: string): KeptWord | undefined {
    const word = this.#cache.get(key)
    if (word !== undefined) this.#words.set(key, word)
    return word
  }

  /** @param key as of word-cache.ts */
  ofWord(key: string, addUp: () => KeptWord): KeptWord {
    const known = this.#words.get(key)
    if (known !== undefined) return known
    const word = addUp()
    this.#words.set(key, word)
    this.#cache.set(key, word)
    return word
  }

  ofLeaf(leaf: LeafPlan, addUp: () => Frequencies): Frequencies {
    const known = this.#leaves.get(leaf)
    if (known !== undefined) return known
    const frequencies = addUp()
    this.#leaves.set(leaf, frequencies)
    return frequencies
  }
}
