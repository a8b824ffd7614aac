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

/**
 * Whether a form may be a compound with a part of these consonants. As partFilter tells, but nothing is made of a form
 * of plain letters: nearly all forms of a text are only asked this.
 * @param part consonantsOf a term
 */
export function mayHavePart(form: string, part: string): boolean {
  if (!mayBeCompound(form)) return false
  if (!PLAIN_LETTERS.test(form)) return consonantsOf(form).includes(part)
  for (let start = 0; start < form.length; start++) {
    if (goesOn(form, start, part)) return true
  }
  return false
}

const PLAIN_LETTERS = /^[a-zäöü]+$/
const VOWELS = 'aeiouäöü'

/** Whether the consonants from `start` on begin with these. */
function goesOn(form: string, start: number, consonants: string): boolean {
  let matched = 0
  for (let at = start; matched < consonants.length; at++) {
    const letter = form.charAt(at)
    if (letter !== '' && letter === consonants.charAt(matched)) matched++
    else if (letter === '' || !VOWELS.includes(letter)) return false
  }
  return true
}

/** What a word and its stem have in common: a stem is the beginning of its word but for umlauts, ß and accents. */
export function consonantsOf(word: string): string {
  return foldAccents(word)
    .replaceAll('ß', 'ss')
    .replace(/[aeiouäöü]/g, '')
}
