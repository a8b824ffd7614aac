/**
 * Where the words of a query stand in the passages that are looked at closely. The lists of its terms are read only
 * where earlier queries did not leave it: while a query is typed, its first words are looked for in the same passages
 * with every key.
 */
import type { IndexReader } from '../index-format/index-reader.ts'
import type { LoadedPostings } from '../index-format/loaded-postings.ts'
import type { PositionList } from '../index-format/positions.ts'
import type { TermGroup } from '../index-format/posting-lists.ts'
import {
  type KnownPlaces,
  mergePlaces,
  NOWHERE_KNOWN,
  type PlacesCache,
  placesIn,
  unknownPassages,
} from './known-places.ts'
import type { LoadedTerm } from './loaded-words.ts'
import type { QueryWord } from './query-words.ts'
import { readTermGroups } from './term-groups.ts'
import { readWordPlaces } from './word-places.ts'

type PlacedTerms = Pick<QueryWord, 'terms'>

/** Where the lists of the words' terms come from. */
export interface PlacesSource {
  readonly reader: IndexReader
  /** Terms whose lists the query has read already, by key. */
  readonly terms: ReadonlyMap<string, LoadedTerm>
  /** What earlier queries left. */
  readonly known: PlacesCache
}

/** Of one query. */
export class QueryPlaces {
  readonly #words: readonly PlacedTerms[]
  readonly #reader: IndexReader
  readonly #terms: PlacesSource['terms']
  readonly #cache: PlacesCache
  #groups: ReadonlyMap<string, TermGroup> | undefined

  constructor(words: readonly PlacedTerms[], { reader, terms, known }: PlacesSource) {
    this.#words = words
    this.#reader = reader
    this.#terms = terms
    this.#cache = known
  }

  /**
   * @param passages ascending
   * @returns for each word its positions in passages[i]
   */
  async in(passages: Uint32Array): Promise<readonly PositionList[]> {
    const known = this.#words.map(({ terms }) => this.#cache.get(cacheKey(terms)) ?? NOWHERE_KNOWN)
    const unknown = known.map(places => unknownPassages(places, passages))
    const missing = new Set(unknown.flatMap(numbers => [...numbers]))
    if (missing.size > 0) {
      const wanted = passages.filter(passage => missing.has(passage))
      const unread = known.flatMap((_, i) => (unknown[i]?.length === 0 ? [] : [i]))
      const read = await this.#read(unread, wanted)
      unread.forEach((word, i) => {
        const fresh = { passages: wanted, places: read[i] as PositionList }
        known[word] = mergePlaces(known[word] as KnownPlaces, fresh)
        this.#keep(word, known[word].passages.length > MAX_KEPT_PASSAGES ? fresh : known[word])
      })
    }
    return known.map(places => placesIn(places, passages))
  }

  #keep(word: number, places: KnownPlaces): void {
    this.#cache.set(cacheKey(this.#words[word]?.terms ?? []), places)
  }

  /** Of the lists of some words only the passages asked for: of frequent words most blocks are not decoded. */
  async #read(words: readonly number[], passages: Uint32Array): Promise<readonly PositionList[]> {
    const terms = new Set(words.flatMap(word => this.#words[word]?.terms ?? []))
    const listsOf = new Map<string, readonly LoadedPostings[]>()
    for (const term of terms) {
      const loaded = this.#terms.get(term)
      if (loaded !== undefined) listsOf.set(term, loaded.forms)
    }
    if (listsOf.size < terms.size) {
      this.#groups ??= await this.#readGroups()
      for (const [term, group] of this.#groups) {
        if (terms.has(term)) listsOf.set(term, this.#reader.postings.ofGroup(group, passages))
      }
    }
    const lists = words.map(word => (this.#words[word]?.terms ?? []).flatMap(term => listsOf.get(term) ?? []))
    return readWordPlaces(this.#reader.postings, lists, passages)
  }

  /** Of the terms that have not been read, as far as the index has them. */
  async #readGroups(): Promise<ReadonlyMap<string, TermGroup>> {
    const all = new Set(this.#words.flatMap(word => word.terms))
    const terms = [...all].filter(term => !this.#terms.has(term))
    const found = await this.#reader.findTerms(terms)
    return readTermGroups(
      this.#reader,
      terms.map((term, i) => [term, found[i]] as const),
    )
  }
}

/** More of a word cost as much to merge as to read again. */
const MAX_KEPT_PASSAGES = 2000

/** No term has a line break. */
function cacheKey(terms: readonly string[]): string {
  return terms.join('\n')
}
