/**
 * What a character means to the tokenizer, looked up in a table: bits, so that one test can ask for several.
 *
 *   classAt('Häuser', 0) → LETTER | CAPITAL, classAt('§ 626', 0) → SIGN
 *
 * The table covers Latin, Greek, Cyrillic, … and punctuation; for rarer characters Unicode's properties are
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
  // Reading past the end would make the engine compile a slower way for every reading.
  return offset >= 0 && offset < text.length ? classOf(text.charCodeAt(offset), text, offset) : 0
}

/** The same of the code unit that was read at an offset within the text. */
export function classOf(code: number, text: string, offset: number): number {
  return code < TABLE_LENGTH ? (CLASSES[code] as number) : rareClassAt(text, offset)
}

/** Number of UTF-16 code units of the character at an offset: 1 or 2. */
export function widthAt(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1
}

/** Where the symbols begin; above, letters are rare in German text. */
const TABLE_LENGTH = 0x2100

/** Classes by pattern, each of one character; the first that fits counts. */
const PATTERNS: readonly (readonly [pattern: string, bits: number])[] = [
  // Also the comma and the fixed spaces of numbers.
  ["[-‐‑¬.,:/(*_·@&+#'’`´ʼ\\u00a0\\u2007\\u2009\\u202f]", JOINER],
  ['\\p{Default_Ignorable_Code_Point}', IGNORABLE | COMPLEX],
  ['[¹²³⁰⁴-⁹]', SUPERSCRIPT | SIGN | COMPLEX],
  ['[₀-₉]', DIGIT | COMPLEX],
  ['[§%‰\\p{Sc}\\p{No}]', SIGN | COMPLEX],
  ['\\p{M}', MARK | COMPLEX],
  ['[0-9]', DIGIT | PLAIN],
  ['\\p{Nd}', DIGIT | COMPLEX],
  // Capitals that NFKC takes apart or makes ordinary letters.
  ['[ĲĿǄǅǇǈǊǋǱǲϹ\\u1fbb\\u1fc9\\u1fcb\\u1fdb\\u1feb\\u1ff9\\u1ffbⅠ-ⅯＡ-Ｚ]', LETTER | CAPITAL | COMPLEX],
  ['(?=[\\p{L}\\p{Nl}])\\p{Changes_When_Lowercased}', LETTER | CAPITAL | PLAIN],
  ['(?=[\\p{L}\\p{Nl}])\\p{Changes_When_NFKC_Casefolded}(?<!ß)', LETTER | COMPLEX],
  ['[\\p{L}\\p{Nl}]', LETTER | PLAIN],
]

const CLASSES = buildTable()

function buildTable(): Uint16Array {
  const classes = new Uint16Array(TABLE_LENGTH)
  const characters = String.fromCharCode(...classes.keys())
  for (const [pattern, bits] of PATTERNS.toReversed()) {
    for (const { 0: run, index } of characters.matchAll(new RegExp(`(?:${pattern})+`, 'gu'))) {
      classes.fill(bits, index, index + run.length)
    }
  }
  return classes
}

function rareClassAt(text: string, offset: number): number {
  const code = text.codePointAt(offset)
  if (code === undefined) return 0
  const character = String.fromCodePoint(code)
  const bits = RARE.find(([pattern]) => pattern.test(character))?.[1] ?? 0
  return code > 0xffff && (bits & PLAIN) !== 0 ? (bits & ~PLAIN) | COMPLEX : bits
}

const RARE = PATTERNS.map(([pattern, bits]): [RegExp, number] => [new RegExp(`^${pattern}$`, 'u'), bits])
