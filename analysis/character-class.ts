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
/** In the table alone: of what class it is, Unicode must be asked (`classOf`). */
export const RARE = 1024

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
  const bits = CLASSES[code] as number
  return bits === RARE ? rareClassAt(text, offset) : bits
}

/** Number of UTF-16 code units of the character at an offset: 1 or 2. */
export function widthAt(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1
}

/** Where the symbols begin; above, letters are rare in German text. */
const TABLE_LENGTH = 0x2100
const CODE_UNITS = 0x1_0000

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

/**
 * The classes of the table's characters, for asking Unicode about each of them takes as long as a small search.
 * A letter is a class (A: 0, B: that of the first pattern, C: …), a small one after it takes turns with it, and a number
 * tells how often they come: A3 is AAA, Jl2 is JLJL. A test holds it against the patterns.
 */
const CLASS_RUNS =
  'A35BF2B3AB6H10BA5BK26A4B2M26A37BAF4AFA2LABCA4D2BLABADLAF3AK23AK7M24AM8Km25JLKm2Mk3MJLKm4LKm23K2Mk2ML' +
  'MK2Mk2KMK3M2K4MK2MK3M3K2MK2Mk3Km2Mk2KMK3Mk2KM3KM7J2LJ2LJ2LKm8Mk9M2J2LKMK3Mk29M7K2MK2M2KMK4Mk4M97L9M3' +
  'BM5A4M12A14L5A7Ma2A16G79CG32Km2LAKMA2LM3AKA6KAK3Ak2KMK17AK9M22LM12KL7Mk12ML3MKLAKMJKM2K51M48Km17AG7K' +
  'm27K2Mk6M2Km48AK38A2MA6M39LMA6FAG45Ag2GAG2AGA8M27A4M4A24FA4G11ACA3M43G21E10A4M2GM4L4M91AMG7A2G6M2G2A' +
  'G4M2E10M3A2MA16MGM30G27A2M89G11MA14E10M33G9M2A4MA2GF2M22G4MG9MG3MG5A18M25G3A4M11A5M24AM7A7G9M42G24AG' +
  '33M54G3MG18MG7L8M2G2A2E10AM16G3AM8A2M2A2M22AM7AMA3M4A2GMG7A2G2A2G3MA8GA4L2ALM2G2A2E10M2F8AFMAGA2G3AM' +
  '6A4M2A2M22AM7AMLAMLAM2A2GAG5A4G2A2G3A3GA7L3MALA7E10G2M3GA11G3AM9AM3AM22AM7AM2AM5A2GMG8AG3AG3A2MA15M2' +
  'G2A2E10AFA7MG6AG3AM8A2M2A2M22AM7AM2AM5A2GMG7A2G2A2G3A7G3A4L2AM3G2A2E10AMF6A10GMAM6A3M3AM4A3M2Am2MA3M' +
  '2A3M3A3M12A4G5A3G3AG4A2MA6GA14E10F3A6FA6G5M8AM3AM23AM16A2GMG7AG3AG4A7G2AM3AM2A2M2G2A2E10A8F7AMG3AM8A' +
  'M3AM23AM10AM5A2GMG7AG3AG4A7G2A5M3AM2G2A2E10AM2GA12G4M9AM3AM41G2MG7AG3AG4MA5M3GF7M3G2A2E10F9AM6AG3AM1' +
  '8A3M24AM9AMA2M7A3GA4G6Ag2G7A6E10A2G2A13M48GMLG7A4FM7G8AE10A39M2Am2M4AM24Am2M9GMLG9MA2M5AMAG7AE10A2L2' +
  'M2A32MA23G2A6E10F10Ag3A4G2M3LM4AM4LM4LM4LM4LM12LM3A4G20AG2M5G11AG36A9GA57M43G20ME10A6M6G4M4G3MG3M2G7' +
  'M3G4M13G12MGE10G4A2K38AKA5KA2M43ALM98C2M232AM4A2M7Am2M3A2M41AM4A2M33AM4A2M7Am2M3A2M15AM57AM4A2M67A2G' +
  '3A9F20A3M16A16K86A2L6A3M620A2M17AM26A5M75A3M11A7M18G4A9M19G3A11M18G2A12M13AM3AG2A12M52C2G30A3MA3FMGA' +
  '2E10A6F10A17C5E10A6M89A7M5G2M34GMA5M70A10M31AG12A4G12A10E10M30A2M5A11M44A4M26A6E10FA37M23G5A4M53G10A' +
  'G29A2GE10A6E10A13MA8G46A2G12A20G5M47G17M8A3E10A17G9A12G3M30G13M2E10M44G14A12M36G20A8E10A3M3E10M36A2L' +
  '9KMA5K43A2K3A16G3AG21M4GM6GM2G3MA5M44L3ML11ML18ML28M13LM34L37G64Km75M4L2M2Km49M8K8M6A2K6A2M8K8M8K8M6' +
  'A2K6A2M8Ak4M8K8Ml7A2L8K8L8K8L8K8M2L3AMLK3JKALA3L3AMLKj2KA3M3LA2M2K3JA4M3LM4K3JKA5L3AMLKj2KA10Ba2C5B2' +
  'A7BA16C5BFA47C16DLA2D6A5LE10A6L13A3F34A14G33A15'

/** B. */
const FIRST_PATTERN = 0x42
const SMALL_A = 0x61
/** What makes an ASCII capital small. */
const SMALL_BIT = 0x20

/**
 * The class of each code unit, or RARE. A loop over letters takes it into a variable of its own: the engine cannot know
 * that this one never changes, and reads it anew for each letter.
 */
export const CLASSES = readTable()

/** A plain loop: it runs once, before the engine has compiled it, at every start. */
function readTable(): Uint16Array {
  const classes = new Uint16Array(CODE_UNITS).fill(RARE, TABLE_LENGTH)
  let filled = 0
  for (let at = 0; at < CLASS_RUNS.length; ) {
    const first = CLASS_RUNS.charCodeAt(at++)
    const second = CLASS_RUNS.charCodeAt(at)
    const isPair = second >= SMALL_A
    if (isPair) at++
    let count = 0
    for (let digit = digitAt(at); digit >= 0; digit = digitAt(++at)) count = 10 * count + digit
    const end = filled + (isPair ? 2 : 1) * (count || 1)
    classes.fill(bitsOf(first), filled, end)
    if (isPair) for (let i = filled + 1; i < end; i += 2) classes[i] = bitsOf(second - SMALL_BIT)
    filled = end
  }
  return classes
}

/** The digit at an offset of the runs; −1 where another sign stands, or none. */
function digitAt(offset: number): number {
  const digit = CLASS_RUNS.charCodeAt(offset) - 0x30
  return digit >= 0 && digit <= 9 ? digit : -1
}

/** @param letter code of a capital */
function bitsOf(letter: number): number {
  return PATTERNS[letter - FIRST_PATTERN]?.[1] ?? 0
}

function rareClassAt(text: string, offset: number): number {
  const code = text.codePointAt(offset)
  if (code === undefined) return 0
  const bits = askUnicode(String.fromCodePoint(code))
  return code > 0xffff && (bits & PLAIN) !== 0 ? (bits & ~PLAIN) | COMPLEX : bits
}

/** The class of a character by the patterns. */
export function askUnicode(character: string): number {
  return expressions().find(([expression]) => expression.test(character))?.[1] ?? 0
}

let made: readonly (readonly [expression: RegExp, bits: number])[] | undefined

/** Made when the first rare character comes: most texts have none. */
function expressions() {
  made ??= PATTERNS.map(([pattern, bits]) => [new RegExp(`^${pattern}$`, 'u'), bits])
  return made
}
