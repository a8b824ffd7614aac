/**
 * Text → tokens: normal forms with their position and their place in the original.
 *
 *   "Der Ukraine-Krieg" → der (0) [0, 3), ukraine-krieg (1) [4, 17), ukraine (1) [4, 11), krieg (2) [12, 17)
 *
 * Nearly every word is letters between spaces or full stops. A loop over a table of character classes hashes them on
 * its way, and the form of a word that was read before is known. Where a sign joins words, or a character needs more
 * than lower-casing, the rules are asked (token-rules.ts). Linear in the text, whatever it holds.
 */
import type { TokenSink } from './analyzer.ts'
import { CAPITAL, COMPLEX, classOf, JOINER, LETTER, PLAIN, SIGN, WORD_START } from './character-class.ts'
import { ClauseWords, clauseRole, MAY_BE_PARTICLE, MAY_BE_VERB } from './clause-words.ts'
import { KnownWords, LONGEST_KNOWN } from './known-words.ts'
import { HASH_START, hashLetter } from './letter-table.ts'
import { isHyphen } from './suspended-hyphen.ts'
import type { TokenGroup } from './token-group.ts'
import { mayJoin, readGroup } from './token-rules.ts'
import type { WordRules } from './word.ts'

export class Tokenizer {
  readonly #rules: WordRules
  readonly #known = new KnownWords()
  /** Room for a text's code units; taken away while a text is read, for whoever receives tokens may tokenize too. */
  #codes: Uint16Array = NO_CODES

  constructor(rules: WordRules) {
    this.#rules = rules
  }

  /**
   * Emits the tokens of a text; where several words have a common form, that first.
   * @returns the number of positions
   */
  tokenize(text: string, emit: TokenSink): number {
    const rules = this.#rules
    const known = this.#known
    const clause = rules.separableVerbs ? new ClauseWords(text, emit) : undefined
    const { length } = text
    const codes = this.#takeCodes(text)
    let position = 0
    let at = 0
    while (at < length) {
      let code = codes[at] as number
      const first = classOf(code, text, at)
      if ((first & (WORD_START | SIGN)) === 0) {
        at++
        continue
      }
      let end = at
      let following = 0
      let next = first
      let hash = HASH_START
      while ((next & PLAIN) !== 0) {
        hash = hashLetter(hash, code)
        code = codes[++end] as number
        next = classOf(code, text, end)
        following |= next
      }
      const dependsOnSigns =
        (first & PLAIN) === 0 ||
        (next & COMPLEX) !== 0 ||
        ((next & JOINER) !== 0 && ((following & CAPITAL) !== 0 || mayJoin(text, at, end))) ||
        (at > 0 && isLeadingSign(codes[at - 1] as number))
      const word = dependsOnSigns ? -1 : this.#wordAt(codes, at, end, hash)
      if (word >= 0) {
        const form = known.form(word)
        const role = known.role(word)
        emit(form, position, at, end, word)
        if ((role & MAY_BE_PARTICLE) !== 0) clause?.addParticle(form, position, at, end)
        if ((role & MAY_BE_VERB) !== 0) clause?.addVerb(form, position, at, end)
        position++
        at = end
        continue
      }
      const group = readGroup(text, at, rules)
      if (group !== undefined) {
        emitGroup(group, at, position, emit)
        if (isSmall(first)) clause?.addGroup(group, position)
        position += group.words.length
      }
      at = group?.end ?? at + 1
    }
    if (length <= LONGEST_KEPT) this.#codes = codes
    return position
  }

  /**
   * The code units of a text, read once: reading them again from a string, which is a slice mostly, takes ten times as
   * long as from this. Behind them stands a 0, which ends a word as the text's end does.
   */
  #takeCodes(text: string): Uint16Array {
    const { length } = text
    const codes = this.#codes.length > length ? this.#codes : new Uint16Array(length + ROOM)
    this.#codes = NO_CODES
    for (let at = 0; at < length; at++) codes[at] = text.charCodeAt(at)
    codes[length] = 0
    return codes
  }

  /** The number of the plain word [start, end), known or learned; −1 for one that is not worth it, or has more forms. */
  #wordAt(codes: Uint16Array, start: number, end: number, hash: number): number {
    if (end - start > LONGEST_KNOWN) return -1
    const known = this.#known.find(codes, start, end, hash)
    return known < 0 ? this.#learn(String.fromCharCode(...codes.subarray(start, end))) : known
  }

  /** No sign beside it has a say in a plain word, so it is read alone. @param surface no slice, which would keep a text */
  #learn(surface: string): number {
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

const NO_CODES = new Uint16Array()
/** Code units that there is room for at first, and of the longest text whose room is kept. */
const ROOM = 1 << 13
const LONGEST_KEPT = 1 << 16

function hasInnerCapital(surface: string): boolean {
  for (let i = 1; i < surface.length; i++) {
    if ((classOf(surface.charCodeAt(i), surface, i) & CAPITAL) !== 0) return true
  }
  return false
}

/** Before a word these may be part of it, or of what it is short for: .NET, Hausarbeit und -aufgaben. */
function isLeadingSign(code: number): boolean {
  return code === POINT || isHyphen(code)
}

const POINT = 0x2e

/** A letter that is no capital. */
function isSmall(first: number): boolean {
  return (first & (LETTER | CAPITAL)) === LETTER
}

/** A form is emitted once at a position, even where two of them are equal ("bla'bla"), and the wider place first. */
function emitGroup(group: TokenGroup, start: number, position: number, emit: TokenSink): void {
  const { words, wholes, wholeEnd } = group
  wholes.forEach((form, nth) => {
    if (wholes.indexOf(form) === nth) emit(form, position, start, wholeEnd, -1)
  })
  words.forEach(({ forms, start: wordStart, end }, index) => {
    forms.forEach((form, nth) => {
      const isNew = forms.indexOf(form) === nth && (index > 0 || !wholes.includes(form))
      if (isNew) emit(form, position + index, wordStart, end, -1)
    })
  })
}
