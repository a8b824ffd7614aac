/**
 * Text → tokens: normal forms with their position and their place in the original.
 *
 *   "Der Ukraine-Krieg" → der (0) [0, 3), ukraine-krieg (1) [4, 17), ukraine (1) [4, 11), krieg (2) [12, 17)
 *
 * Nearly every word is letters between spaces or full stops. A loop over a table of character classes hashes them on
 * its way, and the form of a word that was read before is known. Where a sign joins words, or a character needs more
 * than lower-casing, the rules are asked (token-rules.ts). Linear in the text, whatever it holds.
 */
import type { Stretch, TokenSink } from './analyzer.ts'
import {
  CAPITAL,
  CLASSES,
  COMPLEX,
  classOf,
  JOINER,
  LETTER,
  PLAIN,
  RARE,
  SIGN,
  WORD_START,
} from './character-class.ts'
import { ClauseWords, clauseRole, MAY_BE_PARTICLE } from './clause-words.ts'
import { KnownWords, LONGEST_KNOWN } from './known-words.ts'
import { HASH_START, hashLetter } from './letter-table.ts'
import { ownSlice } from './own-slice.ts'
import { isHyphen } from './suspended-hyphen.ts'
import { placeOf, TokenColumns } from './token-columns.ts'
import type { TokenGroup } from './token-group.ts'
import { mayJoin, readGroup } from './token-rules.ts'
import type { WordRules } from './word.ts'

export class Tokenizer {
  readonly #rules: WordRules
  #known = new KnownWords()
  /** Room for a text's code units, and for tokens; taken away while a text's tokens are emitted. */
  #codes = new Uint16Array(ROOM)
  #tokens: TokenColumns | undefined

  constructor(rules: WordRules) {
    this.#rules = rules
  }

  /**
   * Emits the tokens of a text; where several words have a common form, that first.
   * @returns the number of positions
   */
  tokenize(text: string, emit: TokenSink): number {
    const tokens = this.#tokens ?? new TokenColumns()
    this.#tokens = undefined // Whoever receives tokens may tokenize too.
    const positions = this.read(text, tokens)
    for (let token = 0; token < tokens.count; token++) {
      emit(tokens.form(token), tokens.position(token), tokens.start(token), tokens.end(token))
    }
    this.#tokens = tokens
    return positions
  }

  /** The same into columns. See Analyzer.read. */
  read(text: string, tokens: TokenColumns, stretches: readonly Stretch[] = [[0, text.length]]): number {
    if (this.#known.isFull) this.#known = new KnownWords()
    const known = this.#known
    tokens.begin(known)
    const clause = this.#rules.separableVerbs ? new ClauseWords(text, tokens, known) : undefined
    const reading = { text, tokens, clause, position: 0, at: 0 }
    for (const stretch of stretches) this.#readStretch(stretch, reading)
    if (this.#codes.length > LONGEST_KEPT) this.#codes = new Uint16Array(ROOM)
    return reading.position
  }

  #readStretch([start, stretchEnd]: Stretch, reading: Reading): void {
    const { text, tokens, clause } = reading
    const rules = this.#rules
    const known = this.#known
    const codes = this.#readCodes(text, start, stretchEnd)
    const classes = CLASSES
    let { position, at } = reading
    if (start > at) {
      // Words that are passed over keep those before and behind them apart.
      if (hasWord(text, at, start)) position++
      at = start
    }
    while (at < stretchEnd) {
      let code = codes[at] as number
      let next = classes[code] as number
      if (next === RARE) next = classOf(code, text, at)
      const first = next
      if ((first & (WORD_START | SIGN)) === 0) {
        at++
        continue
      }
      let end = at
      let hash = HASH_START
      while ((next & PLAIN) !== 0) {
        hash = hashLetter(hash, code)
        code = codes[++end] as number
        next = classes[code] as number
        if (next === RARE) next = classOf(code, text, end)
      }
      const dependsOnSigns =
        (first & PLAIN) === 0 ||
        (next & COMPLEX) !== 0 ||
        ((next & JOINER) !== 0 &&
          (mayJoin(text, at, end) ||
            (code === NON_BREAKING_HYPHEN && hasInnerCapital(text.slice(at, end))))) ||
        (at > 0 && isLeadingSign(codes[at - 1] as number))
      let word = dependsOnSigns ? -1 : known.find(codes, at, end, hash)
      if (word < 0 && !dependsOnSigns) word = this.#learn(text, at, end)
      if (word >= 0) {
        tokens.addWord(word, 2 * position + ((first & CAPITAL) === 0 ? 0 : 1), at, end)
        if ((known.role(word) & MAY_BE_PARTICLE) !== 0)
          clause?.addParticle(known.form(word), position, at, end)
        position++
        at = end
        continue
      }
      const group = readGroup(text, at, rules)
      if (group !== undefined) {
        addGroup(group, { text, start: at, position }, tokens)
        if (isSmall(first)) clause?.addGroup(group, position)
        position += group.words.length
      }
      at = group?.end ?? at + 1
    }
    reading.position = position
    reading.at = at
  }

  /**
   * The code units of a stretch of a text, and the one before it, at their offsets; read once: reading them again from
   * a string, which is a slice mostly, takes ten times as long as from this. Behind them stands a 0, which ends a word
   * as the text's end does.
   */
  #readCodes(text: string, start: number, end: number): Uint16Array {
    if (this.#codes.length <= end) this.#codes = new Uint16Array(text.length + ROOM)
    const codes = this.#codes
    for (let at = Math.max(0, start - 1); at < end; at++) codes[at] = text.charCodeAt(at)
    codes[end] = 0
    return codes
  }

  /**
   * Learns the plain word [start, end), which is not known. No sign beside it has a say in it, so it is read alone.
   * @returns its number; −1 for one that is not worth it, or has more forms
   */
  #learn(text: string, start: number, end: number): number {
    if (end - start > LONGEST_KNOWN || this.#known.isFull) return -1
    const surface = ownSlice(text, start, end)
    const isSmallWord = isSmall(classOf(surface.charCodeAt(0), surface, 0))
    const form = hasInnerCapital(surface) ? this.#formByRules(surface) : surface.toLowerCase()
    if (form === undefined) return -1
    return this.#known.add(surface, form, isSmallWord ? clauseRole(form) : 0)
  }

  /** The form of a word such as BGB or GmbH; undefined for one with several, as BürgerInnen. */
  #formByRules(surface: string): string | undefined {
    const [word, second] = readGroup(surface, 0, this.#rules)?.words ?? []
    return second === undefined && word?.forms.length === 1 ? word.forms[0] : undefined
  }
}

/** What is known while the stretches of a text are read, one after the other. */
interface Reading {
  readonly text: string
  readonly tokens: TokenColumns
  readonly clause: ClauseWords | undefined
  /** Of the next word. */
  position: number
  /** Where reading goes on: a word may reach beyond its stretch. */
  at: number
}

/** Code units that there is room for at first, and the room that is kept at the most. */
const ROOM = 1 << 13
const LONGEST_KEPT = 1 << 16

function hasInnerCapital(surface: string): boolean {
  for (let i = 1; i < surface.length; i++) {
    if ((classOf(surface.charCodeAt(i), surface, i) & CAPITAL) !== 0) return true
  }
  return false
}

function hasWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if ((classOf(text.charCodeAt(at), text, at) & (WORD_START | SIGN)) !== 0) return true
  }
  return false
}

/** Before a word these may be part of it, or of what it is short for: .NET, Hausarbeit und -aufgaben. */
function isLeadingSign(code: number): boolean {
  return code === POINT || isHyphen(code)
}

const POINT = 0x2e
const NON_BREAKING_HYPHEN = 0x2011

/** A letter that is no capital. */
function isSmall(first: number): boolean {
  return (first & (LETTER | CAPITAL)) === LETTER
}

interface GroupPlace {
  readonly text: string
  /** Where the group was read. */
  readonly start: number
  readonly position: number
}

/** A form is added once at a position, even where two of them are equal ("bla'bla"), and the wider place first. */
function addGroup(group: TokenGroup, { text, start, position }: GroupPlace, tokens: TokenColumns): void {
  const { words, wholes, wholeEnd } = group
  // A point that begins the first word stands before what was read: .net-framework.
  const wholeStart = Math.min(start, words[0]?.start ?? start)
  wholes.forEach((form, nth) => {
    if (wholes.indexOf(form) === nth)
      tokens.addForm(form, placeOf(position, text, start), wholeStart, wholeEnd)
  })
  words.forEach(({ forms, start: wordStart, end }, index) => {
    const place = placeOf(position + index, text, wordStart)
    forms.forEach((form, nth) => {
      const isNew = forms.indexOf(form) === nth && (index > 0 || !wholes.includes(form))
      if (isNew) tokens.addForm(form, place, wordStart, end)
    })
  })
}
