/**
 * Separable verbs whose parts stand apart: "teilte … mit" is mitteilen. Which verbs there are can be said only by one
 * who knows words, so the tokenizer emits a *pair form* for each word of the clause that might be the verb, at its
 * place, and whoever has a lexicon keeps those that are one.
 *
 *   Sie teilte es ihm gestern mit.   → …, teilte…mit, gestern…mit at the places of teilte and gestern
 *
 * The particle ends its clause; the verb is written small and stands before it, early in the clause.
 *
 * Source: Duden, Die Grammatik, 9th edition 2016, § 1329: the right bracket of the sentence.
 */
import type { TokenSink } from './analyzer.ts'
import { LONGEST_FORM } from './normal-form.ts'
import { GERMAN_STOP_WORDS } from './stop-words.ts'

/** "teilte … mit" as a form, and apart again. */
export interface SeparatedVerb {
  readonly form: string
  readonly particle: string
}

/** The parts of a pair form; undefined for other forms, suspended ones (suspended-form.ts) among them. */
export function separatedVerb(form: string): SeparatedVerb | undefined {
  const at = form.indexOf(ELLIPSIS)
  if (at <= 0 || form[at - 1] === '-' || form[at + 1] === '-') return undefined
  return { form: form.slice(0, at), particle: form.slice(at + 1) }
}

/** A word that is written small. */
interface SmallWord {
  readonly form: string
  readonly position: number
  readonly start: number
  readonly end: number
}

/** The words of a text that were read last, and the pair forms that they make. */
export class ClauseWords {
  readonly #text: string
  /** Word n at n modulo their number. */
  readonly #words: SmallWord[] = []
  #count = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Reads a word written small, and emits the pair forms of the clause that it ends, in the order of their places. */
  read(word: SmallWord, emit: TokenSink): void {
    if (endsClause(this.#text, word)) this.#emitPairs(word, emit)
    this.#words[this.#count++ % CLAUSE_WORDS] = word
  }

  #emitPairs(particle: SmallWord, emit: TokenSink): void {
    const from = clauseStart(this.#text, particle.start)
    let pairCount = 0
    for (let n = Math.max(0, this.#count - CLAUSE_WORDS); n < this.#count && pairCount < MAX_PAIRS; n++) {
      const word = this.#words[n % CLAUSE_WORDS]
      const isNear = word && word.start >= from && word.position + CLAUSE_WORDS >= particle.position
      if (!isNear || GERMAN_STOP_WORDS.has(word.form)) continue
      const pair = `${word.form}${ELLIPSIS}${particle.form}`
      if (pair.length > LONGEST_FORM) continue
      emit(pair, word.position, word.start, word.end)
      pairCount++
    }
  }
}

const ELLIPSIS = '…'
/** From the verb to its particle, in words. */
const CLAUSE_WORDS = 25
/** Words that might be the verb: it is among the first that are written small. */
const MAX_PAIRS = 4

const PARTICLES = new Set(
  (
    'ab an auf aus bei dar durch ein empor entgegen entlang fehl fern fest fort frei gegenüber gleich her herab heran ' +
    'herauf heraus herbei herein herum herunter hervor hin hinab hinauf hinaus hinein hinter hinunter hinweg hinzu ' +
    'hoch inne los mit nach nahe nieder statt teil um unter voll vor voran voraus vorbei vorüber weg weiter wieder zu ' +
    'zurecht zurück zusammen'
  ).split(' '),
)
const LONGEST_PARTICLE = Math.max(...Array.from(PARTICLES, ({ length }) => length))

/** Sentence signs, brackets, closing quotes, a dash, "und", "oder", the end of the text, an empty line. */
const CLAUSE_END = /^(?:\s*$|\n\s*\n|[.,;:!?)\]"“”«»‘’]|\s+(?:[–—]|(?:und|oder|sowie)\s))/
const LOOKAHEAD = 9
/** Between clauses; a point behind a number or a short word is that of an ordinal or an abbreviation. */
const CLAUSE_SIGN = /[,;:!?()]|\n\s*\n|\p{L}{3}\./gu
const LONGEST_CLAUSE = 400

/** Whether a word is a particle of separable verbs, and its clause ends behind it. */
function endsClause(text: string, { form, end }: SmallWord): boolean {
  if (form.length > LONGEST_PARTICLE || !PARTICLES.has(form)) return false
  return CLAUSE_END.test(text.slice(end, end + LOOKAHEAD))
}

/** Where the clause begins that ends at `end`. */
function clauseStart(text: string, end: number): number {
  const from = Math.max(0, end - LONGEST_CLAUSE)
  let start = from
  for (const { index, 0: sign } of text.slice(from, end).matchAll(CLAUSE_SIGN))
    start = from + index + sign.length
  return start
}
