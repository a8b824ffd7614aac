/** The part of snowball-stemmers 0.6 that we use; the package brings no types. */
declare module 'snowball-stemmers' {
  export interface Stemmer {
    /** @param word lower case */
    stem(word: string): string
  }
  /** @param algorithm English name of a language, one of algorithms() */
  export function newStemmer(algorithm: string): Stemmer
  export function algorithms(): string[]
}
