/**
 * Letters with foreign accents → letters without, so that Café and Cafe, Orbán and Orban, Łódź and Lodz meet.
 * German ä, ö, ü and ß stay: the stemmer knows what to do with them.
 */

/** The word without accents. Latin letters only: й stays й. */
export function foldAccents(word: string): string {
  return HAS_ACCENT.test(word) ? word.replace(ACCENTED, foldLetter) : word
}

const ACCENTED = /[à-ãå-õøù-ûý-\u024f\u1e00-\u1eff]/g
const HAS_ACCENT = /[à-ãå-õøù-ûý-\u024f\u1e00-\u1eff]/

/** Letters that Unicode does not take apart. */
const WHOLE_LETTERS = new Map([
  ['æ', 'ae'],
  ['ð', 'd'],
  ['ø', 'o'],
  ['þ', 'th'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['œ', 'oe'],
  ['ŧ', 't'],
])

function foldLetter(letter: string): string {
  return WHOLE_LETTERS.get(letter) ?? letter.normalize('NFD').replace(/\p{M}/gu, '')
}
