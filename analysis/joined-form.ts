/**
 * A normal form → the letters that are stemmed, joined: "ukraine-krieg" → ukrainekrieg, "d'artagnan" →
 * dartagnan, "u.s.a." → usa. Thus Ukrainekrieg and Ukraine-Krieg meet, USA and U.S.A.
 */

/**
 * The joined letters; undefined where the form is its own term: numbers and dates (2025-02-12, 1234,56, §626)
 * and names with signs (news.de, r&d, c++).
 */
export function joinedForm(form: string): string | undefined {
  if (ONLY_LETTERS.test(form)) return form
  if (ABBREVIATION.test(form)) return form.replaceAll('.', '')
  return JOINED_WORDS.test(form) ? form.replace(/[-']/g, '') : undefined
}

const ONLY_LETTERS = /^\p{L}+$/u
const ABBREVIATION = /^(?:\p{L}\.)+$/u
/** Letters, marks, digits, hyphens and apostrophes, at least one of them a letter. */
const JOINED_WORDS = /^[^\p{L}.,/@&_+#§]*\p{L}[\p{L}\p{M}\p{N}'-]*$/u
