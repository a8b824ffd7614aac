/**
 * Which forms may be compounds with one of some terms as a part: to split every word of a text would take too long.
 *
 *   partFilter(['krieg'])('kriegsdiplomatie') → true, partFilter(['krieg'])('diplomatie') → false
 */
import { foldAccents } from '../analysis/accent.ts'
import { mayBeCompound } from '../analysis/compound.ts'

export function partFilter(terms: Iterable<string>): (form: string) => boolean {
  const parts = Array.from(terms, consonantsOf)
  return form => {
    if (!mayBeCompound(form)) return false
    const consonants = consonantsOf(form)
    return parts.some(part => consonants.includes(part))
  }
}

/** What a word and its stem have in common: a stem is the beginning of its word but for umlauts, ß and accents. */
export function consonantsOf(word: string): string {
  return foldAccents(word)
    .replaceAll('ß', 'ss')
    .replace(/[aeiouäöü]/g, '')
}
