/**
 * The terms of a vocabulary by the 4-grams they contain (index-format/gram-table.ts). Terms of passages alone, and of
 * these the simple ones: a compound is found by its parts.
 */

import { GRAM_LENGTH, hasGrams } from '../index-format/gram-table.ts'
import { compareCodePoints } from '../index-format/string-order.ts'
import { NumberColumn } from './number-column.ts'
import { Rows } from './rows.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface GramEntry {
  readonly gram: string
  /** Numbers of terms, ascending. */
  readonly terms: readonly number[]
}

/** Sorted by code point. All grams with their terms are columns of numbers: 300,000 terms as arrays took 100 MB. */
export function* collectGrams({
  terms,
  formsOf,
  isCompound,
}: Pick<Vocabulary, 'terms' | 'formsOf' | 'isCompound'>): Generator<GramEntry> {
  const numbers = new Map<string, number>()
  /** By the gram's number: the last term that has it. */
  const lastTerms = new NumberColumn()
  const pairs = { grams: new NumberColumn(), terms: new NumberColumn() }
  terms.forEach((term, number) => {
    if (!hasGrams(term) || formsOf(number).every(isCompound)) return
    for (let start = 0; start + GRAM_LENGTH <= term.length; start++) {
      const gram = numberOf(term.slice(start, start + GRAM_LENGTH), numbers)
      if (gram === lastTerms.length) lastTerms.push(number)
      else if (lastTerms.at(gram) === number) continue
      lastTerms.set(gram, number)
      pairs.grams.push(gram)
      pairs.terms.push(number)
    }
  })
  const rows = new Rows(numbers.size, pairs.grams.values(), pairs.terms.values())
  for (const gram of [...numbers.keys()].sort(compareCodePoints))
    yield { gram, terms: Array.from(rows.row(numbers.get(gram) as number)) }
}

/** In the order in which they come. */
function numberOf(gram: string, numbers: Map<string, number>): number {
  const known = numbers.get(gram)
  if (known !== undefined) return known
  numbers.set(gram, numbers.size)
  return numbers.size - 1
}
