/**
 * Where the words of a query stand in the passages that are looked at closely. The lists of its terms are read only
 * where earlier queries did not leave it: while a query is typed, its first words are looked for in the same passages
 * with every key.
 */
import type { IndexReader, TermGroup } from '../index-format/index-reader.ts'
import type { LoadedPostings } from '../index-format/loaded-postings.ts'
import type { PositionList } from '../index-format/positions.ts'
import {
  type KnownPlaces,
  mergePlaces,
  NOWHERE_KNOWN,
  type PlacesCache,
  placesIn,
  unknownPassages,
} from './known-places.ts'
import type { QueryWord } from './query-words.ts'
import { readTermGroups } from './term-groups.ts'
import { readWordPlaces } from './word-places.ts'

type PlacedTerms = Pick<QueryWord, 'terms'>

/** Of one query. */
export class QueryPlaces {
  readonly #words: readonly PlacedTerms[]
  readonly #reader: IndexReader
  readonly #cache: PlacesCache
  #groups: ReadonlyMap<string, TermGroup> | undefined

  constructor(words: readonly PlacedTerms[], reader: IndexReader, cache: PlacesCache) {
    this.#words = words
    this.#reader = reader
    this.#cache = cache
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
    this.#groups ??= await readGroups(this.#reader, this.#words)
    const groups = this.#groups
    const listsOf = new Map<string, readonly LoadedPostings[]>()
    const lists = words.map(word =>
      (this.#words[word]?.terms ?? []).flatMap(term => {
        const group = groups.get(term)
        if (group === undefined) return []
        const known = listsOf.get(term) ?? this.#reader.postingsOf(group, passages)
        listsOf.set(term, known)
        return known
      }),
    )
    return readWordPlaces(this.#reader, lists, passages)
  }
}

/** More of a word cost as much to merge as to read again. */
const MAX_KEPT_PASSAGES = 2000

/** No term has a line break. */
function cacheKey(terms: readonly string[]): string {
  return terms.join('\n')
}

/** The lists of the words' terms, as far as the index has them, by key. */
async function readGroups(
  reader: IndexReader,
  words: readonly PlacedTerms[],
): Promise<ReadonlyMap<string, TermGroup>> {
  const terms = [...new Set(words.flatMap(word => word.terms))]
  const found = await reader.findTerms(terms)
  return readTermGroups(
    reader,
    terms.map((term, i) => [term, found[i]] as const),
  )
}
