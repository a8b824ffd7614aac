/**
 * A word of a query, or what stands for words → a plan.
 *
 * A word that analysis makes several tokens has alternatives: `Ukraine-Krieg` is the word ukraine-krieg, or
 * the words ukraine and krieg side by side; the better one counts. The same holds for a phrase that is one
 * word to analysis: `"12. Februar 2025"` is the date, however it is written.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import { lazyPattern } from '../analysis/lazy-pattern.ts'
import { normalPattern } from './form-pattern.ts'
import { joinGenderEnding } from './gender-ending.ts'
import {
  type Field,
  isDocumentField,
  type PhrasePlan,
  type PhraseSlot,
  type PhraseStrictness,
  type PiecesPlan,
  type Plan,
  type PlannedWord,
  type PrefixPlan,
  type TermPlan,
} from './plan.ts'
import { formsPlan, monthPlans } from './plan-forms.ts'
import type { ExactNode, FuzzyNode, PatternNode, PhraseNode, WordNode } from './query.ts'
import { longestForm, type Token, tokensOf, wholeTokens } from './query-tokens.ts'

/** What planning a node depends on besides the node. */
export interface Planning {
  readonly analyzer: Analyzer
  /** Whether what is planned only ranks. */
  readonly isWish: boolean
  /** Whether what is planned excludes hits. */
  readonly excludes: boolean
  readonly growingWordEnd: number
}

/** A word, or several side by side. */
export function planWords(
  node: WordNode | ExactNode | PhraseNode,
  field: Field,
  planning: Planning,
): Plan | undefined {
  const { analyzer } = planning
  const tokens = tokensOf(node.text, analyzer)
  const strictness = strictnessOf(node)
  const { isExact } = strictness
  const terms = wholeTokens(tokens).map(({ form }) =>
    isExact ? formsPlan(field, { kind: 'exact', form }) : termPlan(form, field, analyzer, isNoun(node)),
  )
  const slots = slotsOf(tokens, analyzer)
  const grows = isGrowing(node, planning)
  const isOneForm = node.kind === 'exact' && terms.length > 0
  const phrases = grows
    ? growingPhrases(slots, field, analyzer, strictness)
    : phrasePlan(isOneForm ? [] : slots, field, strictness)
  const asksForPieces = planning.isWish && !planning.excludes && !isExact
  const pieces = asksForPieces ? innerPieces(tokens, field, analyzer) : []
  const months = isDocumentField(field) ? monthPlans(node.text, field) : []
  const prefixes = grows ? prefixPlans(node.text, field, analyzer) : []
  return bestOf([...terms, ...phrases, ...pieces, ...months, ...prefixes])
}

function strictnessOf(node: WordNode | ExactNode | PhraseNode): PhraseStrictness {
  if (node.kind === 'word') return {}
  return node.kind === 'phrase' ? node : { isExact: true }
}

/** Whether what is typed next may still make a longer word of what a node ends with. */
function isGrowing(node: WordNode | ExactNode | PhraseNode | PatternNode, planning: Planning): boolean {
  if (node.end !== planning.growingWordEnd || !GROWING.test(node.text)) return false
  // An open phrase ends with its text.
  return node.kind !== 'phrase' || node.end - node.start === (node.isExact ? 2 : 1) + node.text.length
}

export function planPattern(node: PatternNode, field: Field, planning: Planning): Plan {
  const pattern = normalPattern(isGrowing(node, planning) ? `${node.text}*` : node.text)
  return formsPlan(field, { kind: 'pattern', pattern })
}

/** What has no form of its own, such as und/oder, is no single word to be like. */
export function planFuzzy({ text, distance }: FuzzyNode, field: Field, analyzer: Analyzer): Plan | undefined {
  const tokens = tokensOf(text, analyzer)
  const forms = wholeTokens(tokens).map(({ form }) => formsPlan(field, { kind: 'fuzzy', form, distance }))
  return bestOf(forms.length > 0 ? forms : phrasePlan(slotsOf(tokens, analyzer), field))
}

export function planPrefix(text: string, field: Field, analyzer: Analyzer): Plan | undefined {
  const slots = slotsOf(tokensOf(text, analyzer), analyzer)
  const last = slots.at(-1)
  const begun = last && [...slots.slice(0, -1), { words: [], prefix: longestForm(last.words) }]
  return bestOf([...prefixPlans(text, field, analyzer), ...phrasePlan(begun ?? [], field)])
}

/** Of the last word, one or two letters begin too many forms to look for the places of all: it is done without. */
function growingPhrases(
  slots: readonly PhraseSlot[],
  field: Field,
  analyzer: Analyzer,
  strictness: PhraseStrictness,
): readonly Plan[] {
  const last = slots.at(-1)
  const before = slots.slice(0, -1)
  const [first, second] = before
  if (last === undefined || first === undefined) return []
  const prefix = longestForm(last.words)
  if (prefix.length >= MIN_GROWING_LENGTH)
    return phrasePlan([...before, { ...last, prefix }], field, strictness)
  const begun =
    second === undefined
      ? first.words.map(({ form }) => termPlan(form, field, analyzer, false))
      : phrasePlan(before, field, strictness)
  return [...phrasePlan(slots, field, strictness), ...begun]
}

export function bestOf(alternatives: readonly Plan[]): Plan | undefined {
  return alternatives.length < 2 ? alternatives[0] : { kind: 'best', alternatives }
}

/** The words by their positions. */
function slotsOf(tokens: readonly Token[], analyzer: Analyzer): readonly PhraseSlot[] {
  const byPosition = new Map<number, PlannedWord[]>()
  for (const { form, position } of tokens) {
    const word = { form, term: analyzer.term(form) }
    const words = byPosition.get(position)
    if (words === undefined) byPosition.set(position, [word])
    else words.push(word)
  }
  return Array.from(byPosition.values(), words => ({ words }))
}

/** A single slot is no phrase. */
function phrasePlan(
  slots: readonly PhraseSlot[],
  field: Field,
  { slop, isExact }: PhraseStrictness = {},
): readonly PhrasePlan[] {
  if (slots.length < 2) return []
  const strictness = { ...(slop !== undefined && { slop }), ...(isExact && { isExact }) }
  return [{ kind: 'phrase', field, slots, ...strictness }]
}

function innerPieces(tokens: readonly Token[], field: Field, analyzer: Analyzer): readonly PiecesPlan[] {
  const whole = wholeTokens(tokens)
  return piecesPlan(
    tokens.filter(token => !whole.includes(token)),
    field,
    analyzer,
  )
}

/** None where no piece tells anything: und/oder, §626, 12.02.2025. */
export function piecesPlan(
  tokens: readonly Token[],
  field: Field,
  analyzer: Analyzer,
): readonly PiecesPlan[] {
  const pieces = tokens.map(({ form }) => termPlan(form, field, analyzer, false))
  const tells = ({ isStopWord, word }: TermPlan) => !isStopWord && letters().test(word.form)
  return pieces.length < 2 || !pieces.some(tells) ? [] : [{ kind: 'pieces', pieces }]
}

/** A capital within a query is a noun's: die Würde, not ich würde. */
function isNoun({ start, text }: WordNode | ExactNode | PhraseNode): boolean {
  return start > 0 && /^\p{Lu}\p{Ll}/u.test(text)
}

export function termPlan(form: string, field: Field, analyzer: Analyzer, isNoun: boolean): TermPlan {
  return {
    kind: 'term',
    field,
    word: { form, term: analyzer.term(form) },
    isStopWord: !isNoun && analyzer.isStopWord(form),
  }
}

/**
 * The beginnings of a form that a word may be: its own form, and the text itself, since what begins "z.b." or
 * "2025-02-12" need not be a word or a date yet; "bürgerinn" for "Bürger*inn".
 */
function prefixPlans(text: string, field: Field, analyzer: Analyzer): readonly PrefixPlan[] {
  const tokens = tokensOf(text, analyzer)
  if (tokens.length === 0) return []
  const typed = joinGenderEnding(text.normalize('NFC').toLowerCase())
  const wholes = wholeTokens(tokens)
  // No form has a colon; times and addresses have a point in its place.
  const beginnings = [wholes.length === 0 ? typed : longestForm(wholes), typed].map(form =>
    form.replaceAll(':', '.'),
  )
  return Array.from(new Set(beginnings), prefix => ({ kind: 'prefix', field, prefix }))
}

const letters = lazyPattern(() => /\p{L}{2}/u)
/** One letter alone is the beginning of too many words to mean one; behind a space a new word begins. */
const GROWING = /.\S$/s
/** In letters, of the last word of a phrase. */
const MIN_GROWING_LENGTH = 3
