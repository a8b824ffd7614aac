/**
 * A sorted table of words, each with a short text as its value ↔ the lines it is written as.
 *
 *     3 24                 three words, 24 letters in all
 *     0gesproch 03ech      gesproch, with the value "03ech"
 *     8en                  gesprochen, with the value ""
 *     4unken 02ink         gesunken, with the value "02ink"
 *
 * A line is the number of letters shared with the word before, as one digit in base 36; the letters that follow; and
 * after a space the value, unless it is ''. All in Latin-1, which has every letter of German.
 *
 * Reading makes no strings: letters stay bytes, in a hash table with open addressing (Knuth, TAOCP 6.4), so that
 * tens of thousands of words are there within milliseconds.
 */

/** A text that is no word table. */
export class LexiconFormatError extends Error {
  override readonly name = 'LexiconFormatError'
}

/** @throws RangeError for a character that is not in Latin-1, or one that separates words and values */
export function encodeWordTable(table: ReadonlyMap<string, string>): string {
  const entries = [...table].sort(([a], [b]) => (a < b ? -1 : 1))
  const letterCount = entries.reduce((sum, [word]) => sum + word.length, 0)
  const lines = [`${entries.length} ${letterCount}\n`]
  let previous = ''
  for (const [word, value] of entries) {
    if (!IS_WORD.test(word) || !IS_VALUE.test(value)) {
      throw new RangeError(`"${word}" with the value "${value}" cannot be written`)
    }
    const shared = sharedPrefixLength(previous, word)
    lines.push(`${shared.toString(36)}${word.slice(shared)}${value === '' ? '' : ` ${value}`}\n`)
    previous = word
  }
  return lines.join('')
}

export class WordTable {
  /** Where the table's bytes end. */
  readonly end: number
  readonly #bytes: Uint8Array
  /** All words, one after the other. */
  readonly #letters: Uint8Array
  /** Where each word begins in the letters, and where the last one ends. */
  readonly #starts: Uint32Array
  /** Where in the bytes the letters of each line end: at the space before its value, or at the line's end. */
  readonly #values: Uint32Array
  /** Word numbers, counted from 1, by hash; 0 is a free slot. */
  readonly #slots: Uint32Array
  /** Letters of the longest word: what is longer need not be looked up. */
  #longest = 0

  /**
   * O(n) in letters.
   * @param start where in the bytes the table begins
   * @throws LexiconFormatError when there is no table, or not all of it
   */
  constructor(bytes: Uint8Array, start: number) {
    const headEnd = bytes.indexOf(LINE_END, start)
    const [, wordCount = Number.NaN, letterCount = Number.NaN] =
      TABLE_HEAD.exec(textOf(bytes, start, headEnd))?.map(Number) ?? []
    const isTable = wordCount <= bytes.length && letterCount <= MOST_SHARED * bytes.length
    if (!isTable) throw new LexiconFormatError(`the lexicon is damaged: no table begins at byte ${start}`)
    this.#bytes = bytes
    this.#letters = new Uint8Array(letterCount)
    this.#starts = new Uint32Array(wordCount + 1)
    this.#values = new Uint32Array(wordCount)
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * wordCount + 1)))
    this.end = this.#decode(headEnd + 1)
    if (this.#starts[wordCount] !== letterCount || this.end > bytes.length) {
      throw new LexiconFormatError(`the lexicon is damaged: the table at byte ${start} does not add up`)
    }
  }

  /** The value of a word; undefined for a word that the table does not have. O(letters). */
  get(word: string): string | undefined {
    const number = this.#find(word, 0, word.length)
    return number < 0 ? undefined : this.value(number)
  }

  /** Whether what stands at [start, end) of a text is a word of the table; `get` without the value, or a string. */
  has(text: string, start = 0, end = text.length): boolean {
    return this.#find(text, start, end) >= 0
  }

  /**
   * The number of the word whose letters stand at [start, end) of a text; −1 for none. `value` tells its value.
   * @param codes the text's UTF-16 code units
   * @param hash `hashLetter` of these letters, one after the other, beginning with HASH_START
   */
  find(codes: Uint16Array, start: number, end: number, hash: number): number {
    if (end - start > this.#longest) return -1
    const slots = this.#slots
    for (let slot = slotOf(hash, slots.length); ; slot = (slot + 1) & (slots.length - 1)) {
      const number = (slots[slot] as number) - 1
      if (number < 0 || this.#isWordOf(number, codes, start, end)) return number
    }
  }

  get size(): number {
    return this.#values.length
  }

  /** Of a word, in Latin-1; a view. */
  letters(number: number): Uint8Array {
    return this.#letters.subarray(this.#starts[number], this.#starts[number + 1])
  }

  value(number: number): string {
    const value = this.#values[number] ?? 0
    return textOf(this.#bytes, value + 1, this.#bytes.indexOf(LINE_END, value))
  }

  /** All words with their values, in the order of the table. */
  *entries(): Generator<readonly [word: string, value: string]> {
    for (let number = 0; number < this.#values.length; number++) {
      yield [
        textOf(this.#letters, this.#starts[number] ?? 0, this.#starts[number + 1] ?? 0),
        this.value(number),
      ]
    }
  }

  /** Plain loops over bytes: most of it runs before the engine has compiled it. @returns where the table's bytes end */
  #decode(start: number): number {
    const bytes = this.#bytes
    const letters = this.#letters
    const starts = this.#starts
    let at = start
    let previousStart = 0
    let wordStart = 0
    for (let number = 0; number < this.#values.length; number++) {
      const suffixStart = wordStart + digitValue(bytes[at++] ?? 0)
      let wordEnd = wordStart
      let hash = HASH_START
      while (wordEnd < suffixStart) {
        const letter = letters[previousStart++] ?? 0
        letters[wordEnd++] = letter
        hash = hashLetter(hash, letter)
      }
      for (let letter = bytes[at] ?? 0; letter > SPACE; letter = bytes[++at] ?? 0) {
        letters[wordEnd++] = letter
        hash = hashLetter(hash, letter)
      }
      this.#values[number] = at
      while (at < bytes.length && bytes[at] !== LINE_END) at++
      at++
      starts[number + 1] = wordEnd
      if (wordEnd - wordStart > this.#longest) this.#longest = wordEnd - wordStart
      this.#insert(number, hash)
      previousStart = wordStart
      wordStart = wordEnd
    }
    return at
  }

  #insert(number: number, hash: number): void {
    const slots = this.#slots
    let slot = slotOf(hash, slots.length)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = number + 1
  }

  /** Number of the word that the letters at [start, end) are; −1 for none. */
  #find(text: string, start: number, end: number): number {
    if (end - start > this.#longest) return -1
    const slots = this.#slots
    let hash = HASH_START
    for (let i = start; i < end; i++) hash = hashLetter(hash, text.charCodeAt(i))
    for (let slot = slotOf(hash, slots.length); ; slot = (slot + 1) & (slots.length - 1)) {
      const number = (slots[slot] ?? 0) - 1
      if (number < 0 || this.#isWord(number, text, start, end)) return number
    }
  }

  #isWord(number: number, text: string, start: number, end: number): boolean {
    let letter = this.#starts[number] ?? 0
    if ((this.#starts[number + 1] ?? 0) - letter !== end - start) return false
    for (let i = start; i < end; i++) if (this.#letters[letter++] !== text.charCodeAt(i)) return false
    return true
  }

  #isWordOf(number: number, codes: Uint16Array, start: number, end: number): boolean {
    let letter = this.#starts[number] as number
    if ((this.#starts[number + 1] as number) - letter !== end - start) return false
    for (let i = start; i < end; i++) if (this.#letters[letter++] !== codes[i]) return false
    return true
  }
}

const LINE_END = 0x0a
const SPACE = 0x20
/** What one digit in base 36 can say. */
const MOST_SHARED = 35
const TABLE_HEAD = /^(\d+) (\d+)$/
const IS_WORD = /^[!-\xff]+$/
const IS_VALUE = /^[ -\xff]*$/

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/, on letters of one byte. */
export const HASH_START = 0x811c9dc5

export function hashLetter(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, HASH_FACTOR)
}

const HASH_FACTOR = 0x01000193

/** The last bits of FNV-1a are its weakest: the first ones are mixed in. @param slotCount a power of two */
function slotOf(hash: number, slotCount: number): number {
  return (hash ^ (hash >>> 15)) & (slotCount - 1)
}

/** 0–9 and a–z. */
function digitValue(code: number): number {
  return code < 0x61 ? code - 0x30 : code - 0x61 + 10
}

/** Latin-1 bytes as text; '' where start is not before end. */
function textOf(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i] ?? 0)
  return text
}

function sharedPrefixLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length, MOST_SHARED)
  let shared = 0
  while (shared < most && a[shared] === b[shared]) shared++
  return shared
}
