/** What of a query is marked in the texts that are shown, and how much each of its words tells. */
import type { Evaluation } from './evaluation.ts'
import { leafIdf } from './leaf-matches.ts'
import type { LeafPlan, Plan } from './plan.ts'
import type { Relatives } from './word-relatives.ts'

/** A query whose matches are marked. */
export interface ShownQuery {
  readonly plan: Plan
  readonly relatives: Relatives
  /** The weight of a leaf, > 0. */
  weigh(leaf: LeafPlan): number
}

export function shownQuery(plan: Plan, evaluation: Evaluation): ShownQuery {
  return { plan, relatives: evaluation.words, weigh: leaf => weightOf(leaf, evaluation) }
}

function weightOf(leaf: LeafPlan, evaluation: Evaluation): number {
  if (leaf.kind === 'prefix' || leaf.kind === 'forms') return 1
  const factor = leaf.kind === 'term' && leaf.isStopWord ? evaluation.weights.stopWord : 1
  return factor * leafIdf(leaf, evaluation)
}
