/**
 * A parsed query → what to look up and how to combine it. Here the words of the query meet the same analysis
 * as those of the documents.
 *
 * A word that analysis makes several tokens has alternatives: `Ukraine-Krieg` is the word ukraine-krieg, or
 * the words ukraine and krieg side by side; the better one counts. The same holds for a phrase that is one
 * word to analysis: `"12. Februar 2025"` is the date, however it is written.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import { isImplied } from '../index-format/dictionary-key.ts'
import { joinGenderEnding } from './gender-ending.ts'
import type { PhraseNode, QueryNode, WordNode } from './query.ts'

export type Plan = LeafPlan | BestPlan | PiecesPlan | AndPlan | OrPlan | NotPlan | BagPlan

export type LeafPlan = TermPlan | PrefixPlan | PhrasePlan

/** Undefined: in the body, the headings and the title. */
export type Field = string | undefined

/** The field of a passage's heading path; every other field belongs to a document. */
export const HEADING_FIELD = 'heading'
export const TITLE_FIELD = 'title'

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

export interface PhrasePlan {
  readonly kind: 'phrase'
  readonly field: Field
  /** One for each position: at least two. */
  readonly slots: readonly PhraseSlot[]
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

/** Calls `visit` for every leaf; 'matching' leaves out those that exclude hits. */
export function visitLeaves(plan: Plan, which: 'all' | 'matching', visit: (leaf: LeafPlan) => void): void {
  const visitAll = (parts: readonly Plan[]) => {
    for (const part of parts) visitLeaves(part, which, visit)
  }
  switch (plan.kind) {
    case 'term':
    case 'prefix':
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
    case 'phrase':
      return planWords(node, field, planning)
    case 'prefix':
      return planPrefix(node.text, field, planning.analyzer)
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
      const wishes = planAll(node.wishes, field, { ...planning, isWish: true })
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

/** A word, or several side by side. */
function planWords(node: WordNode | PhraseNode, field: Field, planning: Planning): Plan | undefined {
  const { analyzer } = planning
  const tokens = tokensOf(node.text, analyzer)
  const terms = wholeTokens(tokens).map(({ form }) => termPlan(form, field, analyzer, isNoun(node)))
  const slots = slotsOf(tokens, analyzer)
  const grows = node.end === planning.growingWordEnd && isOpen(node) && GROWING.test(node.text)
  const phrases = grows ? growingPhrases(slots, field, analyzer) : phrasePlan(slots, field)
  const pieces = planning.isWish && !planning.excludes ? piecesPlan(tokens, field, analyzer) : []
  const prefixes = grows ? prefixPlans(node.text, field, analyzer) : []
  return bestOf([...terms, ...phrases, ...pieces, ...prefixes])
}

/** Whether what is typed next still belongs to the node: an open phrase ends with its text. */
function isOpen(node: WordNode | PhraseNode): boolean {
  return node.kind === 'word' || node.end - node.start === 1 + node.text.length
}

function planPrefix(text: string, field: Field, analyzer: Analyzer): Plan | undefined {
  const slots = slotsOf(tokensOf(text, analyzer), analyzer)
  const last = slots.at(-1)
  const begun = last && [...slots.slice(0, -1), { words: [], prefix: longestForm(last.words) }]
  return bestOf([...prefixPlans(text, field, analyzer), ...phrasePlan(begun ?? [], field)])
}

/** Of the last word, one or two letters begin too many forms to look for the places of all: it is done without. */
function growingPhrases(slots: readonly PhraseSlot[], field: Field, analyzer: Analyzer): readonly Plan[] {
  const last = slots.at(-1)
  const before = slots.slice(0, -1)
  const [first, second] = before
  if (last === undefined || first === undefined) return []
  const prefix = longestForm(last.words)
  if (prefix.length >= MIN_GROWING_LENGTH) return phrasePlan([...before, { ...last, prefix }], field)
  const begun =
    second === undefined
      ? first.words.map(({ form }) => termPlan(form, field, analyzer, false))
      : phrasePlan(before, field)
  return [...phrasePlan(slots, field), ...begun]
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
function phrasePlan(slots: readonly PhraseSlot[], field: Field): readonly PhrasePlan[] {
  return slots.length < 2 ? [] : [{ kind: 'phrase', field, slots }]
}

/** None where no piece tells anything: und/oder, §626, 12.02.2025. */
function piecesPlan(tokens: readonly Token[], field: Field, analyzer: Analyzer): readonly PiecesPlan[] {
  const whole = wholeTokens(tokens)
  const pieces = tokens
    .filter(token => !whole.includes(token))
    .map(({ form }) => termPlan(form, field, analyzer, false))
  const tells = ({ isStopWord, word }: TermPlan) => !isStopWord && LETTERS.test(word.form)
  return pieces.length < 2 || !pieces.some(tells) ? [] : [{ kind: 'pieces', pieces }]
}

/** A capital within a query is a noun's: die Würde, not ich würde. */
function isNoun({ start, text }: WordNode | PhraseNode): boolean {
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

/** Of the forms of one word the one that says most: not bürger, but bürgerin. @param words at least one */
function longestForm(words: readonly { readonly form: string }[]): string {
  return words.reduce((longest, { form }) => (form.length > longest.length ? form : longest), '')
}

interface Token {
  readonly form: string
  readonly position: number
  readonly start: number
  readonly end: number
}

/** What is written; what it implies beside that is looked for as a word of its own. */
function tokensOf(text: string, analyzer: Analyzer): readonly Token[] {
  const tokens: Token[] = []
  analyzer.tokenize(text, (form, position, start, end) => {
    if (!isImplied(form)) tokens.push({ form, position, start, end })
  })
  return tokens
}

/** The tokens that span everything that was typed. */
function wholeTokens(tokens: readonly Token[]): readonly Token[] {
  const start = Math.min(...tokens.map(token => token.start))
  const end = Math.max(...tokens.map(token => token.end))
  return tokens.filter(token => token.start === start && token.end === end)
}

const LETTERS = /\p{L}{2}/u
/** One letter alone is the beginning of too many words to mean one; behind a space a new word begins. */
const GROWING = /.\S$/s
/** In letters, of the last word of a phrase. */
const MIN_GROWING_LENGTH = 3
