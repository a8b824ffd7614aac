/**
 * A parsed query → what to look up and how to combine it. Here the words of the query meet the same analysis
 * as those of the documents.
 *
 * A word that analysis makes several tokens has alternatives: `Ukraine-Krieg` is the word ukraine-krieg, or
 * the words ukraine and krieg side by side; the better one counts.
 */
import type { Analyzer } from '../analysis/analyzer.ts'
import type { QueryNode, WordNode } from './query.ts'

export type Plan = LeafPlan | BestPlan | AndPlan | OrPlan | NotPlan | BagPlan

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
  /** For each word of the phrase its alternatives: at least two slots, at least one word each. */
  readonly slots: readonly (readonly PlannedWord[])[]
}

/** The alternative with the greatest score counts. */
export interface BestPlan {
  readonly kind: 'best'
  readonly alternatives: readonly Plan[]
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
  return planNode(node, undefined, { analyzer, growingWordEnd: options.growingWordEnd ?? -1 })
}

/** Calls `visit` for every leaf that a hit can match; those that exclude hits are left out. */
export function visitLeaves(plan: Plan, visit: (leaf: LeafPlan) => void): void {
  switch (plan.kind) {
    case 'term':
    case 'prefix':
    case 'phrase':
      visit(plan)
      return
    case 'best':
      for (const alternative of plan.alternatives) visitLeaves(alternative, visit)
      return
    case 'and':
    case 'or':
      for (const operand of plan.operands) visitLeaves(operand, visit)
      return
    case 'bag':
      for (const part of [...plan.wishes, ...plan.conditions]) visitLeaves(part, visit)
      return
    case 'not':
      return
  }
}

interface Planning {
  readonly analyzer: Analyzer
  readonly growingWordEnd: number
}

function planNode(node: QueryNode, field: Field, planning: Planning): Plan | undefined {
  switch (node.kind) {
    case 'word':
      return planWord(node, field, planning)
    case 'prefix':
      return { kind: 'prefix', field, prefix: growingForm(node.text, planning.analyzer) }
    case 'phrase':
      return planPhrase(node.text, field, planning.analyzer)
    case 'field':
      return planNode(node.operand, node.field, planning)
    case 'and':
    case 'or': {
      const operands = planAll(node.operands, field, planning)
      return operands.length < 2 ? operands[0] : { kind: node.kind, operands }
    }
    case 'not': {
      const operand = planNode(node.operand, field, planning)
      return operand && { kind: 'not', operand }
    }
    case 'bag': {
      const wishes = planAll(node.wishes, field, planning)
      const conditions = planAll(node.conditions, field, planning)
      const exclusions = planAll(node.exclusions, field, planning)
      return wishes.length + conditions.length === 0
        ? undefined
        : { kind: 'bag', wishes, conditions, exclusions }
    }
  }
}

function planAll(nodes: readonly QueryNode[], field: Field, planning: Planning): readonly Plan[] {
  return nodes.map(node => planNode(node, field, planning)).filter(plan => plan !== undefined)
}

function planWord(node: WordNode, field: Field, planning: Planning): Plan | undefined {
  const { analyzer } = planning
  const tokens = tokensOf(node.text, analyzer)
  const alternatives: Plan[] = wholeTokens(tokens).map(({ form }) => termPlan(form, field, analyzer))
  const pieces = tokens.filter(token => !wholeTokens(tokens).includes(token))
  if (pieces.length > 0) alternatives.push({ kind: 'or', operands: pieces.map(({ form }) => termPlan(form, field, analyzer)) })
  if (node.end === planning.growingWordEnd && node.text.length >= MIN_GROWING_LENGTH) {
    alternatives.push({ kind: 'prefix', field, prefix: growingForm(node.text, analyzer) })
  }
  return alternatives.length < 2 ? alternatives[0] : { kind: 'best', alternatives }
}

function planPhrase(text: string, field: Field, analyzer: Analyzer): Plan | undefined {
  const plans = asPhrase(tokensOf(text, analyzer), field, analyzer)
  return plans.length < 2 ? plans[0] : { kind: 'best', alternatives: plans }
}

/** A phrase of the tokens, or, if they all stand at one position, each as a term. */
function asPhrase(tokens: readonly Token[], field: Field, analyzer: Analyzer): readonly Plan[] {
  const slots = new Map<number, PlannedWord[]>()
  for (const { form, position } of tokens) {
    const word = { form, term: analyzer.term(form) }
    const slot = slots.get(position)
    if (slot === undefined) slots.set(position, [word])
    else slot.push(word)
  }
  if (slots.size === 1) return tokens.map(({ form }) => termPlan(form, field, analyzer))
  return slots.size === 0 ? [] : [{ kind: 'phrase', field, slots: [...slots.values()] }]
}

function termPlan(form: string, field: Field, analyzer: Analyzer): TermPlan {
  return {
    kind: 'term',
    field,
    word: { form, term: analyzer.term(form) },
    isStopWord: analyzer.isStopWord(form),
  }
}

/** The normal form of a word that may go on. */
function growingForm(text: string, analyzer: Analyzer): string {
  const tokens = tokensOf(text, analyzer)
  return (wholeTokens(tokens)[0] ?? tokens[0])?.form ?? text.toLowerCase()
}

interface Token {
  readonly form: string
  readonly position: number
  readonly start: number
  readonly end: number
}

function tokensOf(text: string, analyzer: Analyzer): readonly Token[] {
  const tokens: Token[] = []
  analyzer.tokenize(text, (form, position, start, end) => tokens.push({ form, position, start, end }))
  return tokens
}

/** The tokens that span everything that was typed. */
function wholeTokens(tokens: readonly Token[]): readonly Token[] {
  const start = Math.min(...tokens.map(token => token.start))
  const end = Math.max(...tokens.map(token => token.end))
  return tokens.filter(token => token.start === start && token.end === end)
}

/** One letter alone is the beginning of too many words to mean one. */
const MIN_GROWING_LENGTH = 2
