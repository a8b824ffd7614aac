/**
 * What a query looks up and how that is combined: a tree whose leaves are words, beginnings, selections of forms and
 * phrases. plan-query.ts makes it.
 */
import type { FormsPlan } from './plan-forms.ts'

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
