/**
 * How often each piece of a word occurs as a word that compounds are made of, looked up at any place within the word:
 *
 *   pieces.begin('straßenfeste')
 *   pieces.frequencyOf(0, 6) → that of straße
 *   pieces.frequencyOf(7, 12) → that of fest, where feste is none of the collection's nouns
 *
 * Nearly every piece of a word is no word. The letters behind a place are read once for all pieces that begin there, and
 * one look at a hash table tells of each piece; strings are made of those alone that may be a part, and once of each.
 */
import { MAX_COMPOUND_LENGTH, MIN_PART_LENGTH } from '../analysis/compound.ts'
import { HASH_START, hashLetter, LetterTable, type LetterTableData } from '../analysis/letter-table.ts'
import type { PartScan } from '../lexicon/part-scan.ts'
import type { WordKnowledge } from './word-knowledge.ts'

/** The nouns of a collection, of MIN_PART_LENGTH letters at the least; plain data. */
export interface PartNouns {
  readonly words: LetterTableData
  /** By the noun's number, ≥ 1. */
  readonly frequencies: Uint32Array
  /** By the noun's number: of its term, which gives it its frequency; NO_TERM where it is not known. */
  readonly termNumbers: Uint32Array
}

export const NO_TERM = 2 ** 32 - 1

export class CompoundPieces {
  readonly #knowledge: WordKnowledge
  readonly #frequencyOfTerm: (term: string) => number
  readonly #scan: PartScan | undefined
  /** Of words of the built-in lexicon that were met: never more than it has. */
  readonly #builtInFrequencies = new Map<string, number>()
  readonly #nouns: LetterTable
  readonly #frequencies: Uint32Array
  readonly #terms: Uint32Array
  /** By the noun's number, two bits for each of ENDINGS: whether it was tried, and whether it is an ending of the noun. */
  readonly #endings: Uint16Array
  /** A bit for the hash of each noun: it fits the processor's cache, which the table of nouns does not. */
  readonly #filter = new Uint32Array((1 << FILTER_BITS) / 32)
  /** By the hash of the first letters: how long nouns that begin so are at most. */
  readonly #longest = new Uint8Array(1 << BEGINNING_BITS)
  /** Of nouns that begin with the letters read. */
  #mostLetters = 0
  #word = ''
  /** The word's letters, from offset 0 on. */
  #codes = new Uint16Array(FIRST_LETTERS)
  #start = 0
  /** Up to where letters were read from #start on, and their hash. */
  #read = 0
  #hash = HASH_START
  #lastNoun = -1
  /** Of the pieces read, by where they end: the noun's number, −1 for none. */
  readonly #nounTo: number[] = []
  /** The same: whether it is a word of the built-in lexicon. */
  readonly #isBuiltInTo: boolean[] = []

  /** @param frequencyOfTerm passages that have a term, 0 where none has */
  constructor(knowledge: WordKnowledge, nouns: PartNouns, frequencyOfTerm: (term: string) => number) {
    this.#knowledge = knowledge
    this.#frequencyOfTerm = frequencyOfTerm
    this.#scan = knowledge.scanParts()
    this.#nouns = new LetterTable(nouns.words)
    this.#frequencies = nouns.frequencies
    this.#terms = nouns.termNumbers
    this.#endings = new Uint16Array(this.#nouns.size)
    for (let noun = 0; noun < this.#nouns.size; noun++) this.#noteNoun(this.#nouns.letters(noun))
  }

  /** Begins to look up pieces of another word. */
  begin(word: string): void {
    if (word.length > this.#codes.length) this.#codes = new Uint16Array(2 * word.length)
    for (let i = 0; i < word.length; i++) this.#codes[i] = word.charCodeAt(i)
    this.#word = word
    this.#restart(0)
  }

  /**
   * The frequency of the word's piece [start, end): of the collection's noun, else of a noun that it is an inflection
   * of, else of a word of the built-in lexicon; 0 for none. Quickest for one start after the other.
   */
  frequencyOf(start: number, end: number): number {
    if (start !== this.#start) this.#restart(start)
    while (this.#read < end) this.#readLetter()
    if (end <= start) return 0
    let noun = this.#nounTo[end] as number
    if (noun < 0) noun = this.#inflectedNoun(start, end)
    this.#lastNoun = noun
    if (noun >= 0) return this.#frequencies[noun] as number
    return this.#isBuiltInTo[end] ? this.#builtInFrequency(this.#word.slice(start, end)) : 0
  }

  /** Number of the term of the noun that `frequencyOf` found last; −1 where it is not known, or it found none. */
  get lastTerm(): number {
    const term = this.#terms[this.#lastNoun] ?? NO_TERM
    return term === NO_TERM ? -1 : term
  }

  #noteNoun(letters: Uint16Array): void {
    let hash = HASH_START
    let beginning = 0
    for (let i = 0; i < letters.length; i++) {
      hash = hashLetter(hash, letters[i] as number)
      if (i === MIN_PART_LENGTH - 1) beginning = slotOf(hash, BEGINNING_BITS)
    }
    const longest = this.#longest[beginning] as number
    this.#longest[beginning] = Math.max(longest, Math.min(letters.length, MAX_COMPOUND_LENGTH))
    const bit = slotOf(hash, FILTER_BITS)
    this.#filter[bit >>> 5] = (this.#filter[bit >>> 5] as number) | (1 << (bit & 31))
  }

  #restart(start: number): void {
    this.#start = start
    this.#read = start
    this.#hash = HASH_START
    this.#scan?.begin(this.#codes, start)
  }

  #readLetter(): void {
    this.#hash = hashLetter(this.#hash, this.#codes[this.#read++] as number)
    const length = this.#read - this.#start
    if (length === MIN_PART_LENGTH)
      this.#mostLetters = this.#longest[slotOf(this.#hash, BEGINNING_BITS)] as number
    const bit = slotOf(this.#hash, FILTER_BITS)
    const mayBeNoun =
      length >= MIN_PART_LENGTH &&
      length <= this.#mostLetters &&
      ((this.#filter[bit >>> 5] as number) & (1 << (bit & 31))) !== 0
    this.#nounTo[this.#read] = mayBeNoun
      ? this.#nouns.find(this.#codes, this.#start, this.#read, this.#hash)
      : -1
    this.#isBuiltInTo[this.#read] = this.#scan?.next() ?? false
  }

  /** A noun that stands alone in another form: of Straßenfeste and Fest, feste; −1 for none. */
  #inflectedNoun(start: number, end: number): number {
    if (!mayEndNoun(this.#codes[end - 1] as number)) return -1
    for (const [i, ending] of ENDINGS.entries()) {
      const nounEnd = end - ending.length
      const noun = nounEnd > start ? (this.#nounTo[nounEnd] as number) : -1
      if (noun >= 0 && this.#word.startsWith(ending, nounEnd) && this.#takes(noun, i, [start, end]))
        return noun
    }
    return -1
  }

  /** Whether a noun and the piece [start, end), which is it with ending number `i`, are of one term. */
  #takes(noun: number, i: number, [start, end]: readonly [number, number]): boolean {
    const tried = 1 << (2 * i)
    const known = this.#endings[noun] as number
    if ((known & tried) !== 0) return (known & (tried << 1)) !== 0
    const piece = this.#word.slice(start, end)
    const isEnding =
      this.#knowledge.partTerm(piece.slice(0, -(ENDINGS[i] as string).length)) ===
      this.#knowledge.partTerm(piece)
    this.#endings[noun] = known | tried | (isEnding ? tried << 1 : 0)
    return isEnding
  }

  /** 1 for a word that nowhere stands alone; 0 for a stop word. */
  #builtInFrequency(piece: string): number {
    const known = this.#builtInFrequencies.get(piece)
    if (known !== undefined) return known
    const frequency = this.#knowledge.isStopWord(piece)
      ? 0
      : Math.max(1, this.#frequencyOfTerm(this.#knowledge.partTerm(piece)))
    this.#builtInFrequencies.set(piece, frequency)
    return frequency
  }
}

/** Of a noun's plural and its cases, where the rest of it stays as it is. */
const ENDINGS = ['e', 'n', 's', 'en', 'er', 'es', 'nen']

/** The last letters of ENDINGS: most letters spare the comparisons. */
function mayEndNoun(code: number): boolean {
  return code === 0x65 || code === 0x6e || code === 0x72 || code === 0x73 // e, n, r, s
}

/** Of nearly every word. */
const FIRST_LETTERS = 128

const BEGINNING_BITS = 16
/** An eighth of them is set by the nouns of all German law. */
const FILTER_BITS = 20

/** The last bits of the hash are its weakest: the first ones are mixed in. */
function slotOf(hash: number, bitCount: number): number {
  return (hash ^ (hash >>> 15)) & ((1 << bitCount) - 1)
}
