/**
 * Words numbered from 0 in the order in which they were added, found by letters within a longer text: no string is made
 * for a look-up.
 *
 *   table.find('Sommerabend', 6, 11, hashOf('abend')) → the number of abend, or −1
 *
 * Whoever reads letter by letter hashes on the way (`hashLetter`). The table begins small and doubles. Open addressing
 * with linear probing: Knuth, TAOCP 6.4.
 */

export class LetterTable {
  #count = 0
  /** Word numbers, counted from 1, by hash; 0 is a free slot. At most half of them are taken. */
  #slots = new Uint32Array(FIRST_SLOTS)
  /** Where in the letters each word begins, and where the last one ends. */
  readonly #starts: number[] = [0]
  #letters = new Uint16Array(FIRST_LETTERS)

  /** Number of words. */
  get size(): number {
    return this.#count
  }

  /**
   * The number of the word whose letters stand at [start, end) of a text; −1 for one that is not there. O(letters).
   * @param hash `hashLetter` of all its letters, one after the other, beginning with HASH_START
   */
  find(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots
    const last = slots.length - 1
    for (let slot = slotOf(hash, last); ; slot = (slot + 1) & last) {
      const word = (slots[slot] as number) - 1
      if (word < 0 || this.#isWord(word, text, start, end)) return word
    }
  }

  /** Adds a word that is not there yet. @returns its number */
  add(word: string): number {
    if (2 * (this.#count + 1) > this.#slots.length) this.#growSlots()
    const number = this.#count++
    const start = this.#starts[number] as number
    const end = start + word.length
    if (end > this.#letters.length) this.#growLetters(end)
    for (let i = 0; i < word.length; i++) this.#letters[start + i] = word.charCodeAt(i)
    this.#starts[number + 1] = end
    this.#insert(number)
    return number
  }

  /** Forgets all words, but keeps the room that they took. */
  clear(): void {
    this.#count = 0
    this.#slots.fill(0)
  }

  #isWord(number: number, text: string, start: number, end: number): boolean {
    const letters = this.#letters
    let letter = this.#starts[number] as number
    if ((this.#starts[number + 1] as number) - letter !== end - start) return false
    for (let at = start; at < end; at++) if (letters[letter++] !== text.charCodeAt(at)) return false
    return true
  }

  #insert(number: number): void {
    const slots = this.#slots
    const last = slots.length - 1
    const end = this.#starts[number + 1] as number
    let hash = HASH_START
    for (let letter = this.#starts[number] as number; letter < end; letter++)
      hash = hashLetter(hash, this.#letters[letter] as number)
    let slot = slotOf(hash, last)
    while (slots[slot] !== 0) slot = (slot + 1) & last
    slots[slot] = number + 1
  }

  #growSlots(): void {
    this.#slots = new Uint32Array(2 * this.#slots.length)
    for (let number = 0; number < this.#count; number++) this.#insert(number)
  }

  #growLetters(needed: number): void {
    const letters = new Uint16Array(2 * needed)
    letters.set(this.#letters)
    this.#letters = letters
  }
}

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/, on UTF-16 code units. */
export const HASH_START = 0x811c9dc5 | 0

export function hashLetter(hash: number, code: number): number {
  return Math.imul(hash ^ code, HASH_FACTOR)
}

const HASH_FACTOR = 0x01000193
/** A power of two. */
const FIRST_SLOTS = 1 << 9
const FIRST_LETTERS = 1 << 11

/** The last bits of FNV-1a are its weakest: the first ones are mixed in. @param last one less than a power of two */
function slotOf(hash: number, last: number): number {
  return (hash ^ (hash >>> 15)) & last
}
