/**
 * Words numbered from 0 in the order in which they were added, found by letters within a longer text: no string is made
 * for a look-up.
 *
 *   table.find(codes of 'Sommerabend', 6, 11, hashOf('abend')) → the number of abend, or −1
 *
 * Whoever reads letter by letter hashes on the way (`hashLetter`). The table begins small and doubles. Open addressing
 * with linear probing: Knuth, TAOCP 6.4. Beside each number lies its word's hash, so that hardly any letters are
 * compared but those of the word that is found.
 */

export class LetterTable {
  #count: number
  #slots: Int32Array
  #starts: Uint32Array
  #letters: Uint16Array
  /** Of a word that is looked up as a string. */
  #codes = new Uint16Array(LONGEST_USUAL)

  /** @param data of a table that others have too: no word is added to it */
  constructor(data: LetterTableData = emptyTable()) {
    this.#count = data.size
    this.#slots = data.slots
    this.#starts = data.starts
    this.#letters = data.letters
  }

  /** Number of words. */
  get size(): number {
    return this.#count
  }

  /** What the table is made of; views, valid until the next `add`. */
  data(): LetterTableData {
    const letterCount = this.#starts[this.#count] as number
    return {
      size: this.#count,
      slots: this.#slots,
      starts: this.#starts.subarray(0, this.#count + 1),
      letters: this.#letters.subarray(0, letterCount),
    }
  }

  /** A word's UTF-16 code units; a view. */
  letters(number: number): Uint16Array {
    return this.#letters.subarray(this.#starts[number], this.#starts[number + 1])
  }

  /** The number of a word; −1 for one that is not there. */
  numberOf(word: string): number {
    if (word.length > this.#codes.length) this.#codes = new Uint16Array(2 * word.length)
    const codes = this.#codes
    let hash = HASH_START
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i)
      codes[i] = code
      hash = hashLetter(hash, code)
    }
    return this.find(codes, 0, word.length, hash)
  }

  /**
   * The number of the word whose letters stand at [start, end) of a text; −1 for one that is not there. O(letters).
   * @param codes the text's UTF-16 code units
   * @param hash `hashLetter` of all its letters, one after the other, beginning with HASH_START
   */
  find(codes: Uint16Array, start: number, end: number, hash: number): number {
    const slots = this.#slots
    const last = slots.length - 2
    for (let slot = slotOf(hash, last); ; slot = (slot + 2) & last) {
      const word = (slots[slot + 1] as number) - 1
      if (word < 0) return -1
      if (slots[slot] === hash && this.#isWord(word, codes, start, end)) return word
    }
  }

  /** Adds a word that is not there yet. @returns its number */
  add(word: string): number {
    if (this.#count + 1 === this.#starts.length) this.#grow()
    const number = this.#count++
    const start = this.#starts[number] as number
    const end = start + word.length
    if (end > this.#letters.length) this.#growLetters(end)
    let hash = HASH_START
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i)
      this.#letters[start + i] = code
      hash = hashLetter(hash, code)
    }
    this.#starts[number + 1] = end
    insert(this.#slots, hash, number)
    return number
  }

  #isWord(number: number, codes: Uint16Array, start: number, end: number): boolean {
    const letters = this.#letters
    let letter = this.#starts[number] as number
    if ((this.#starts[number + 1] as number) - letter !== end - start) return false
    for (let at = start; at < end; at++) if (letters[letter++] !== codes[at]) return false
    return true
  }

  /** Room for twice as many words. */
  #grow(): void {
    const starts = new Uint32Array(2 * this.#starts.length)
    starts.set(this.#starts)
    this.#starts = starts
    const before = this.#slots
    const slots = new Int32Array(2 * before.length)
    for (let slot = 0; slot < before.length; slot += 2) {
      const number = (before[slot + 1] as number) - 1
      if (number >= 0) insert(slots, before[slot] as number, number)
    }
    this.#slots = slots
  }

  #growLetters(needed: number): void {
    const letters = new Uint16Array(2 * needed)
    letters.set(this.#letters)
    this.#letters = letters
  }
}

/** A table as plain data, which several threads may read. */
export interface LetterTableData {
  readonly size: number
  /** Two numbers each: the hash of a word, and the word's number counted from 1; 0 is a free slot. At most half are taken. */
  readonly slots: Int32Array
  /** Where in the letters each word begins, and where the last one ends. */
  readonly starts: Uint32Array
  readonly letters: Uint16Array
}

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/, on UTF-16 code units. */
export const HASH_START = 0x811c9dc5 | 0

export function hashLetter(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

/** A power of two. */
const FIRST_WORDS = 1 << 8
const FIRST_LETTERS = 1 << 11
const LONGEST_USUAL = 64

function emptyTable(): LetterTableData {
  return {
    size: 0,
    slots: new Int32Array(4 * FIRST_WORDS),
    starts: new Uint32Array(FIRST_WORDS),
    letters: new Uint16Array(FIRST_LETTERS),
  }
}

function insert(slots: Int32Array, hash: number, number: number): void {
  const last = slots.length - 2
  let slot = slotOf(hash, last)
  while (slots[slot + 1] !== 0) slot = (slot + 2) & last
  slots[slot] = hash
  slots[slot + 1] = number + 1
}

/** The last bits of FNV-1a are its weakest: the first ones are mixed in. @param last two less than a power of two */
function slotOf(hash: number, last: number): number {
  return ((hash ^ (hash >>> 15)) << 1) & last
}
