/**
 * A plan and the words it needs → the matching passages with their scores. Pure and synchronous: leaves are scored
 * (leaf-matches.ts) and combined by the algebra of match-columns.ts.
 */
import type { RankingWeights } from '../ranking/weights.ts'
import type { Evaluation } from './evaluation.ts'
import { addWord, leafMatches, singleWord } from './leaf-matches.ts'
import { covered, everything, type Matches, NO_MATCHES, scaleCoverage } from './matches.ts'
import { type BagPlan, isLeaf, type Plan } from './plan.ts'
import type { Scope } from './scope.ts'

export function evaluate(plan: Plan, evaluation: Evaluation): Matches {
  const { matches } = evaluation.scope
  const evaluateAll = (parts: readonly Plan[]) => parts.map(part => evaluate(part, evaluation))
  switch (plan.kind) {
    case 'term':
    case 'prefix':
    case 'forms':
    case 'phrase':
      return leafMatches(plan, evaluation)
    case 'best':
      return matches.best(evaluateAll(plan.alternatives))
    case 'pieces':
      return evaluateTogether(plan.pieces, evaluation)
    case 'or':
      return matches.either(evaluateAll(plan.operands))
    case 'and':
      return evaluateAnd(plan.operands, evaluation)
    case 'not':
      return matches.subtract(
        everything(evaluation.scope.count, matches.make),
        evaluate(plan.operand, wordsAlone(evaluation)),
      )
    case 'bag':
      return evaluateBag(plan, evaluation)
  }
}

/**
 * The scores of all documents with anything of the plan, each taken as one long passage, whatever else the plan
 * excludes or asks for.
 * @param evaluation of documents
 * @returns ids are numbers of documents
 */
export function evaluateDocuments(plan: Plan, evaluation: Evaluation): Matches {
  const { matches } = evaluation.scope
  const evaluateAll = (parts: readonly Plan[]) => parts.map(part => evaluateDocuments(part, evaluation))
  switch (plan.kind) {
    case 'term':
    case 'prefix':
    case 'forms':
    case 'phrase':
      return leafMatches(plan, evaluation)
    case 'best':
      return matches.best(evaluateAll(plan.alternatives))
    case 'pieces':
      return matches.either(evaluateAll(plan.pieces))
    case 'and':
    case 'or':
      return matches.either(evaluateAll(plan.operands))
    case 'not':
      return NO_MATCHES
    case 'bag':
      return matches.either(evaluateAll([...plan.wishes, ...plan.conditions]))
  }
}

function evaluateAnd(operands: readonly Plan[], evaluation: Evaluation): Matches {
  const { matches } = evaluation.scope
  const excluded = operands.filter(operand => operand.kind === 'not')
  const required = operands
    .filter(operand => operand.kind !== 'not')
    .map(operand => evaluate(operand, evaluation))
  const found =
    required.length === 0
      ? everything(evaluation.scope.count, matches.make)
      : required.reduce((a, b) => matches.intersect(a, b))
  return excluded.reduce(
    (left, { operand }) => matches.subtract(left, evaluate(operand, wordsAlone(evaluation))),
    found,
  )
}

/**
 * Passages are covered by the wishes they fulfil; what they must have says nothing of how well they fit. Words that are
 * only spelled like those of the query support a passage, but do not find one.
 */
function evaluateBag(plan: BagPlan, evaluation: Evaluation): Matches {
  const { matches } = evaluation.scope
  const wishes = evaluateTogether(plan.wishes, evaluation)
  const conditions = plan.conditions.map(part =>
    scaleCoverage(evaluate(part, withoutSimilarTerms(evaluation)), 0, matches.make),
  )
  const found =
    conditions.length === 0
      ? covered(wishes, matches.make)
      : matches.leftJoin(
          conditions.reduce((a, b) => matches.intersect(a, b)),
          wishes,
        )
  const exclusions = plan.exclusions.map(part => evaluate(part, wordsAlone(evaluation)))
  return exclusions.reduce((left, exclusion) => matches.subtract(left, exclusion), found)
}

/** Scores and coverage of wishes, or of the pieces of one, add up: of n words each covers an nth, a stop word less. */
function evaluateTogether(parts: readonly Plan[], evaluation: Evaluation): Matches {
  const { matches } = evaluation.scope
  const shares = wishShares(parts, evaluation.weights)
  // A word by itself is added as it is; what is more is evaluated first, for the columns are the same.
  const sets = parts.map(part => (isLeaf(part) && singleWord(part, evaluation)) || evaluate(part, evaluation))
  sets.forEach((set, i) => {
    const share = shares[i] as number
    if ('frequencies' in set) addWord(set, share, evaluation)
    else matches.add(set, share)
  })
  return matches.take()
}

/** How much of all wishes, or of the pieces of one, each covers. */
export function wishShares(parts: readonly Plan[], { stopWord }: RankingWeights): readonly number[] {
  const weigh = (part: Plan) => (part.kind === 'term' && part.isStopWord ? stopWord : 1)
  const whole = parts.reduce((sum, part) => sum + weigh(part), 0)
  return parts.map(part => (whole > 0 ? weigh(part) / whole : 1 / parts.length))
}

/** For conditions. */
export function withoutSimilarTerms<Within extends Scope>({
  words,
  table,
  weights,
  scope,
}: Evaluation<Within>): Evaluation<Within> {
  return { words, table, weights: words.narrowWeights.withoutSimilar(weights), scope }
}

/** For what excludes. */
export function wordsAlone({ words, table, weights, scope }: Evaluation): Evaluation {
  return { words, table, weights: words.narrowWeights.wordsAlone(weights), scope }
}
