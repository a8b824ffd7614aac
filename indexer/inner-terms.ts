/**
 * The terms of a compound's part: its own, and where it is a compound too those of its parts. Landwirtschaftskammer is
 * found by Wirtschaft too.
 *
 *   ofPart('landwirtschaft') → landwirtschaft, land, wirtschaft
 */
import type { PartRange } from '../index-format/compound-parts.ts'
import type { InnerCompound } from '../index-format/rebuild-data.ts'
import type { WordKnowledge } from './word-knowledge.ts'

export class InnerTerms {
  readonly #knowledge: WordKnowledge
  readonly #split: (word: string) => readonly PartRange[] | undefined
  /** Of parts seen before: compounds of a collection are made of few words. */
  readonly #known = new Map<string, readonly string[]>()
  #found: InnerCompound[] = []

  /** @param split tells the parts of a compound; undefined for what is none */
  constructor(knowledge: WordKnowledge, split: (word: string) => readonly PartRange[] | undefined) {
    this.#knowledge = knowledge
    this.#split = split
  }

  /** In the order in which they stand, the whole before its parts. */
  ofPart(part: string): readonly string[] {
    const known = this.#known.get(part)
    if (known !== undefined) return known
    const parts = this.#split(part)
    if (parts !== undefined) this.#found.push({ word: part, parts })
    const inner = (parts ?? []).flatMap(({ start, end }) => this.ofPart(part.slice(start, end)))
    const terms = [this.#knowledge.partTerm(part), ...inner]
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
