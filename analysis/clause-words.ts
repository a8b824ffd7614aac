/**
 * The clauses of a text as they are read word by word: when one ends with a particle, its words that may be the verb
 * are emitted as pair forms (separable-verb.ts).
 *
 *   Sie teilte es ihm gestern mit.   → teilte…mit, gestern…mit at the places of teilte and gestern
 *
 * The particle ends its clause; the verb is written small and stands before it, early in the clause.
 *
 * Source: Duden, Die Grammatik, 9th edition 2016, § 1329: the right bracket of the sentence.
 */
import type { TokenSink } from './analyzer.ts'
import { LONGEST_FORM } from './normal-form.ts'
import { pairForm, SEPARABLE_PARTICLES } from './separable-verb.ts'
import { GERMAN_STOP_WORDS } from './stop-words.ts'
import type { TokenGroup } from './token-group.ts'

/** What a word that is written small can be in its clause: bits, 0 for nothing. */
export const MAY_BE_VERB = 1
export const MAY_BE_PARTICLE = 2

/** @param form of a word that is written small */
export function clauseRole(form: string): number {
  return (
    (GERMAN_STOP_WORDS.has(form) ? 0 : MAY_BE_VERB) | (SEPARABLE_PARTICLES.has(form) ? MAY_BE_PARTICLE : 0)
  )
}

export class ClauseWords {
  readonly #text: string
  readonly #emit: TokenSink
  /** The last words that may be verbs: word n at n modulo their number. */
  readonly #forms: string[] = []
  /** Three numbers each: position, start, end. */
  readonly #places = new Int32Array(3 * CLAUSE_WORDS)
  #count = 0

  constructor(text: string, emit: TokenSink) {
    this.#text = text
    this.#emit = emit
  }

  /** Takes a word that was read by the rules; several that belong together are no verb. */
  addGroup({ words }: TokenGroup, position: number): void {
    const [word, second] = words
    if (word === undefined || second !== undefined) return
    const [form] = word.forms
    const role = clauseRole(form)
    if ((role & MAY_BE_PARTICLE) !== 0) this.addParticle(form, position, word.start, word.end)
    if ((role & MAY_BE_VERB) !== 0) this.addVerb(form, position, word.start, word.end)
  }

  /** Takes a word that may be the verb of its clause. */
  addVerb(form: string, position: number, start: number, end: number): void {
    const slot = this.#count++ % CLAUSE_WORDS
    const place = 3 * slot
    this.#forms[slot] = form
    this.#places[place] = position
    this.#places[place + 1] = start
    this.#places[place + 2] = end
  }

  /** Emits the pair forms of the clause that ends with a particle, if it does, in the order of their places. */
  addParticle(particle: string, position: number, start: number, end: number): void {
    if (!endsClause(this.#text, end)) return
    const from = clauseStart(this.#text, start)
    let pairCount = 0
    for (let n = Math.max(0, this.#count - CLAUSE_WORDS); n < this.#count && pairCount < MAX_PAIRS; n++) {
      const slot = n % CLAUSE_WORDS
      const verbPosition = this.#places[3 * slot] as number
      const verbStart = this.#places[3 * slot + 1] as number
      if (verbStart < from || verbPosition + CLAUSE_WORDS < position) continue
      const pair = pairForm(this.#forms[slot] as string, particle)
      if (pair.length > LONGEST_FORM) continue
      this.#emit(pair, verbPosition, verbStart, this.#places[3 * slot + 2] as number, -1)
      pairCount++
    }
  }
}

/** From the verb to its particle, in words. */
const CLAUSE_WORDS = 25
/** Words that might be the verb: it is among the first that are written small. */
const MAX_PAIRS = 4

/** Sentence signs, brackets, closing quotes, a dash, "und", "oder", the end of the text, an empty line. */
const CLAUSE_END = /^(?:\s*$|\n\s*\n|[.,;:!?)\]"“”«»‘’]|\s+(?:[–—]|(?:und|oder|sowie)\s))/
const LOOKAHEAD = 9
const LONGEST_CLAUSE = 400

const LINE_FEED = 0x0a
const SPACE = 0x20
const POINT = 0x2e

/** Whether a clause ends at `end`, behind a word. */
function endsClause(text: string, end: number): boolean {
  if (text.charCodeAt(end) === SPACE) {
    const next = text.charCodeAt(end + 1) | 0x20
    const isLetter = next >= 0x61 && next <= 0x7a
    if (isLetter && next !== 0x75 && next !== 0x6f && next !== 0x73) return false // other than u, o, s
  }
  return CLAUSE_END.test(text.slice(end, end + LOOKAHEAD))
}

/**
 * Where the clause begins that ends at `end`: behind a sign, an empty line, or the point of a sentence; a point behind
 * a number or a short word is that of an ordinal or an abbreviation. The way back ends at the first of them.
 */
function clauseStart(text: string, end: number): number {
  const from = Math.max(0, end - LONGEST_CLAUSE)
  for (let at = end - 1; at >= from; at--) {
    const code = text.charCodeAt(at)
    const isEnd =
      isClauseSign(code) ||
      (code === POINT && THREE_LETTERS.test(text.slice(Math.max(from, at - 6), at))) ||
      (code === LINE_FEED && endsEmptyLine(text, from, at))
    if (isEnd) return at + 1
  }
  return from
}

/** Of two code units each, where they are rare. */
const THREE_LETTERS = /\p{L}{3}$/u

/** , ; : ! ? ( ) */
function isClauseSign(code: number): boolean {
  switch (code) {
    case 0x21:
    case 0x28:
    case 0x29:
    case 0x2c:
    case 0x3a:
    case 0x3b:
    case 0x3f:
      return true
    default:
      return false
  }
}

/** Whether there is only white space between the line feed at `at` and another one before it. */
function endsEmptyLine(text: string, from: number, at: number): boolean {
  for (let before = at - 1; before >= from; before--) {
    const code = text.charCodeAt(before)
    if (code === LINE_FEED) return true
    if (code !== SPACE && !/\s/.test(text.charAt(before))) return false
  }
  return false
}
