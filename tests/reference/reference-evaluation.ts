/**
 * What a plan finds and what it scores, by the plainest means: maps instead of columns, everything evaluated anew, in
 * the order of the plan. The engine must agree to the last bit.
 */
import type { WholeEvaluation } from '../../query/evaluation.ts'
import { leafWords } from '../../query/leaf-matches.ts'
import type { BagPlan, LeafPlan, Plan } from '../../query/plan.ts'
import type { RankingWeights } from '../../ranking/weights.ts'
import {
  best,
  difference,
  either,
  everything,
  intersection,
  leftJoin,
  type ReferenceMatches,
  scaleCoverage,
  union,
} from './reference-matches.ts'
import { wordMatches } from './reference-scores.ts'

/** @param evaluation of passages */
export function referencePassages(plan: Plan, evaluation: WholeEvaluation): ReferenceMatches {
  const all = (plans: readonly Plan[]) => plans.map(part => referencePassages(part, evaluation))
  const { passageCount } = evaluation.table
  switch (plan.kind) {
    case 'term':
    case 'prefix':
    case 'forms':
    case 'phrase':
      return leafMatches(plan, 'passages', evaluation)
    case 'best':
      return best(all(plan.alternatives))
    case 'pieces':
      return together(plan.pieces, evaluation)
    case 'or':
      return either(all(plan.operands))
    case 'and': {
      const required = plan.operands.filter(operand => operand.kind !== 'not')
      const excluded = plan.operands.flatMap(operand => (operand.kind === 'not' ? [operand.operand] : []))
      const found = required.length === 0 ? everything(passageCount) : intersection(all(required))
      return without(found, excluded, evaluation)
    }
    case 'not':
      return without(everything(passageCount), [plan.operand], evaluation)
    case 'bag':
      return bagMatches(plan, evaluation)
  }
}

/** @param evaluation of documents */
export function referenceDocuments(plan: Plan, evaluation: WholeEvaluation): ReferenceMatches {
  const all = (plans: readonly Plan[]) => plans.map(part => referenceDocuments(part, evaluation))
  switch (plan.kind) {
    case 'term':
    case 'prefix':
    case 'forms':
    case 'phrase':
      return leafMatches(plan, 'documents', evaluation)
    case 'best':
      return best(all(plan.alternatives))
    case 'pieces':
      return either(all(plan.pieces))
    case 'and':
    case 'or':
      return either(all(plan.operands))
    case 'not':
      return new Map()
    case 'bag':
      return either(all([...plan.wishes, ...plan.conditions]))
  }
}

function leafMatches(
  leaf: LeafPlan,
  scope: 'passages' | 'documents',
  evaluation: WholeEvaluation,
): ReferenceMatches {
  const { whole, parts, spellings } = leafWords(leaf, evaluation)
  const typed = union([whole, ...parts].map(word => wordMatches(word, leaf.field, scope, evaluation)))
  return best([typed, ...spellings.map(word => wordMatches(word, leaf.field, scope, evaluation))])
}

function bagMatches(
  { wishes, conditions, exclusions }: BagPlan,
  evaluation: WholeEvaluation,
): ReferenceMatches {
  const wished = together(wishes, evaluation)
  const narrow = withWeights(evaluation, { similar: 0 })
  const required = conditions.map(part => scaleCoverage(referencePassages(part, narrow), 0))
  const found =
    required.length === 0
      ? new Map([...wished].filter(([, { coverage }]) => coverage > 0))
      : leftJoin(intersection(required), wished)
  return without(found, exclusions, evaluation)
}

function together(parts: readonly Plan[], evaluation: WholeEvaluation): ReferenceMatches {
  const { stopWord } = evaluation.weights
  const shares = parts.map(part => (part.kind === 'term' && part.isStopWord ? stopWord : 1))
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return union(
    parts.map((part, i) =>
      scaleCoverage(
        referencePassages(part, evaluation),
        whole > 0 ? (shares[i] as number) / whole : 1 / parts.length,
      ),
    ),
  )
}

/** What excludes means the word itself. */
function without(
  matches: ReferenceMatches,
  excluded: readonly Plan[],
  evaluation: WholeEvaluation,
): ReferenceMatches {
  const narrow = withWeights(evaluation, { part: 0, typedPart: 0, spelling: 0, similar: 0 })
  return excluded.map(plan => referencePassages(plan, narrow)).reduce(difference, matches)
}

function withWeights(evaluation: WholeEvaluation, weights: Partial<RankingWeights>): WholeEvaluation {
  return { ...evaluation, weights: { ...evaluation.weights, ...weights } }
}
