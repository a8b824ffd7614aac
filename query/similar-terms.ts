/**
 * Terms of the index that are spelled much like a typed one, such as kundigt for kundig, by the 4-grams they have in
 * common: they say little alone, but support a passage that has other words of the query.
 *
 * Source: the measure is the share of the typed term's grams that the other has, each gram weighted by how rare it is
 * among the terms (its idf), as n-gram retrieval weighs them: McNamee and Mayfield, Character N-Gram Tokenization for
 * European Language Text Retrieval, 2004; here over the vocabulary instead of the texts.
 */
import type { TermEntry } from '../index-format/dictionary-entries.ts'
import { gramsOf, hasGrams } from '../index-format/gram-table.ts'
import type { IndexReader } from '../index-format/index-reader.ts'
import type { LoadedPostings } from '../index-format/loaded-postings.ts'

export interface SimilarTerm {
  /** Share of the typed term's weight, from MIN_SIMILARITY to 1. */
  readonly similarity: number
  readonly forms: readonly LoadedPostings[]
}

/**
 * @param own the typed terms with their entries; what is not in the index has none
 * @returns by typed term
 */
export async function loadSimilarTerms(
  reader: IndexReader,
  own: ReadonlyMap<string, TermEntry | undefined>,
): Promise<ReadonlyMap<string, readonly SimilarTerm[]>> {
  const terms = [...own.keys()].filter(hasGrams)
  const grams = [...new Set(terms.flatMap(gramsOf))]
  const found = await reader.findGrams(grams)
  const termsOf = new Map(grams.map((gram, i) => [gram, found[i] ?? []]))
  const similar = terms.flatMap(term => mostSimilar(term, termsOf, reader.termCount))
  const entries = await reader.termEntries(similar.map(({ term }) => term))
  const groups = await reader.postings.ofTerms(entries)
  const byTerm = new Map<string, SimilarTerm[]>(terms.map(term => [term, []]))
  similar.forEach(({ typed, similarity }, i) => {
    const isOwn = entries[i]?.postingsOffset === own.get(typed)?.postingsOffset
    if (!isOwn) byTerm.get(typed)?.push({ similarity, forms: groups[i] ?? [] })
  })
  return byTerm
}

interface Similarity {
  readonly typed: string
  /** Number of the term that is like it. */
  readonly term: number
  readonly similarity: number
}

/** Less is chance: two words that end in -ung have a quarter of their grams in common. */
const MIN_SIMILARITY = 0.4
/** The most similar ones; more of them cost more than they tell. */
const MAX_SIMILAR_TERMS = 64

/** Most similar first, equal ones by number. */
function mostSimilar(
  typed: string,
  termsOf: ReadonlyMap<string, readonly number[]>,
  termCount: number,
): readonly Similarity[] {
  const shared = new Map<number, number>()
  let whole = 0
  for (const gram of gramsOf(typed)) {
    const terms = termsOf.get(gram) ?? []
    const weight = Math.log(1 + termCount / Math.max(1, terms.length))
    whole += weight
    for (const other of terms) shared.set(other, (shared.get(other) ?? 0) + weight)
  }
  return Array.from(shared, ([other, weight]) => ({ typed, term: other, similarity: weight / whole }))
    .filter(({ similarity }) => similarity >= MIN_SIMILARITY)
    .sort((a, b) => b.similarity - a.similarity || a.term - b.term)
    .slice(0, MAX_SIMILAR_TERMS)
}
