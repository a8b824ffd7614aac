/**
 * A normal form → the letters that are stemmed, joined: "ukraine-krieg" → ukrainekrieg, "d'artagnan" →
 * dartagnan, "u.s.a." → usa. Thus Ukrainekrieg and Ukraine-Krieg meet, USA and U.S.A.
 */

import { lazyPattern } from './lazy-pattern.ts'

/**
 * The joined letters; undefined where the form is its own term: numbers and dates (2025-02-12, 1234,56, §626)
 * and names with signs (news.de, r&d, c++).
 */
export function joinedForm(form: string): string | undefined {
  if (onlyLetters().test(form)) return form
  if (abbreviation().test(form)) return form.replaceAll('.', '')
  return joinedWords().test(form) ? form.replace(/[-']/g, '') : undefined
}

const onlyLetters = lazyPattern(() => /^\p{L}+$/u)
const abbreviation = lazyPattern(() => /^(?:\p{L}\.)+$/u)
/** Letters, marks, digits, hyphens and apostrophes, at least one of them a letter. */
const joinedWords = lazyPattern(() => /^[^\p{L}.,/@&_+#§]*\p{L}[\p{L}\p{M}\p{N}'-]*$/u)
