/**
 * What a character means to the tokenizer, looked up in a table: bits, so that one test can ask for several.
 *
 *   classAt('Häuser', 0) → LETTER | CAPITAL, classAt('§ 626', 0) → SIGN
 *
 * The table covers Latin, Greek, Cyrillic, … and punctuation; for rarer characters Unicode's categories are
 * asked each time.
 */

/** A letter, or a letter-like number (Ⅷ). */
export const LETTER = 1
/** 0 to 9, and the digits of other scripts. */
export const DIGIT = 2
/** A letter that lower-casing changes. */
export const CAPITAL = 4
/** Part of a word whose normal form takes more than lower-casing: ſ, ﬁ, combining marks, ₂. */
export const COMPLEX = 8
/** Continues a word, begins none: combining marks. */
export const MARK = 16
/** Within a word it is as if it were not there: soft hyphen, zero-width space, byte order mark. */
export const IGNORABLE = 32
/** May make one thing of two words: Ukraine-Krieg, geht's, news.de, Bürger*innen. */
export const JOINER = 64
/** A token of its own: § € %, ½, ①. */
export const SIGN = 128
/** Raised digits: part of a unit (m²), a footnote's mark elsewhere. */
export const SUPERSCRIPT = 256
/** Letters and digits of one code unit that only ever need lower-casing; what nearly every word is made of. */
export const PLAIN = 512

/** What a word begins with. */
export const WORD_START = LETTER | DIGIT

/**
 * The class of the character at an offset; 0 for all that only separates words, lone surrogates and what
 * lies past the end of the text.
 */
export function classAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  if (code < CLASSES.length) return CLASSES[code] ?? 0
  const character = text.codePointAt(offset)
  return character === undefined ? 0 : classify(String.fromCodePoint(character))
}

/** Number of UTF-16 code units of the character at an offset: 1 or 2. */
export function widthAt(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1
}

/** Ends where the symbols begin; an entry costs a fraction of a microsecond when the module is loaded. */
const TABLE_LENGTH = 0x2100

/** Also the comma and the fixed spaces of numbers. */
const JOINERS = new Set("-‐‑¬.,:/(*_·@&+#'’`´ʼ\u00a0\u2007\u2009\u202f")
const SIGNS = /^[§\p{Sc}%‰\p{No}]$/u
const SUPERSCRIPTS = /^[¹²³⁰⁴-⁹]$/
const SUBSCRIPTS = /^[₀-₉]$/
const IGNORABLES = /^\p{Default_Ignorable_Code_Point}$/u

/** The classes of the code units below TABLE_LENGTH. */
export const CLASSES: Uint16Array = Uint16Array.from({ length: TABLE_LENGTH }, (_, code) =>
  classify(String.fromCharCode(code)),
)

function classify(character: string): number {
  if (JOINERS.has(character)) return JOINER
  if (IGNORABLES.test(character)) return IGNORABLE | COMPLEX
  if (SUPERSCRIPTS.test(character)) return SUPERSCRIPT | SIGN | COMPLEX
  if (SUBSCRIPTS.test(character)) return DIGIT | COMPLEX
  if (SIGNS.test(character)) return SIGN | COMPLEX
  if (/^\p{M}$/u.test(character)) return MARK | COMPLEX
  if (/^\p{Nd}$/u.test(character)) return character <= '9' ? DIGIT | PLAIN : DIGIT | COMPLEX
  if (!/^[\p{L}\p{Nl}]$/u.test(character)) return 0
  const capital = character.toLowerCase() === character ? 0 : CAPITAL
  const isPlain = character.length === 1 && character.normalize('NFKC') === character
  return LETTER | capital | (isPlain ? PLAIN : COMPLEX)
}
