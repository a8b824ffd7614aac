/**
 * The values of a field that begin with what is typed, or have a word that does.
 *
 *   valuesBeginning('gro', authors, 3) → "Groß, Henrike" (4), "Prof. Dr. Henrike Groß" (2)
 */
import { lazyPattern } from '../analysis/lazy-pattern.ts'
import type { ValueCount } from './search-index.ts'
import { countValues, type ValueColumn } from './value-column.ts'

/** @returns those that begin so before the others, then the most frequent first, equal ones by code unit */
export function valuesBeginning(typed: string, column: ValueColumn, limit: number): readonly ValueCount[] {
  const beginning = fold(typed.trimStart())
  const counts = countValues(column, new Uint8Array(column.starts.length - 1).fill(1))
  const found = column.values.flatMap((value, place) => {
    // What has no word cannot be looked for.
    const match = letterOrDigit().test(value) ? matchOf(fold(value), beginning) : undefined
    return match === undefined ? [] : [{ value, match, documentCount: counts[place] as number }]
  })
  return found
    .sort((a, b) => a.match - b.match || b.documentCount - a.documentCount)
    .slice(0, limit)
    .map(({ value, documentCount }) => ({ value, documentCount }))
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

/** 0 where the value begins so, 1 where a later word does. */
function matchOf(value: string, beginning: string): 0 | 1 | undefined {
  if (value.startsWith(beginning)) return 0
  for (let at = value.indexOf(beginning); at !== -1; at = value.indexOf(beginning, at + 1)) {
    if (!letterOrDigit().test(value.charAt(at - 1))) return 1
  }
  return undefined
}

const letterOrDigit = lazyPattern(() => /[\p{L}\p{M}\p{N}]/u)
