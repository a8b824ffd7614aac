/**
 * What a rule of the tokenizer recognises at a place in the text: words that belong together, and the forms
 * that stand for all of them.
 *
 *   "Ukraine-Krieg" → words ukraine, krieg; whole ukraine-krieg
 *   "12.02.2025"    → words 12, 02, 2025; whole 2025-02-12
 */

/** A word at one position. Offsets are UTF-16 code units of the original text, half-open. */
export interface Word {
  /** Its normal forms: one, or several that all mean this place ("Bürger*innen": bürger, bürgerinnen). */
  readonly forms: readonly [string, ...string[]]
  readonly start: number
  readonly end: number
}

export interface TokenGroup {
  /** In reading order; each takes a position. Never empty. */
  readonly words: readonly Word[]
  /** Forms of all together; they share the first word's position and reach to `wholeEnd`. */
  readonly wholes: readonly string[]
  readonly wholeEnd: number
  /** Where tokenizing goes on: after the last word, which may lie before `wholeEnd`. */
  readonly end: number
}

/**
 * More words than this are not joined to a whole: chains of hyphens, tables of numbers. Their words are
 * emitted all the same.
 */
export const LONGEST_CHAIN = 8

/** A word without a whole. */
export function singleWord(word: Word): TokenGroup {
  return { words: [word], wholes: [], wholeEnd: word.end, end: word.end }
}

/** Words one behind the other, with the forms that stand for all of them. */
export function wordsWithWholes(words: readonly Word[], wholes: readonly string[]): TokenGroup {
  const end = words.at(-1)?.end ?? 0
  return { words, wholes, wholeEnd: end, end }
}
