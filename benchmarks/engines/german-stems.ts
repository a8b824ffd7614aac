/** German words as the peers without a German analysis of their own get them: letters and digits, stemmed. */
import { newStemmer } from 'snowball-stemmers'

const MAX_CACHED_STEMS = 1_000_000

/** @returns words in lower case, in the order of the text */
export function splitWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** Every distinct word is stemmed once. */
export function cachedStemmer(): (word: string) => string {
  const stemmer = newStemmer('german')
  const stems = new Map<string, string>()
  return word => {
    let stem = stems.get(word)
    if (stem === undefined) {
      if (stems.size === MAX_CACHED_STEMS) stems.clear()
      stem = stemmer.stem(word)
      stems.set(word, stem)
    }
    return stem
  }
}

/** The letters of a word as Snowball's German stems have them. */
export function foldLetters(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ä', 'a')
    .replaceAll('ö', 'o')
    .replaceAll('ü', 'u')
}
