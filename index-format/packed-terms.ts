/**
 * A sorted table of words with a term each, looked up in its bytes as they lie. The first query asks for a hundred of
 * 16,000 words, and would wait 20 ms for a map of all of them.
 *
 *     count (varint) · (word, term) (strings) × count, by word
 */
import type { ByteReader } from './byte-reader.ts'

export class PackedTerms {
  readonly #reader: ByteReader
  readonly #bytes: Uint8Array
  /** Where each word begins and ends: two numbers a word. */
  readonly #places: Uint32Array
  /** 1 for the first bytes of a word and of its term. */
  readonly #beginnings = new Uint8Array(1 << 16)
  /**
   * Words by their terms: for what sumOf makes of a term the last word that has such a one, for each word the one before
   * it; counted from 1.
   */
  readonly #lastOfSum = new Uint32Array(SUMS)
  readonly #before: Uint32Array

  /**
   * Passes over the table: O(count).
   * @param reader where the table begins
   * @param bytes what the reader is over
   * @throws IndexFormatError when the table does not end
   */
  constructor(reader: ByteReader, bytes: Uint8Array) {
    this.#reader = reader
    this.#bytes = bytes
    const places = new Uint32Array(2 * reader.count())
    const beginnings = this.#beginnings
    const lastOfSum = this.#lastOfSum
    const before = new Uint32Array(places.length / 2)
    let at = reader.position
    // Hardly calls anything, for it runs once, before it is compiled.
    for (let place = 0; place < places.length; place += 2) {
      let byteLength = bytes[at++] as number
      if (!(byteLength <= LAST_ONE_BYTE)) [byteLength, at] = longLength(reader, at)
      const word = at
      at += byteLength
      places[place] = word
      places[place + 1] = at
      byteLength = bytes[at++] as number
      if (!(byteLength <= LAST_ONE_BYTE)) [byteLength, at] = longLength(reader, at)
      beginnings[((bytes[word] as number) << 8) | (bytes[at] as number)] = 1
      const sum = sumOf(bytes, at, byteLength)
      before[place >> 1] = lastOfSum[sum] as number
      lastOfSum[sum] = (place >> 1) + 1
      at += byteLength
    }
    reader.skip(at - reader.position)
    this.#places = places
    this.#before = before
  }

  get size(): number {
    return this.#places.length / 2
  }

  /**
   * O(log size).
   * @returns the term of a word, undefined where the table does not have the word
   * @throws IndexFormatError when the term is no UTF-8
   */
  get(word: string): string | undefined {
    const wanted = bytesOf(word)
    let low = 0
    let high = this.size
    while (low < high) {
      const middle = (low + high) >>> 1
      const order = this.#compare(middle, wanted)
      if (order === 0) return this.#termOf(middle)
      if (order < 0) low = middle + 1
      else high = middle
    }
    return undefined
  }

  /** Whether a word that begins as this one may have a term that begins as that one; false only where none has. */
  mayBegin(word: string, term: string): boolean {
    return this.#beginnings[(firstByte(word) << 8) | firstByte(term)] === 1
  }

  /** The words that have a term, in no order. */
  wordsOf(term: string): readonly string[] {
    const bytes = utf8.encode(term)
    const words: string[] = []
    let next = this.#lastOfSum[sumOf(bytes, 0, bytes.length)] as number
    for (; next !== 0; next = this.#before[next - 1] as number) {
      const word = next - 1
      const isOf =
        bytes.length > LAST_ONE_BYTE ? this.#termOf(word) === term : this.#hasShortTerm(word, bytes)
      if (isOf) words.push(this.#wordOf(word))
    }
    return words
  }

  /** Below 0 where the word of this number comes before the wanted one. */
  #compare(number: number, wanted: ArrayLike<number>): number {
    const start = this.#places[2 * number] as number
    const byteLength = (this.#places[2 * number + 1] as number) - start
    const shorter = Math.min(byteLength, wanted.length)
    for (let i = 0; i < shorter; i++) {
      const difference = (this.#bytes[start + i] as number) - (wanted[i] as number)
      if (difference !== 0) return difference
    }
    return byteLength - wanted.length
  }

  /** @param term whose length is one byte before it */
  #hasShortTerm(number: number, term: Uint8Array): boolean {
    const start = this.#places[2 * number + 1] as number
    if (this.#bytes[start] !== term.length) return false
    for (let i = 0; i < term.length; i++) if (this.#bytes[start + 1 + i] !== term[i]) return false
    return true
  }

  #wordOf(number: number): string {
    const start = this.#places[2 * number] as number
    return this.#reader.decodeUtf8(this.#bytes.subarray(start, this.#places[2 * number + 1]))
  }

  #termOf(number: number): string {
    const end = this.#places[2 * number + 1] as number
    return this.#reader.within(this.#bytes.subarray(end)).string()
  }
}

/** Greatest varint of one byte. */
const LAST_ONE_BYTE = 0x7f

/**
 * The length whose first byte is before `at`, where it has several bytes.
 * @returns with where the string begins
 * @throws IndexFormatError when there is none
 */
function longLength(reader: ByteReader, at: number): [byteLength: number, start: number] {
  reader.skip(at - 1 - reader.position)
  return [reader.varint(), reader.position]
}

/** A power of two. */
const SUMS = 1 << 13

/** Of three of a string's bytes and its length, below SUMS: few of 10,000 terms have the same. */
function sumOf(bytes: Uint8Array, start: number, byteLength: number): number {
  if (byteLength === 0) return 0
  const first = bytes[start] as number
  const middle = bytes[start + (byteLength >> 1)] as number
  const last = bytes[start + byteLength - 1] as number
  return (((first * 31 + middle) * 31 + last) * 31 + byteLength) & (SUMS - 1)
}

/** In UTF-8. An encoder takes longer than the rest of a look-up, and most words need none. */
function bytesOf(word: string): ArrayLike<number> {
  const bytes: number[] = []
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code > LAST_ASCII) return utf8.encode(word)
    bytes.push(code)
  }
  return bytes
}

/** In UTF-8; 0 of nothing. */
function firstByte(text: string): number {
  const code = text.charCodeAt(0)
  return code <= LAST_ASCII ? code : (utf8.encode(text.slice(0, 2))[0] ?? 0)
}

const LAST_ASCII = 0x7f
const utf8 = new TextEncoder()
