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
import type { KnownWords } from './known-words.ts'
import { lazyPattern } from './lazy-pattern.ts'
import { LONGEST_FORM } from './normal-form.ts'
import { pairForm, SEPARABLE_PARTICLES } from './separable-verb.ts'
import { GERMAN_STOP_WORDS } from './stop-words.ts'
import { beginningPattern } from './term-pattern.ts'
import { placeOf, type TokenColumns } from './token-columns.ts'
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

/** The clauses of one text. */
export class ClauseWords {
  readonly #text: string
  readonly #tokens: TokenColumns
  readonly #known: KnownWords
  /** The last words that were read by the rules and may be verbs; of known ones the tokens tell. */
  #ruled: ClauseWord[] = []

  constructor(text: string, tokens: TokenColumns, known: KnownWords) {
    this.#text = text
    this.#tokens = tokens
    this.#known = known
  }

  /** Takes a word that was read by the rules, after its tokens; several that belong together are no verb. */
  addGroup({ words }: TokenGroup, position: number): void {
    const [word, second] = words
    if (word === undefined || second !== undefined) return
    const { start, end } = word
    const [form] = word.forms
    const role = clauseRole(form)
    if ((role & MAY_BE_PARTICLE) !== 0) this.addParticle(form, position, start, end)
    if ((role & MAY_BE_VERB) === 0) return
    this.#ruled.push({ form, position, start, end })
    if (this.#ruled.length > 2 * CLAUSE_WORDS) this.#ruled = this.#ruled.slice(-CLAUSE_WORDS)
  }

  /** Emits the pair forms of the clause that ends with a particle, if it does, in the order of their places. */
  addParticle(particle: string, position: number, start: number, end: number): void {
    if (!endsClause(this.#text, end)) return
    const first = position - CLAUSE_WORDS
    const from = clauseStart(this.#text, start)
    const words = [
      ...this.#knownWords(first, position, from),
      ...this.#ruled.filter(word => word.start >= from && word.position >= first),
    ].sort((a, b) => a.position - b.position)
    let pairCount = 0
    for (const word of words) {
      const pair = pairForm(word.form, particle)
      if (pair.length > LONGEST_FORM) continue
      this.#tokens.addForm(pair, placeOf(word.position, this.#text, word.start), word.start, word.end)
      if (++pairCount === MAX_PAIRS) return
    }
  }

  /** The known words from a position and a place on that may be verbs; before them pair forms may be in between. */
  #knownWords(firstPosition: number, end: number, from: number): readonly ClauseWord[] {
    const tokens = this.#tokens
    const words: ClauseWord[] = []
    for (let token = tokens.count - 1; token >= 0; token--) {
      const position = tokens.position(token)
      if (position < firstPosition - CLAUSE_WORDS) break
      const word = tokens.word(token)
      if (word < 0 || position >= end) continue
      const start = tokens.start(token)
      if (position < firstPosition || start < from) break
      if ((this.#known.role(word) & MAY_BE_VERB) !== 0) {
        words.push({ form: tokens.form(token), position, start, end: tokens.end(token) })
      }
    }
    return words
  }
}

/** Finds a particle wherever a clause may end behind it, by the quick look of endsClause. Global. */
export function particleAtEnd(particle: string): RegExp {
  return new RegExp(`${beginningPattern(particle)}(?![A-Za-zÄÖÜäöüß0-9]| [a-npqrtv-zA-NPQRTV-Z])`, 'g')
}

/**
 * Where the clause begins that ends at `end`: behind a sign, an empty line, or the point of a sentence; a point behind
 * a number or a short word is that of an ordinal or an abbreviation. The way back ends at the first of them.
 */
export function clauseStart(text: string, end: number): number {
  const from = Math.max(0, end - LONGEST_CLAUSE)
  for (let at = end - 1; at >= from; at--) {
    const code = text.charCodeAt(at)
    const isEnd =
      isClauseSign(code) ||
      (code === POINT && threeLetters().test(text.slice(Math.max(from, at - 6), at))) ||
      (code === LINE_FEED && endsEmptyLine(text, from, at))
    if (isEnd) return at + 1
  }
  return from
}

/** A word that may be the verb of its clause. */
interface ClauseWord {
  readonly form: string
  readonly position: number
  readonly start: number
  readonly end: number
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

/** Of two code units each, where they are rare. */
const threeLetters = lazyPattern(() => /\p{L}{3}$/u)

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
