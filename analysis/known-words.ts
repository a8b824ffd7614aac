/**
 * Words that were read before, with their normal forms: what stands in a text is looked up letter by letter, so that
 * no string is made of a word seen before, and equal forms are one and the same string.
 *
 *   const known = words.find(text, start, end, hash)
 *   known < 0 ? words.add(…) : words.form(known)
 *
 * The table is a cache: it begins small, for most texts are, and when it is full it begins anew. Of 20 million words
 * of German law 97 % are in it when they come.
 *
 * Open addressing with linear probing: Knuth, TAOCP 6.4.
 */

export class KnownWords {
  #count = 0
  /** Word numbers, counted from 1, by hash; 0 is a free slot. At most half of them are taken. */
  #slots = new Uint32Array(FIRST_SLOTS)
  readonly #forms: string[] = []
  readonly #roles: number[] = []
  /** Where in the letters each word begins, and where the last one ends. */
  readonly #starts: number[] = [0]
  #letters = new Uint16Array(FIRST_LETTERS)

  /**
   * The number of the word whose letters stand at [start, end); −1 for one that is not known. O(letters).
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

  /** The normal form. */
  form(word: number): string {
    return this.#forms[word] as string
  }

  /** What was given for the word with its form. */
  role(word: number): number {
    return this.#roles[word] as number
  }

  /**
   * Adds a word that is not there yet.
   * @param surface its letters, at most LONGEST_KNOWN
   * @param form to be kept, so it should be no slice of a long text
   * @returns its number
   */
  add(surface: string, form: string, role: number): number {
    if (this.#count === MOST_WORDS) this.#clear()
    if (2 * (this.#count + 1) > this.#slots.length) this.#growSlots()
    const word = this.#count++
    const start = this.#starts[word] as number
    if (start + surface.length > this.#letters.length) this.#growLetters()
    for (let i = 0; i < surface.length; i++) this.#letters[start + i] = surface.charCodeAt(i)
    this.#starts[word + 1] = start + surface.length
    this.#forms[word] = form
    this.#roles[word] = role
    this.#insert(word)
    return word
  }

  #isWord(word: number, text: string, start: number, end: number): boolean {
    const letters = this.#letters
    let letter = this.#starts[word] as number
    if ((this.#starts[word + 1] as number) - letter !== end - start) return false
    for (let at = start; at < end; at++) if (letters[letter++] !== text.charCodeAt(at)) return false
    return true
  }

  #insert(word: number): void {
    const slots = this.#slots
    const last = slots.length - 1
    let hash = HASH_START
    for (let letter = this.#starts[word] as number; letter < (this.#starts[word + 1] as number); letter++)
      hash = hashLetter(hash, this.#letters[letter] as number)
    let slot = slotOf(hash, last)
    while (slots[slot] !== 0) slot = (slot + 1) & last
    slots[slot] = word + 1
  }

  #growSlots(): void {
    this.#slots = new Uint32Array(2 * this.#slots.length)
    for (let word = 0; word < this.#count; word++) this.#insert(word)
  }

  #growLetters(): void {
    const letters = new Uint16Array(2 * this.#letters.length)
    letters.set(this.#letters)
    this.#letters = letters
  }

  #clear(): void {
    this.#count = 0
    this.#slots.fill(0)
  }
}

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/, on UTF-16 code units. */
export const HASH_START = 0x811c9dc5 | 0

export function hashLetter(hash: number, code: number): number {
  return Math.imul(hash ^ code, HASH_FACTOR)
}

/** Letters of the longest word worth knowing; longer ones do not come again. */
export const LONGEST_KNOWN = 48

const HASH_FACTOR = 0x01000193
/** About 30 MB when all of them are there. */
const MOST_WORDS = 1 << 18
const FIRST_SLOTS = 1 << 9
/** More than the longest word has, so that doubling makes room for one. */
const FIRST_LETTERS = 1 << 10

/** The last bits of FNV-1a are its weakest: the first ones are mixed in. @param last one less than a power of two */
function slotOf(hash: number, last: number): number {
  return (hash ^ (hash >>> 15)) & last
}
