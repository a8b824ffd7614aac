/**
 * A word as it stands in a text → its normal form, under which all its spellings by codes meet.
 *
 *   normalForm('HÄUSER') → 'häuser', normalForm('Ein\u00adgang') → 'eingang', normalForm('ﬁnden') → 'finden'
 *
 * Unicode's NFKC does the work: it composes umlauts, undoes ligatures and the long s, and sets raised and
 * lowered digits on the line (CO₂ → co2). Source: Unicode Standard Annex 15. ß stays ß; that Straße and
 * STRASSE meet is the term's affair.
 */

import { lazyPattern } from './lazy-pattern.ts'

/**
 * Longest form in UTF-16 code units. No word of a language comes near it; without it, one picture in base64
 * would be a word of megabytes in the dictionary.
 */
export const LONGEST_FORM = 128

/**
 * The normal form of a word with all that hides in it: soft hyphens, hyphens at a line's end, decomposed
 * umlauts. Idempotent; never holds ':', white space or control characters.
 */
export function normalForm(surface: string): string {
  const plain = isLatin(surface) ? surface.toLowerCase() : composedForm(surface)
  return limitForm(plain)
}

/** A form cut to LONGEST_FORM, not through a surrogate pair. */
export function limitForm(form: string): string {
  if (form.length <= LONGEST_FORM) return form
  const last = form.charCodeAt(LONGEST_FORM - 1)
  const splitsPair = last >= 0xd800 && last < 0xdc00
  return form.slice(0, splitsPair ? LONGEST_FORM - 1 : LONGEST_FORM)
}

/**
 * What is no part of a word: invisible characters, a hyphen and the line's end behind it, signs that NFKC
 * makes of letters and numbers. The stroke of ½ = 1/2 stays.
 */
const foreign = lazyPattern(() => /[^\p{L}\p{M}\p{N}/]|\p{Default_Ignorable_Code_Point}/gu)
/** NFKC is asked of this much; only a word of many times LONGEST_FORM is longer. */
const LONGEST_SURFACE = 16 * LONGEST_FORM

/** Letters and digits of ISO 8859-1 alone, as nearly every word: no other step would change them. */
function isLatin(surface: string): boolean {
  for (let i = 0; i < surface.length; i++) {
    const code = surface.charCodeAt(i)
    const small = code | 0x20
    const isLetter = (small >= 0x61 && small <= 0x7a) || (small >= 0xe0 && small <= 0xff && small !== DIVIDE)
    if (!isLetter && (code < 0x30 || code > 0x39)) return false
  }
  return true
}

/** ÷, and × without the bit of small letters. */
const DIVIDE = 0xf7

function composedForm(surface: string): string {
  return surface
    .slice(0, LONGEST_SURFACE)
    .replace(foreign(), '')
    .normalize('NFKC')
    .replaceAll('⁄', '/')
    .toLowerCase()
    .replace(foreign(), '')
    .normalize('NFKC')
}
