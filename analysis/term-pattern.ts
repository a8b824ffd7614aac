/**
 * The letters of a term → a regular expression for how they stand in a text where a word has this term: with umlauts,
 * capitals and older spellings. A word has the term only if the expression finds something in its letters, so most words
 * of a text need not be analysed to know that they have it not.
 *
 *   termPattern('haus')    finds Häuser, HAUS, Haeuser and Rathaus
 *   termPattern('strass')  finds Straße, Strasse and Strasze
 *
 * It holds for words that are letters alone (marked-words.ts finds the others) and have their term by the rules of
 * German, not by a lexicon. It is those rules read backwards: a term is the beginning of a word (german-stemmer.ts)
 * without its umlauts, in today's spelling (spelling.ts).
 */
import { olderSpellings } from './spelling.ts'

/** @returns an expression's source; undefined for a term that is not of the letters a to z alone */
export function termPattern(term: string): string | undefined {
  return isStem(term) ? [lettersOf(term, stemLetter).join(''), ...olderPatterns(term)].join('|') : undefined
}

/** The same for a term of whole words: parts of compounds need not be found. */
export function wordPattern(term: string): string | undefined {
  return isStem(term) ? [beginWord(lettersOf(term, stemLetter)), ...olderPatterns(term)].join('|') : undefined
}

/** For words whose form begins with these letters; undefined for what is not of the letters of German alone. */
export function beginningPattern(letters: string): string | undefined {
  return /^[a-zäöüß]+$/.test(letters) ? beginWord(lettersOf(letters, formLetter)) : undefined
}

const LETTERS = 'A-Za-zÄÖÜäöüß'
const UMLAUTS = new Map([
  ['a', 'ä'],
  ['o', 'ö'],
  ['u', 'ü'],
])

function isStem(term: string): boolean {
  return /^[a-z]+$/.test(term)
}

function olderPatterns(term: string): readonly string[] {
  return olderSpellings(term).map(letters => [...letters].map(letter => `[${bothCases(letter)}]`).join(''))
}

type LetterPattern = (letter: string, isRepeated: boolean) => string

function lettersOf(letters: string, patternOf: LetterPattern): string[] {
  return Array.from(letters, (letter, i) => patternOf(letter, letters[i - 1] === letter))
}

/** ä, ae and a; ß is ss; where there are two of a consonant, there may be more. */
function stemLetter(letter: string, isRepeated: boolean): string {
  const umlaut = UMLAUTS.get(letter)
  if (umlaut !== undefined) return `[${bothCases(letter)}${bothCases(umlaut)}][eE]?`
  if (letter === 's') return isRepeated ? '[sSß]*' : '[sSß]'
  return `[${bothCases(letter)}]${isRepeated ? '+' : ''}`
}

/** As it is typed, but that ß is ss. */
function formLetter(letter: string, isRepeated: boolean): string {
  if (letter === 'ß') return '[sSß][sSß]*'
  if (letter === 's') return isRepeated ? '[sSß]*' : '[sSß]'
  return `[${bothCases(letter)}]`
}

/** Looked behind once the first letter fits: for nearly all others that would be in vain. */
function beginWord([first = '', ...others]: readonly string[]): string {
  return first.replace(']', `](?<![${LETTERS}].)`) + others.join('')
}

function bothCases(letter: string): string {
  return letter === 'ß' ? letter : letter + letter.toUpperCase()
}
