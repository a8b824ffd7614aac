/**
 * Finds in any text what a plan matches, for highlights and snippets: the text is analysed as it was for the index,
 * and each token is held against the words of the query. Of a compound only the matched part is marked.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import { isImplied } from '../index-format/dictionary-key.ts'
import type { SplitCompounds } from './compound-splitter.ts'
import { placeInText } from './form-place.ts'
import { formTest } from './form-selection.ts'
import type { FormTest } from './form-test.ts'
import type { LoadedWords } from './loaded-words.ts'
import { findNear } from './near-words.ts'
import { partFilter } from './part-filter.ts'
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
import { beginsWith } from './sharp-s.ts'

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

type Relatives = Pick<LoadedWords, 'parts' | 'spellings'>

export class MatchFinder {
  readonly #analyzer: Analyzer
  readonly #leaves: readonly WeightedLeaf[]
  /** Terms of forms that were seen, so that a form is analysed once per query. */
  readonly #terms = new Map<string, string>()

  #compounds: SplitCompounds = new Map()
  #impliedTerms: ReadonlyMap<string, string> = new Map()

  /**
   * @param relatives of the words that were typed: their parts, their other spellings
   * @param weigh the weight of a leaf, > 0
   */
  constructor(plan: Plan, analyzer: Analyzer, relatives: Relatives, weigh: (leaf: LeafPlan) => number) {
    const leaves: WeightedLeaf[] = []
    visitLeaves(plan, 'matching', leaf => {
      leaves.push({
        leaf,
        weight: weigh(leaf),
        terms: new Set(termsOf(leaf, relatives)),
        selects: testOf(leaf),
      })
    })
    this.#analyzer = analyzer
    this.#leaves = leaves
  }

  /** The forms of the texts that may be compounds with a word of the query, to be split and learned. */
  compoundsIn(texts: Iterable<string>): readonly string[] {
    const terms = new Set(this.#leaves.flatMap(({ terms }) => [...terms]))
    const mayHavePart = partFilter(terms)
    const forms = new Set<string>()
    for (const text of texts) {
      for (const { form, term } of this.#tokensOf(text)) {
        if (!terms.has(term) && mayHavePart(form)) forms.add(form)
      }
    }
    return [...forms]
  }

  /** The forms that the texts imply (haus-…gartenarbeit), whose terms the index knows, to be learned. */
  impliedFormsIn(texts: Iterable<string>): readonly string[] {
    const forms = new Set<string>()
    for (const text of texts) {
      this.#analyzer.tokenize(text, form => {
        if (isImplied(form)) forms.add(form)
      })
    }
    return [...forms]
  }

  learnImpliedTerms(terms: ReadonlyMap<string, string>): void {
    this.#impliedTerms = terms
  }

  learnCompounds(compounds: SplitCompounds): void {
    this.#compounds = compounds
  }

  /** Matches in the order of their beginnings; those of several leaves may overlap. */
  find(text: string, zone: Zone): readonly FoundMatch[] {
    const tokens = this.#tokensOf(text)
    const found = this.#leaves.flatMap((weighted, word) =>
      reaches(weighted.leaf.field, zone)
        ? this.#findLeaf(weighted, tokens, text).map(({ start, end }) => ({
            start,
            end,
            word,
            weight: weighted.weight,
          }))
        : [],
    )
    return found.sort((a, b) => a.start - b.start || a.end - b.end || a.word - b.word)
  }

  #findLeaf(
    { leaf, terms, selects }: WeightedLeaf,
    tokens: readonly Token[],
    text: string,
  ): readonly Place[] {
    switch (leaf.kind) {
      case 'term':
        return tokens.flatMap(token => (terms.has(token.term) ? [token] : this.#partsIn(token, terms, text)))
      case 'prefix':
        return tokens.filter(({ form }) => beginsWith(form, leaf.prefix) && !isImplied(form))
      case 'forms':
        return tokens.filter(({ form }) => !isImplied(form) && selects?.weigh(form))
      case 'phrase':
        return findPhrasePlaces(leaf, tokens)
    }
  }

  /** The parts of a compound with one of the terms; the whole token where its letters were not written so. */
  #partsIn(token: Token, terms: ReadonlySet<string>, text: string): readonly Place[] {
    const parts = (this.#compounds.get(token.form) ?? []).filter(part => terms.has(part.term))
    if (parts.length === 0) return []
    const written = text.slice(token.start, token.end)
    const places = parts.map(part => placeInText(written, token.form, part))
    if (places.includes(undefined)) return [token]
    return places.flatMap(place =>
      place ? [{ start: token.start + place.start, end: token.start + place.end }] : [],
    )
  }

  #tokensOf(text: string): readonly Token[] {
    const tokens: Token[] = []
    this.#analyzer.tokenize(text, (form, position, start, end) => {
      tokens.push({ form, term: this.#termOf(form), position, start, end })
    })
    return tokens
  }

  #termOf(form: string): string {
    if (isImplied(form)) return this.#impliedTerms.get(form) ?? form
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
  /** Of a word: its term, and those of its parts. */
  readonly terms: ReadonlySet<string>
  /** Of a leaf that selects forms. */
  readonly selects: FormTest | undefined
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

function termsOf(leaf: LeafPlan, { parts, spellings }: Relatives): readonly string[] {
  if (leaf.kind !== 'term') return []
  const { form } = leaf.word
  return [leaf.word, ...(parts.get(form) ?? []), ...(spellings.get(form) ?? [])].map(({ term }) => term)
}

function testOf(leaf: LeafPlan): FormTest | undefined {
  return leaf.kind === 'forms' ? formTest(leaf.selection) : undefined
}

/** Each word of every occurrence of the phrase. */
function findPhrasePlaces({ slots, slop, isExact }: PhrasePlan, tokens: readonly Token[]): readonly Place[] {
  const byPosition = new Map<number, Token[]>()
  for (const token of tokens)
    byPosition.set(token.position, [...(byPosition.get(token.position) ?? []), token])
  const find = (slot: PhraseSlot, position: number) =>
    byPosition.get(position)?.find(token => fills(token, slot, isExact))
  if (slop !== undefined) {
    const positions = slots.map(slot => [...byPosition.keys()].filter(position => find(slot, position)))
    return findNear(positions, slop).flatMap(found =>
      found.flatMap((position, i) => find(slots[i] as PhraseSlot, position) ?? []),
    )
  }
  const places: Place[] = []
  for (const position of byPosition.keys()) {
    const words = slots.map((slot, i) => find(slot, position + i))
    if (words.every(word => word !== undefined)) places.push(...words)
  }
  return places
}

function fills({ form, term }: Token, { words, prefix }: PhraseSlot, isExact = false): boolean {
  const isWord = words.some(word => (isExact ? word.form === form : word.term === term))
  return isWord || (prefix !== undefined && beginsWith(form, prefix) && !isImplied(form))
}
