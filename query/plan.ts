/**
 * A parsed query → what to look up and how to combine it. Here the words of the query meet the same analysis
 * as those of the documents.
 *
 * A word that analysis makes several tokens has alternatives: `Ukraine-Krieg` is the word ukraine-krieg, or
 * the words ukraine and krieg side by side; the better one counts. The same holds for a phrase that is one
 * word to analysis: `"12. Februar 2025"` is the date, however it is written.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import { lazyPattern } from '../analysis/lazy-pattern.ts'
import { normalPattern } from './form-pattern.ts'
import { joinGenderEnding } from './gender-ending.ts'
import { type JoinedWords, joinWords } from './joined-wishes.ts'
import { type FormsPlan, formsPlan, monthPlans, planRange } from './plan-forms.ts'
import type { ExactNode, FuzzyNode, PatternNode, PhraseNode, QueryNode, WordNode } from './query.ts'
import { longestForm, type Token, tokensOf, wholeTokens } from './query-tokens.ts'

export type Plan = LeafPlan | BestPlan | PiecesPlan | AndPlan | OrPlan | NotPlan | BagPlan

export type LeafPlan = TermPlan | PrefixPlan | FormsPlan | PhrasePlan

/** Undefined: in the body, the headings and the title. */
export type Field = string | undefined

/** The field of a passage's heading path; every other field belongs to a document. */
export const HEADING_FIELD = 'heading'
export const TITLE_FIELD = 'title'

/** Whether postings of the field count documents. */
export function isDocumentField(field: Field): field is string {
  return field !== undefined && field !== HEADING_FIELD
}

export interface TermPlan {
  readonly kind: 'term'
  readonly field: Field
  readonly word: PlannedWord
  readonly isStopWord: boolean
}

export interface PlannedWord {
  /** The normal form that was typed. */
  readonly form: string
  readonly term: string
}

export interface PrefixPlan {
  readonly kind: 'prefix'
  readonly field: Field
  /** The beginning of a normal form. */
  readonly prefix: string
}

export interface PhrasePlan extends PhraseStrictness {
  readonly kind: 'phrase'
  readonly field: Field
  /** One for each position: at least two. */
  readonly slots: readonly PhraseSlot[]
}

export interface PhraseStrictness {
  /** Where the words stand in any order: how many further positions may lie between them. */
  readonly slop?: number
  /** Whether the words stand in the forms that were typed. */
  readonly isExact?: true
}

/** What may stand at one position of a phrase: one of the words, or a form with the beginning. */
export interface PhraseSlot {
  readonly words: readonly PlannedWord[]
  /** Where the word may go on: the last one of `Ukraine-Kr*`, or of a phrase that is being typed. */
  readonly prefix?: string
}

/** The alternative with the greatest score counts. */
export interface BestPlan {
  readonly kind: 'best'
  readonly alternatives: readonly Plan[]
}

/** The words of a hyphenated wish, each for itself: they rank together and are one wish, fulfilled when all match. */
export interface PiecesPlan {
  readonly kind: 'pieces'
  readonly pieces: readonly TermPlan[]
}

export interface AndPlan {
  readonly kind: 'and'
  readonly operands: readonly Plan[]
}

export interface OrPlan {
  readonly kind: 'or'
  readonly operands: readonly Plan[]
}

export interface NotPlan {
  readonly kind: 'not'
  readonly operand: Plan
}

export interface BagPlan {
  readonly kind: 'bag'
  readonly wishes: readonly Plan[]
  readonly conditions: readonly Plan[]
  readonly exclusions: readonly Plan[]
}

export interface PlanOptions {
  /** Where a word must end to be taken as a prefix too: the length of the query, while it is typed. */
  readonly growingWordEnd?: number
}

/** @returns undefined where nothing of the query is a word */
export function planQuery(node: QueryNode, analyzer: Analyzer, options: PlanOptions = {}): Plan | undefined {
  return planNode(node, undefined, {
    analyzer,
    isWish: true,
    excludes: false,
    growingWordEnd: options.growingWordEnd ?? -1,
  })
}

export function isLeaf(plan: Plan): plan is LeafPlan {
  return plan.kind === 'term' || plan.kind === 'prefix' || plan.kind === 'forms' || plan.kind === 'phrase'
}

/** Calls `visit` for every leaf; 'matching' leaves out those that exclude hits. */
export function visitLeaves(plan: Plan, which: 'all' | 'matching', visit: (leaf: LeafPlan) => void): void {
  const visitAll = (parts: readonly Plan[]) => {
    for (const part of parts) visitLeaves(part, which, visit)
  }
  switch (plan.kind) {
    case 'term':
    case 'prefix':
    case 'forms':
    case 'phrase':
      visit(plan)
      return
    case 'best':
      visitAll(plan.alternatives)
      return
    case 'pieces':
      visitAll(plan.pieces)
      return
    case 'and':
    case 'or':
      visitAll(plan.operands)
      return
    case 'not':
      if (which === 'all') visitLeaves(plan.operand, which, visit)
      return
    case 'bag':
      visitAll([...plan.wishes, ...plan.conditions])
      if (which === 'all') visitAll(plan.exclusions)
  }
}

interface Planning {
  readonly analyzer: Analyzer
  /** Whether what is planned only ranks. */
  readonly isWish: boolean
  /** Whether what is planned excludes hits. */
  readonly excludes: boolean
  readonly growingWordEnd: number
}

function planNode(node: QueryNode, field: Field, planning: Planning): Plan | undefined {
  switch (node.kind) {
    case 'word':
    case 'exact':
    case 'phrase':
      return planWords(node, field, planning)
    case 'prefix':
      return planPrefix(node.text, field, planning.analyzer)
    case 'pattern':
      return planPattern(node, field, planning)
    case 'fuzzy':
      return planFuzzy(node, field, planning.analyzer)
    case 'range':
      return planRange(node, field)
    case 'field':
      return planNode(node.operand, node.field, planning)
    case 'and':
    case 'or': {
      const operands = planAll(node.operands, field, planning)
      return operands.length < 2 ? operands[0] : { kind: node.kind, operands }
    }
    case 'not': {
      const operand = planNode(node.operand, field, { ...planning, excludes: true })
      return operand && { kind: 'not', operand }
    }
    case 'bag': {
      const condition = { ...planning, isWish: false }
      const wishes = planWishes(node.wishes, field, { ...planning, isWish: true })
      const conditions = planAll(node.conditions, field, condition)
      const exclusions = planAll(node.exclusions, field, { ...condition, excludes: true })
      return wishes.length + conditions.length === 0
        ? undefined
        : { kind: 'bag', wishes, conditions, exclusions }
    }
  }
}

function planAll(nodes: readonly QueryNode[], field: Field, planning: Planning): readonly Plan[] {
  return nodes.map(node => planNode(node, field, planning)).filter(plan => plan !== undefined)
}

/** Words side by side may be one to analysis: § 626. */
function planWishes(nodes: readonly QueryNode[], field: Field, planning: Planning): readonly Plan[] {
  return neighbours(nodes, planning).flatMap(run => {
    if (run.kind === 'other') return planAll([run.node], field, planning)
    return joinWords(run.words, planning.analyzer).flatMap(
      joined => planJoined(joined, field, planning) ?? [],
    )
  })
}

function planJoined({ words, forms }: JoinedWords, field: Field, planning: Planning): Plan | undefined {
  const { analyzer } = planning
  const joined = forms.map(form => termPlan(form, field, analyzer, true))
  const [word, ...more] = words
  if (word !== undefined && more.length === 0) {
    const single = planWords(word, field, planning)
    return joined.length === 0 ? single : bestOf([...(single === undefined ? [] : [single]), ...joined])
  }
  const pieces = words.flatMap(({ text }) => wholeTokens(tokensOf(text, analyzer)))
  return bestOf([...joined, ...piecesPlan(pieces, field, analyzer)])
}

/** Runs of plain words with nothing but white space between them; a word that is being typed may still become another. */
function neighbours(
  nodes: readonly QueryNode[],
  { growingWordEnd }: Planning,
): readonly (
  | { readonly kind: 'words'; readonly words: readonly WordNode[] }
  | { readonly kind: 'other'; readonly node: QueryNode }
)[] {
  const runs: ({ kind: 'words'; words: WordNode[] } | { kind: 'other'; node: QueryNode })[] = []
  for (const node of nodes) {
    const run = runs.at(-1)
    if (node.kind !== 'word' || node.end === growingWordEnd) runs.push({ kind: 'other', node })
    else if (run?.kind === 'words' && node.start - (run.words.at(-1)?.end ?? 0) <= MAX_GAP)
      run.words.push(node)
    else runs.push({ kind: 'words', words: [node] })
  }
  return runs
}

/** A word, or several side by side. */
function planWords(
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

function planPattern(node: PatternNode, field: Field, planning: Planning): Plan {
  const pattern = normalPattern(isGrowing(node, planning) ? `${node.text}*` : node.text)
  return formsPlan(field, { kind: 'pattern', pattern })
}

/** What has no form of its own, such as und/oder, is no single word to be like. */
function planFuzzy({ text, distance }: FuzzyNode, field: Field, analyzer: Analyzer): Plan | undefined {
  const tokens = tokensOf(text, analyzer)
  const forms = wholeTokens(tokens).map(({ form }) => formsPlan(field, { kind: 'fuzzy', form, distance }))
  return bestOf(forms.length > 0 ? forms : phrasePlan(slotsOf(tokens, analyzer), field))
}

function planPrefix(text: string, field: Field, analyzer: Analyzer): Plan | undefined {
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

function bestOf(alternatives: readonly Plan[]): Plan | undefined {
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
function piecesPlan(tokens: readonly Token[], field: Field, analyzer: Analyzer): readonly PiecesPlan[] {
  const pieces = tokens.map(({ form }) => termPlan(form, field, analyzer, false))
  const tells = ({ isStopWord, word }: TermPlan) => !isStopWord && letters().test(word.form)
  return pieces.length < 2 || !pieces.some(tells) ? [] : [{ kind: 'pieces', pieces }]
}

/** A capital within a query is a noun's: die Würde, not ich würde. */
function isNoun({ start, text }: WordNode | ExactNode | PhraseNode): boolean {
  return start > 0 && /^\p{Lu}\p{Ll}/u.test(text)
}

function termPlan(form: string, field: Field, analyzer: Analyzer, isNoun: boolean): TermPlan {
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
/** Characters between neighbouring words; what is longer hides something that is no wish. */
const MAX_GAP = 2
/** One letter alone is the beginning of too many words to mean one; behind a space a new word begins. */
const GROWING = /.\S$/s
/** In letters, of the last word of a phrase. */
const MIN_GROWING_LENGTH = 3
