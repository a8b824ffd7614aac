/**
 * Finds in any text what a plan matches, for highlights and snippets: the text is analysed as it was for the index,
 * and each token is held against the words of the query. Of a compound only the matched part is marked.
 *
 * In two steps, because the index must be asked between them: `read` picks the tokens that may match, `find` tells
 * which do.
 */
import { lazyPattern } from '../analysis/lazy-pattern.ts'
import type { SplitCompounds } from './compound-splitter.ts'
import { placeInText } from './form-place.ts'
import { type Candidate, MatchCandidates } from './match-candidates.ts'
import { fillsSlot, type MatchLeaf, matchLeaves, mayFill } from './match-leaves.ts'
import { MatchPrefilter } from './match-prefilter.ts'
import { findNear } from './near-words.ts'
import {
  type Field,
  HEADING_FIELD,
  type LeafPlan,
  type PhrasePlan,
  type PhraseSlot,
  type Plan,
  TITLE_FIELD,
} from './plan.ts'
import type { ShownText } from './shown-text.ts'
import type { TextAnalyzer } from './text-analyzer.ts'
import type { Relatives } from './word-relatives.ts'

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

/** A text with its tokens that may match. */
export interface ReadText {
  readonly text: string
  readonly tokens: readonly CandidateToken[]
}

export class MatchFinder {
  readonly #texts: TextAnalyzer
  readonly #leaves: readonly MatchLeaf[]
  readonly #candidates: MatchCandidates
  /** Made when a text is read that was not analysed. */
  readonly #prefilter: () => MatchPrefilter | undefined

  /** @param weigh the weight of a leaf, > 0 */
  constructor(plan: Plan, texts: TextAnalyzer, relatives: Relatives, weigh: (leaf: LeafPlan) => number) {
    this.#texts = texts
    this.#leaves = matchLeaves(plan, relatives, weigh)
    this.#prefilter = lazyPattern(() => MatchPrefilter.of(this.#leaves, texts.words))
    this.#candidates = new MatchCandidates(this.#leaves, texts, this.#prefilter)
  }

  /** Analyses what of a text may match: O(length). */
  read(text: string): ReadText {
    const stretches = this.#leaves.length === 0 ? [] : this.#prefilter()?.stretchesOf(text)
    if (stretches?.length === 0) return { text, tokens: [] }
    const read = this.#texts.read(text, stretches)
    const tokens: CandidateToken[] = []
    for (let token = 0; token < read.count; token++) {
      const candidate = this.#candidates.of(read.form(token))
      if (candidate === undefined) continue
      tokens.push({
        candidate,
        position: read.position(token),
        start: read.start(token),
        end: read.end(token),
      })
    }
    return { text, tokens }
  }

  /** The same of a text that may have been analysed before. */
  readShown({ text, words }: ShownText): ReadText {
    if (words === undefined) return this.read(text)
    const tokens: CandidateToken[] = []
    for (const { analyzed, position, start, end } of words) {
      const candidate = this.#candidates.ofAnalyzed(analyzed)
      if (candidate !== undefined) tokens.push({ candidate, position, start, end })
    }
    return { text, tokens }
  }

  /** The forms of the texts read that may be compounds with a word of the query, to be split and learned. */
  get compounds(): readonly string[] {
    return this.#candidates.compounds
  }

  /** The forms that the texts read imply (haus-…gartenarbeit), whose terms the index knows, to be learned. */
  get impliedForms(): readonly string[] {
    return this.#candidates.implied
  }

  learnImpliedTerms(terms: ReadonlyMap<string, string>): void {
    this.#candidates.learnImpliedTerms(terms)
  }

  learnCompounds(compounds: SplitCompounds): void {
    this.#candidates.learnCompounds(compounds)
  }

  /** Matches in the order of their beginnings; those of several leaves may overlap. */
  find(read: ReadText, zone: Zone): readonly FoundMatch[] {
    if (read.tokens.length === 0) return []
    const found: FoundMatch[] = []
    for (const [word, leaf] of this.#leaves.entries()) {
      if (!reaches(leaf.leaf.field, zone)) continue
      const { weight } = leaf
      for (const { start, end } of findLeaf(leaf, read)) found.push({ start, end, word, weight })
    }
    return found.sort((a, b) => a.start - b.start || a.end - b.end || a.word - b.word)
  }
}

interface CandidateToken {
  readonly candidate: Candidate
  /** Tells only which words are side by side, and in a phrase of near words how far apart they are. */
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

function findLeaf(leaf: MatchLeaf, { text, tokens }: ReadText): readonly Place[] {
  if (leaf.leaf.kind === 'phrase') return findPhrasePlaces(leaf.leaf, tokens)
  return tokens.flatMap(token =>
    mayFill(token.candidate, leaf) ? [token] : partsIn(token, leaf.terms, text),
  )
}

/** The parts of a compound with one of the terms; the whole token where its letters were not written so. */
function partsIn(token: CandidateToken, terms: ReadonlySet<string>, text: string): readonly Place[] {
  const { form, parts: all } = token.candidate
  const parts = all.filter(part => terms.has(part.term))
  if (parts.length === 0) return []
  const written = text.slice(token.start, token.end)
  const places = parts.map(part => placeInText(written, form, part))
  if (places.includes(undefined)) return [token]
  return places.flatMap(place =>
    place ? [{ start: token.start + place.start, end: token.start + place.end }] : [],
  )
}

/** Each word of every occurrence of the phrase. */
function findPhrasePlaces(
  { slots, slop, isExact }: PhrasePlan,
  tokens: readonly CandidateToken[],
): readonly Place[] {
  const byPosition = new Map<number, CandidateToken[]>()
  for (const token of tokens) {
    const others = byPosition.get(token.position)
    if (others === undefined) byPosition.set(token.position, [token])
    else others.push(token)
  }
  const find = (slot: PhraseSlot, position: number) =>
    byPosition.get(position)?.find(({ candidate }) => fillsSlot(candidate, slot, isExact))
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
