/**
 * The terms of a compound's part: its own, and where it is a compound too those of its parts. Landwirtschaftskammer is
 * found by Wirtschaft too.
 *
 *   ofPart('landwirtschaft') → landwirtschaft, land, wirtschaft
 */
import type { PartRange } from '../index-format/compound-parts.ts'
import type { InnerCompound } from '../index-format/rebuild-data.ts'
import type { WordKnowledge } from './word-knowledge.ts'

export interface PartTerms {
  /** In the order in which they stand, the whole before its parts. */
  readonly terms: readonly string[]
  /** Whether all of its splits are, see CompoundSplit. */
  readonly isCertain: boolean
}

/** How a part is split that is a compound. */
export interface InnerSplit {
  readonly parts: readonly PartRange[]
  readonly isCertain: boolean
}

export class InnerTerms {
  readonly #knowledge: WordKnowledge
  readonly #split: (word: string) => InnerSplit | undefined
  /** Of parts seen before: compounds of a collection are made of few words. */
  readonly #known = new Map<string, PartTerms>()
  #found: InnerCompound[] = []

  /** @param split undefined for what is no compound */
  constructor(knowledge: WordKnowledge, split: (word: string) => InnerSplit | undefined) {
    this.#knowledge = knowledge
    this.#split = split
  }

  ofPart(part: string): PartTerms {
    const known = this.#known.get(part)
    if (known !== undefined) return known
    const split = this.#split(part)
    if (split !== undefined) this.#found.push({ word: part, parts: split.parts })
    const inner = (split?.parts ?? []).map(({ start, end }) => this.ofPart(part.slice(start, end)))
    const terms = {
      terms: [this.#knowledge.partTerm(part), ...inner.flatMap(({ terms }) => terms)],
      isCertain: (split?.isCertain ?? true) && inner.every(({ isCertain }) => isCertain),
    }
    if (this.#known.size === MOST_PARTS) this.#known.clear()
    this.#known.set(part, terms)
    return terms
  }

  /** The parts that are compounds, of those that came since the last call; some may have come before. */
  takeCompounds(): readonly InnerCompound[] {
    const found = this.#found
    this.#found = []
    return found
  }
}

/** About 30 MB with their terms. */
const MOST_PARTS = 1 << 17
