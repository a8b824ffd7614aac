/**
 * The nouns of a collection, each with a frequency, looked up at any place within a word whose letters are read once for
 * all pieces that begin at one place.
 *
 *   nouns.begin('waffenstillstandsverhandlungen')
 *   nouns.frequencyOf(0, 16) → that of waffenstillstand
 *
 * Nearly every piece of a word is no noun, which one look at the hash table tells: with a string made for each, the
 * pieces took a sixth of the vocabulary's time.
 */
import { HASH_START, hashLetter, LetterTable } from '../analysis/letter-table.ts'

export class NounPieces {
  readonly #nouns = new LetterTable()
  /** By the noun's number. */
  readonly #frequencies: number[] = []
  /** The word's letters, from offset 0 on. */
  #codes = new Uint16Array(FIRST_LETTERS)
  #start = 0
  /** Up to where letters were read from #start on, and their hash. */
  #read = 0
  #hash = HASH_START
  /** By length, of the pieces read: their frequencies. */
  readonly #found: number[] = []

  /** Adds a noun that is not there yet. @param frequency ≥ 1 */
  add(noun: string, frequency: number): void {
    this.#frequencies[this.#nouns.add(noun)] = frequency
  }

  /** Begins to look up pieces of another word. */
  begin(word: string): void {
    if (word.length > this.#codes.length) this.#codes = new Uint16Array(2 * word.length)
    for (let i = 0; i < word.length; i++) this.#codes[i] = word.charCodeAt(i)
    this.#restart(0)
  }

  /** The frequency of the noun that is the word's piece [start, end); 0 for none. Quickest for one start after the other. */
  frequencyOf(start: number, end: number): number {
    if (start !== this.#start) this.#restart(start)
    while (this.#read < end) {
      this.#hash = hashLetter(this.#hash, this.#codes[this.#read++] as number)
      const noun = this.#nouns.find(this.#codes, start, this.#read, this.#hash)
      this.#found[this.#read - start] = noun < 0 ? 0 : (this.#frequencies[noun] as number)
    }
    return end > start ? (this.#found[end - start] as number) : 0
  }

  #restart(start: number): void {
    this.#start = start
    this.#read = start
    this.#hash = HASH_START
  }
}

/** Of nearly every word. */
const FIRST_LETTERS = 128
