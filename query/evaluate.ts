/**
 * A plan and the words it needs → the matching passages with their scores. Pure and synchronous: leaves are scored
 * (leaf-matches.ts) and combined by the algebra of matches.ts.
 */
import type { Evaluation } from './evaluation.ts'
import { leafMatches } from './leaf-matches.ts'
import {
  best,
  covered,
  either,
  everything,
  foldPairwise,
  intersect,
  leftJoin,
  type Matches,
  NO_MATCHES,
  scaleCoverage,
  subtract,
  union,
} from './matches.ts'
import type { BagPlan, Plan } from './plan.ts'

export function evaluate(plan: Plan, evaluation: Evaluation): Matches {
  const fold = (parts: readonly Plan[], combine: Combine) =>
    combineAll(parts, combine, part => evaluate(part, evaluation))
  switch (plan.kind) {
    case 'term':
    case 'prefix':
    case 'forms':
    case 'phrase':
      return leafMatches(plan, evaluation)
    case 'best':
      return fold(plan.alternatives, best)
    case 'pieces':
      return evaluateTogether(plan.pieces, evaluation)
    case 'or':
      return fold(plan.operands, either)
    case 'and':
      return evaluateAnd(plan.operands, evaluation)
    case 'not':
      return subtract(
        everything(evaluation.table.passageCount),
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
  const fold = (parts: readonly Plan[], combine: Combine) =>
    combineAll(parts, combine, part => evaluateDocuments(part, evaluation))
  switch (plan.kind) {
    case 'term':
    case 'prefix':
    case 'forms':
    case 'phrase':
      return leafMatches(plan, evaluation)
    case 'best':
      return fold(plan.alternatives, best)
    case 'pieces':
      return fold(plan.pieces, either)
    case 'and':
    case 'or':
      return fold(plan.operands, either)
    case 'not':
      return NO_MATCHES
    case 'bag':
      return fold([...plan.wishes, ...plan.conditions], either)
  }
}

type Combine = (a: Matches, b: Matches) => Matches

function combineAll(
  parts: readonly Plan[],
  combine: Combine,
  evaluatePart: (part: Plan) => Matches,
): Matches {
  return foldPairwise(parts.map(evaluatePart), combine, NO_MATCHES)
}

function evaluateAnd(operands: readonly Plan[], evaluation: Evaluation): Matches {
  const excluded = operands.filter(operand => operand.kind === 'not')
  const required = operands
    .filter(operand => operand.kind !== 'not')
    .map(operand => evaluate(operand, evaluation))
  const matches =
    required.length === 0 ? everything(evaluation.table.passageCount) : required.reduce(intersect)
  const narrow = wordsAlone(evaluation)
  return excluded.reduce((left, { operand }) => subtract(left, evaluate(operand, narrow)), matches)
}

/**
 * Passages are covered by the wishes they fulfil; what they must have says nothing of how well they fit. Words that are
 * only spelled like those of the query support a passage, but do not find one.
 */
function evaluateBag(plan: BagPlan, evaluation: Evaluation): Matches {
  const wishes = evaluateTogether(plan.wishes, evaluation)
  const narrow = withoutSimilarTerms(evaluation)
  const conditions = plan.conditions.map(part => scaleCoverage(evaluate(part, narrow), 0))
  const matches = conditions.length === 0 ? covered(wishes) : leftJoin(conditions.reduce(intersect), wishes)
  const exclusions = plan.exclusions.map(part => evaluate(part, wordsAlone(evaluation)))
  return exclusions.reduce(subtract, matches)
}

/** Scores and coverage of wishes, or of the pieces of one, add up: of n words each covers an nth, a stop word less. */
function evaluateTogether(parts: readonly Plan[], evaluation: Evaluation): Matches {
  const weigh = (part: Plan) => (part.kind === 'term' && part.isStopWord ? evaluation.weights.stopWord : 1)
  const whole = parts.reduce((sum, part) => sum + weigh(part), 0)
  return foldPairwise(
    parts.map(part =>
      scaleCoverage(evaluate(part, evaluation), whole > 0 ? weigh(part) / whole : 1 / parts.length),
    ),
    union,
    NO_MATCHES,
  )
}

/** What is asked for means the word itself, not one that is spelled alike. */
export function withoutSimilarTerms(evaluation: Evaluation): Evaluation {
  return { ...evaluation, weights: { ...evaluation.weights, similar: 0 } }
}

/** What excludes means the word itself: `-Beamte` leaves the Beamtenversorgung, `-Meier` the Mayers. */
function wordsAlone(evaluation: Evaluation): Evaluation {
  return {
    ...evaluation,
    weights: { ...evaluation.weights, part: 0, typedPart: 0, spelling: 0, similar: 0 },
  }
}
