/**
 * What titles are sorted by: as in a German dictionary, after DIN 5007-1. ä stands with a and ß with ss, whatever is no
 * letter and no digit only parts words, and capitals are as small letters. The same on every machine, which
 * `Intl.Collator` is not.
 *
 *   titleKey('„Ärger“ im Straßen-Verkehr') → 'arger im strassen verkehr'
 */
import { lazyPattern } from '../analysis/lazy-pattern.ts'

export function titleKey(title: string): string {
  return title
    .normalize('NFD')
    .replace(DIACRITICS, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(betweenWords(), ' ')
    .trim()
}

const DIACRITICS = /[\u0300-\u036f]+/g
const betweenWords = lazyPattern(() => /[^\p{L}\p{M}\p{N}]+/gu)
