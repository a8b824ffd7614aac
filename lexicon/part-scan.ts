/**
 * The words that compounds are made of, looked up at a place of a text letter by letter, as one does who tries all pieces
 * of a word: each further letter is hashed once, and no string is made.
 *
 *   scan.begin(codes of 'hausgeräte', 4)
 *   scan.next() … → false for g, ge, …, true for gerät and for geräte, which is a form of it
 */
import { compoundEndingBit, LONGEST_ENDING, mayEndCompoundWord } from './compound-ending.ts'
import { HASH_START, hashLetter, type WordTable } from './word-table.ts'

/** begin → next …, as often as there are letters. */
export class PartScan {
  readonly #parts: WordTable
  #codes: Uint16Array = new Uint16Array()
  #start = 0
  #end = 0
  #hash = HASH_START
  /** By length: the number in the table of what was read, −1 for none. */
  readonly #numbers: number[] = []
  /** By the hash of the first letters: how long words that begin so are at most. */
  readonly #longest = new Uint8Array(1 << BEGINNING_BITS)
  /** Of words that begin with the letters read. */
  #mostLetters = 0

  /** @param parts with the endings that each word takes, see lexicon-file.ts */
  constructor(parts: WordTable) {
    this.#parts = parts
    for (let number = 0; number < parts.size; number++) {
      const letters = parts.letters(number)
      const slot = beginningSlot(letters.subarray(0, BEGINNING_LETTERS).reduce(hashLetter, HASH_START))
      this.#longest[slot] = Math.max(this.#longest[slot] as number, letters.length)
    }
  }

  /** @param codes the text's UTF-16 code units, which stay as they are until the last `next` */
  begin(codes: Uint16Array, start: number): void {
    this.#codes = codes
    this.#start = start
    this.#end = start
    this.#hash = HASH_START
    this.#mostLetters = BEGINNING_LETTERS
  }

  /** Reads one letter more. @returns whether the letters read are a word, in one of its forms */
  next(): boolean {
    const code = this.#codes[this.#end++] as number
    this.#hash = hashLetter(this.#hash, code)
    const length = this.#end - this.#start
    if (length === BEGINNING_LETTERS) this.#mostLetters = this.#longest[beginningSlot(this.#hash)] as number
    const number =
      length > this.#mostLetters ? -1 : this.#parts.find(this.#codes, this.#start, this.#end, this.#hash)
    this.#numbers[length] = number
    return number >= 0 || (mayEndCompoundWord(code) && this.#isInflected())
  }

  #isInflected(): boolean {
    const length = this.#end - this.#start
    for (let ending = 1; ending <= LONGEST_ENDING && ending < length; ending++) {
      const number = this.#numbers[length - ending] as number
      if (number >= 0 && this.#hasEnding(number, this.#end - ending)) return true
    }
    return false
  }

  #hasEnding(number: number, endingStart: number): boolean {
    const ending = String.fromCharCode(...this.#codes.subarray(endingStart, this.#end))
    const bit = compoundEndingBit(ending)
    return bit !== 0 && (Number.parseInt(this.#parts.value(number), 36) & bit) !== 0
  }
}

/** Few enough for nearly all words, and enough to tell that most pieces are none. */
const BEGINNING_LETTERS = 3
const BEGINNING_BITS = 14

function beginningSlot(hash: number): number {
  return (hash ^ (hash >>> 15)) & ((1 << BEGINNING_BITS) - 1)
}
