/**
 * The terms of a vocabulary by the 4-grams they contain (index-format/gram-table.ts). Terms of passages alone, and of
 * these the simple ones: a compound is found by its parts.
 */
import { compareCodePoints } from '../index-format/dictionary.ts'
import { gramsOf, hasGrams } from '../index-format/gram-table.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface GramEntry {
  readonly gram: string
  /** Numbers of terms, ascending. */
  readonly terms: readonly number[]
}

/** @returns sorted by code point */
export function collectGrams({
  terms,
  formsOf,
  isCompound,
}: Pick<Vocabulary, 'terms' | 'formsOf' | 'isCompound'>): readonly GramEntry[] {
  const termsOf = new Map<string, number[]>()
  terms.forEach((term, number) => {
    if (!hasGrams(term) || formsOf(number).every(isCompound)) return
    for (const gram of gramsOf(term)) {
      const known = termsOf.get(gram)
      if (known === undefined) termsOf.set(gram, [number])
      else known.push(number)
    }
  })
  return Array.from(termsOf, ([gram, terms]) => ({ gram, terms })).sort((a, b) =>
    compareCodePoints(a.gram, b.gram),
  )
}
