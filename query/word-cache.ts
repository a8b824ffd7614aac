/**
 * The sums of posting lists that queries used last, by word or phrase: while a query is typed all its words but the last
 * stay the same, and the words of a subject come again. What is kept is neither read nor decoded nor added up.
 */
import { fieldKey } from '../index-format/dictionary-key.ts'
import { SizedCache } from '../index-format/sized-cache.ts'
import { type Frequencies, frequenciesByteLength } from './frequencies.ts'
import type { Field, PhrasePlan, PlannedWord } from './plan.ts'
import type { WordRole } from './word-use.ts'

/** The sums of a leaf's word, or of a phrase. */
export interface KeptWord extends Frequencies {
  /** Of its terms, by dictionary key. */
  readonly documentFrequencies: readonly (readonly [key: string, frequency: number])[]
}

export function keptWord(
  { inPassages, inTitles, inField, ofSimilar }: Frequencies,
  documentFrequencies: KeptWord['documentFrequencies'],
): KeptWord {
  return { inPassages, inTitles, inField, ofSimilar, documentFrequencies }
}

export type WordCache = SizedCache<string, KeptWord>

/** @param byteLimit what all words may take together; 0 keeps none */
export function wordCache(byteLimit: number): WordCache {
  return new SizedCache(byteLimit, word => frequenciesByteLength(word) + OVERHEAD_BYTES)
}

/** Of a word's strings, objects and its place in the map. */
const OVERHEAD_BYTES = 600

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

/** Undefined for a phrase that is being typed: it is another one with the next letter. */
export function phraseCacheKey({ field, slots, slop, isExact }: PhrasePlan): string | undefined {
  if (slots.some(({ prefix }) => prefix !== undefined)) return undefined
  return `phrase\n${JSON.stringify([field, slop, isExact, slots])}`
}
