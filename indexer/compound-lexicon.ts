/**
 * The words that compounds of a collection are made of, taken from the collection itself: nouns that stand alone in
 * at least two passages. A form counts as a noun when it is mostly written with a capital.
 */
import { MIN_PART_LENGTH, splitCompound } from '../analysis/compound.ts'
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
  readonly #frequencies = new Map<string, number>()
  readonly #capitalShares = new Map<string, number>()

  constructor(knowledge: WordKnowledge, forms: Iterable<LexiconForm>) {
    this.#knowledge = knowledge
    for (const { form, capitalShare, documentFrequency } of forms) {
      this.#capitalShares.set(form, capitalShare)
      const isPart =
        form.length >= MIN_PART_LENGTH &&
        capitalShare > NOUN_CAPITAL_SHARE &&
        documentFrequency >= MIN_PART_PASSAGES &&
        ONLY_LETTERS.test(form) &&
        !knowledge.isStopWord(form)
      if (isPart) this.#frequencies.set(form, documentFrequency)
    }
  }

  /** The terms of a noun's parts; undefined where it is no compound of known words. */
  parts(form: string): readonly string[] | undefined {
    const isNoun = (this.#capitalShares.get(form) ?? 1) > NOUN_CAPITAL_SHARE
    if (!isNoun || this.#knowledge.isStopWord(form)) return undefined
    const frequencyOf = (start: number, end: number) =>
      end - start === form.length ? 0 : (this.#frequencies.get(form.slice(start, end)) ?? 0)
    return splitCompound(form, frequencyOf)?.map(({ start, end }) =>
      this.#knowledge.partTerm(form.slice(start, end)),
    )
  }
}

/** A sentence begins with a capital too, so verbs and adjectives have some. */
const NOUN_CAPITAL_SHARE = 0.5
/** A word of one passage alone is as likely an error as a word. */
const MIN_PART_PASSAGES = 2
const ONLY_LETTERS = /^\p{L}+$/u
