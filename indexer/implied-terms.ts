/**
 * The terms of words that a text implies, and that only one who knows words can tell:
 *
 *   haus-…gartenarbeit   "Haus- und Gartenarbeit" → hausarbeit
 *   teilte…mit           "teilte es ihm mit"      → mitteil
 */
import { separatedVerb } from '../analysis/separable-verb.ts'
import { completeSuspended, wholeOfSuspended } from '../analysis/suspended-form.ts'
import type { CompoundLexicon } from './compound-lexicon.ts'
import type { WordKnowledge } from './word-knowledge.ts'

export class ImpliedTerms {
  readonly #knowledge: WordKnowledge
  readonly #lexicon: CompoundLexicon
  readonly #isWritten: (term: string) => boolean

  /** @param isWritten whether a term has a form that is written in a passage */
  constructor(knowledge: WordKnowledge, lexicon: CompoundLexicon, isWritten: (term: string) => boolean) {
    this.#knowledge = knowledge
    this.#lexicon = lexicon
    this.#isWritten = isWritten
  }

  /** The term of an implied form; undefined where it stands for no word. */
  termOf(form: string): string | undefined {
    const verb = separatedVerb(form)
    return verb === undefined ? this.#suspendedTerm(form) : this.#knowledge.separableTerm(verb)
  }

  #suspendedTerm(form: string): string | undefined {
    const parts = this.#lexicon.split(wholeOfSuspended(form))?.parts ?? []
    const isKnown = (word: string) => this.#isWritten(this.#knowledge.term(word))
    const word = completeSuspended(form, parts, isKnown)
    return word === undefined ? undefined : this.#knowledge.term(word)
  }
}
