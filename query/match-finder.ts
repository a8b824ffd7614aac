/**
 * Finds in any text what a plan matches, for highlights and snippets: the text is analysed as it was for the index,
 * and each token is held against the words of the query.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import {
  type Field,
  HEADING_FIELD,
  type LeafPlan,
  type PhrasePlan,
  type PhraseSlot,
  type Plan,
  TITLE_FIELD,
  visitLeaves,
} from './plan.ts'

/** Where a text stands in a document, which decides the leaves that can match it. */
export type Zone = 'title' | 'heading' | 'body'

export interface FoundMatch {
  /** Half-open [start, end) in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** Index of the leaf that matches. */
  readonly word: number
  /** How much the leaf tells: its idf where known. */
  readonly weight: number
}

export class MatchFinder {
  readonly #analyzer: Analyzer
  readonly #leaves: readonly WeightedLeaf[]
  /** Terms of forms that were seen, so that a form is analysed once per query. */
  readonly #terms = new Map<string, string>()

  /** @param weigh the weight of a leaf, > 0 */
  constructor(plan: Plan, analyzer: Analyzer, weigh: (leaf: LeafPlan) => number) {
    const leaves: WeightedLeaf[] = []
    visitLeaves(plan, 'matching', leaf => leaves.push({ leaf, weight: weigh(leaf) }))
    this.#analyzer = analyzer
    this.#leaves = leaves
  }

  /** Matches in the order of their beginnings; those of several leaves may overlap. */
  find(text: string, zone: Zone): readonly FoundMatch[] {
    const tokens = this.#tokensOf(text)
    const found = this.#leaves.flatMap(({ leaf, weight }, word) =>
      reaches(leaf.field, zone)
        ? findLeaf(leaf, tokens).map(({ start, end }) => ({ start, end, word, weight }))
        : [],
    )
    return found.sort((a, b) => a.start - b.start || a.end - b.end || a.word - b.word)
  }

  #tokensOf(text: string): readonly Token[] {
    const tokens: Token[] = []
    this.#analyzer.tokenize(text, (form, position, start, end) => {
      tokens.push({ form, term: this.#termOf(form), position, start, end })
    })
    return tokens
  }

  #termOf(form: string): string {
    const known = this.#terms.get(form)
    if (known !== undefined) return known
    if (this.#terms.size >= MAX_KNOWN_TERMS) this.#terms.clear()
    const term = this.#analyzer.term(form)
    this.#terms.set(form, term)
    return term
  }
}

/** Enough for the texts of a screen of hits. */
const MAX_KNOWN_TERMS = 20_000

interface WeightedLeaf {
  readonly leaf: LeafPlan
  readonly weight: number
}

interface Token {
  readonly form: string
  readonly term: string
  readonly position: number
  readonly start: number
  readonly end: number
}

interface Place {
  readonly start: number
  readonly end: number
}

/** A leaf of no field matches everywhere, one of the title or the headings there; other fields are not shown. */
function reaches(field: Field, zone: Zone): boolean {
  if (field === undefined) return true
  return (field === TITLE_FIELD && zone === 'title') || (field === HEADING_FIELD && zone === 'heading')
}

function findLeaf(leaf: LeafPlan, tokens: readonly Token[]): readonly Place[] {
  switch (leaf.kind) {
    case 'term':
      return tokens.filter(token => token.term === leaf.word.term)
    case 'prefix':
      return tokens.filter(token => token.form.startsWith(leaf.prefix))
    case 'phrase':
      return findPhrasePlaces(leaf, tokens)
  }
}

/** Each word of every occurrence of the phrase. */
function findPhrasePlaces({ slots }: PhrasePlan, tokens: readonly Token[]): readonly Place[] {
  const byPosition = new Map<number, Token[]>()
  for (const token of tokens)
    byPosition.set(token.position, [...(byPosition.get(token.position) ?? []), token])
  const places: Place[] = []
  for (const position of byPosition.keys()) {
    const words = slots.map((slot, i) => byPosition.get(position + i)?.find(token => fills(token, slot)))
    if (words.every(word => word !== undefined)) places.push(...words)
  }
  return places
}

function fills({ form, term }: Token, { words, prefix }: PhraseSlot): boolean {
  return words.some(word => word.term === term) || (prefix !== undefined && form.startsWith(prefix))
}
