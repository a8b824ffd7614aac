/** Finding matches the plain way, as a reference: every token of a text is analysed and held against every leaf. */
import type { Analyzer } from '../../analysis/analyzer.ts'
import { isImplied } from '../../index-format/dictionary-key.ts'
import type { SplitCompounds } from '../../query/compound-splitter.ts'
import { placeInText } from '../../query/form-place.ts'
import { formTest } from '../../query/form-selection.ts'
import { findNear } from '../../query/near-words.ts'
import { type LeafPlan, type PhrasePlan, type PhraseSlot, type Plan, visitLeaves } from '../../query/plan.ts'
import { beginsWith } from '../../query/sharp-s.ts'

export interface KnownWords {
  readonly compounds: SplitCompounds
  readonly impliedTerms: ReadonlyMap<string, string>
}

/** [start, end, number of the leaf] of each match in a body, ascending. */
export function findPlainly(
  plan: Plan,
  text: string,
  analyzer: Analyzer,
  { compounds, impliedTerms }: KnownWords,
): readonly (readonly [start: number, end: number, word: number])[] {
  const leaves: LeafPlan[] = []
  visitLeaves(plan, 'matching', leaf => leaves.push(leaf))
  const tokens: Token[] = []
  analyzer.tokenize(text, (form, position, start, end) => {
    const term = isImplied(form) ? (impliedTerms.get(form) ?? form) : analyzer.term(form)
    tokens.push({ form, term, position, start, end })
  })
  const terms = new Set(leaves.flatMap(leaf => (leaf.kind === 'term' ? [leaf.word.term] : [])))
  const partsOf = (token: Token, term: string): readonly Place[] => {
    // A word that was typed is not taken apart for the sake of another.
    const parts = terms.has(token.term) ? [] : (compounds.get(token.form) ?? [])
    return parts
      .filter(part => part.term === term)
      .map(part => {
        const place = placeInText(text.slice(token.start, token.end), token.form, part)
        return place ? { start: token.start + place.start, end: token.start + place.end } : token
      })
  }
  const placesOf = (leaf: LeafPlan): readonly Place[] => {
    switch (leaf.kind) {
      case 'term':
        return tokens.flatMap(token =>
          token.term === leaf.word.term ? [token] : partsOf(token, leaf.word.term),
        )
      case 'prefix':
        return tokens.filter(({ form }) => beginsWith(form, leaf.prefix) && !isImplied(form))
      case 'forms':
        return tokens.filter(({ form }) => !isImplied(form) && formTest(leaf.selection).weigh(form) > 0)
      case 'phrase':
        return phrasePlaces(leaf, tokens)
    }
  }
  return leaves
    .flatMap((leaf, word) =>
      leaf.field === undefined ? placesOf(leaf).map(({ start, end }) => [start, end, word] as const) : [],
    )
    .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
}

interface Place {
  readonly start: number
  readonly end: number
}

interface Token extends Place {
  readonly form: string
  readonly term: string
  readonly position: number
}

function phrasePlaces({ slots, slop, isExact }: PhrasePlan, tokens: readonly Token[]): readonly Place[] {
  const at = (slot: PhraseSlot, position: number) =>
    tokens.find(token => token.position === position && fills(token, slot, isExact === true))
  const positions = [...new Set(tokens.map(({ position }) => position))]
  if (slop !== undefined) {
    const bySlot = slots.map(slot => positions.filter(position => at(slot, position)).sort((a, b) => a - b))
    return findNear(bySlot, slop).flatMap(found =>
      found.flatMap((position, i) => at(slots[i] as PhraseSlot, position) ?? []),
    )
  }
  return positions.flatMap(position => {
    const found = slots.flatMap((slot, i) => at(slot, position + i) ?? [])
    return found.length === slots.length ? found : []
  })
}

function fills({ form, term }: Token, { words, prefix }: PhraseSlot, isExact: boolean): boolean {
  if (words.some(word => (isExact ? word.form === form : word.term === term))) return true
  return prefix !== undefined && beginsWith(form, prefix) && !isImplied(form)
}
