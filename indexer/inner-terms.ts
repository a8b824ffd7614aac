/**
 * The terms of a compound's part: its own, and where it is a compound too those of its parts. Landwirtschaftskammer is
 * found by Wirtschaft too.
 *
 *   ofPart('landwirtschaft') → landwirtschaft, land, wirtschaft
 */
import type { CompoundLexicon } from './compound-lexicon.ts'
import type { WordKnowledge } from './word-knowledge.ts'

export class InnerTerms {
  readonly #knowledge: WordKnowledge
  readonly #lexicon: CompoundLexicon
  /** Of parts seen before: compounds of a collection are made of few words. */
  readonly #known = new Map<string, readonly string[]>()

  constructor(knowledge: WordKnowledge, lexicon: CompoundLexicon) {
    this.#knowledge = knowledge
    this.#lexicon = lexicon
  }

  /** In the order in which they stand, the whole before its parts. */
  ofPart(part: string): readonly string[] {
    const known = this.#known.get(part)
    if (known !== undefined) return known
    const parts = this.#lexicon.split(part) ?? []
    const inner = parts.flatMap(({ start, end }) => this.ofPart(part.slice(start, end)))
    const terms = [this.#knowledge.partTerm(part), ...inner]
    if (this.#known.size === MOST_PARTS) this.#known.clear()
    this.#known.set(part, terms)
    return terms
  }
}

/** About 30 MB with their terms. */
const MOST_PARTS = 1 << 17
