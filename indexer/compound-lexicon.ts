/**
 * The words that compounds of a collection are made of: the nouns that stand alone in at least two of its passages, and
 * those of the built-in lexicon, which a small collection cannot do without. A form counts as a noun when it is mostly
 * written with a capital.
 *
 *   split('waffenstillstandsverhandlungen') → waffenstillstand [0, 16), verhandlungen [17, 30)
 */
import { type CompoundPart, MIN_PART_LENGTH, mayBeCompound, splitCompound } from '../analysis/compound.ts'
import { NounPieces } from './noun-pieces.ts'
import type { WordKnowledge } from './word-knowledge.ts'

export interface LexiconForm {
  readonly form: string
  readonly term: string
  /** Share of its occurrences that begin with a capital, 0 to 1. */
  readonly capitalShare: number
  /** Passages with one of its term's forms. */
  readonly documentFrequency: number
}

export class CompoundLexicon {
  readonly #knowledge: WordKnowledge
  readonly #capitalShares = new Map<string, number>()
  /** Passages with a term, whatever its forms. */
  readonly #frequencies = new Map<string, number>()
  /** The same of the collection's own nouns, by form. */
  readonly #nouns = new NounPieces()

  constructor(knowledge: WordKnowledge, forms: Iterable<LexiconForm>) {
    this.#knowledge = knowledge
    for (const { form, term, capitalShare, documentFrequency } of forms) {
      this.#capitalShares.set(form, capitalShare)
      this.#frequencies.set(term, documentFrequency)
      const isPart =
        form.length >= MIN_PART_LENGTH &&
        capitalShare > NOUN_CAPITAL_SHARE &&
        documentFrequency >= MIN_PART_PASSAGES &&
        ONLY_LETTERS.test(form) &&
        !knowledge.isStopWord(form)
      if (isPart) this.#nouns.add(form, documentFrequency)
    }
  }

  /** The parts of a noun; undefined where it is one word, or no compound of known words. */
  split(form: string): readonly CompoundPart[] | undefined {
    if (!mayBeCompound(form)) return undefined
    const isNoun = (this.#capitalShares.get(form) ?? 1) > NOUN_CAPITAL_SHARE
    if (!isNoun || this.#knowledge.isStopWord(form) || this.#knowledge.isWhole(form)) return undefined
    this.#nouns.begin(form)
    return splitCompound(form, (start, end) => {
      return end - start === form.length ? 0 : this.#frequencyOf(form, start, end)
    })
  }

  #frequencyOf(form: string, start: number, end: number): number {
    const frequency = this.#nouns.frequencyOf(start, end)
    if (frequency > 0) return frequency
    return this.#inflectedFrequency(form, start, end) ?? this.#builtInFrequency(form, start, end)
  }

  /** Of a noun that stands alone in another form: of Straßenfeste and Fest, feste. */
  #inflectedFrequency(form: string, start: number, end: number): number | undefined {
    for (const ending of ENDINGS) {
      const nounEnd = end - ending.length
      const frequency = this.#nouns.frequencyOf(start, nounEnd)
      if (frequency === 0 || !form.startsWith(ending, nounEnd)) continue
      const [noun, piece] = [form.slice(start, nounEnd), form.slice(start, end)]
      if (this.#knowledge.partTerm(noun) === this.#knowledge.partTerm(piece)) return frequency
    }
    return undefined
  }

  /** 1 for a word that nowhere stands alone. */
  #builtInFrequency(form: string, start: number, end: number): number {
    if (!this.#knowledge.isPart(form, start, end)) return 0
    const piece = form.slice(start, end)
    if (this.#knowledge.isStopWord(piece)) return 0
    return this.#frequencies.get(this.#knowledge.partTerm(piece)) ?? 1
  }
}

/** A sentence begins with a capital too, so verbs and adjectives have some. */
const NOUN_CAPITAL_SHARE = 0.5
/** A word of one passage alone is as likely an error as a word. */
const MIN_PART_PASSAGES = 2
const ONLY_LETTERS = /^\p{L}+$/u
/** Of a noun's plural and its cases, where the rest of it stays as it is. */
const ENDINGS = ['e', 'n', 's', 'en', 'er', 'es', 'nen']
