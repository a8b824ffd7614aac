/**
 * A plan and the words it needs → the matching passages with their scores. Pure and synchronous: leaves are scored
 * (leaf-matches.ts) and combined by the algebra of matches.ts.
 */
import type { Evaluation } from './evaluation.ts'
import { asOneWord, leafMatches } from './leaf-matches.ts'
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
import type { BagPlan, PiecesPlan, Plan } from './plan.ts'

export function evaluate(plan: Plan, evaluation: Evaluation): Matches {
  switch (plan.kind) {
    case 'term':
    case 'prefix':
    case 'forms':
    case 'phrase':
      return leafMatches(plan, evaluation)
    case 'best':
      return evaluateAny(plan.alternatives, best, evaluation)
    case 'pieces':
      return evaluatePieces(plan, evaluation)
    case 'or':
      return evaluateAny(plan.operands, either, evaluation)
    case 'and':
      return evaluateAnd(plan.operands, evaluation)
    case 'not':
      return subtract(
        everything(evaluation.table.passageCount),
        evaluate(plan.operand, withoutCompounds(evaluation)),
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
  const addAll = (parts: readonly Plan[]) =>
    foldPairwise(
      parts.map(part => evaluateDocuments(part, evaluation)),
      either,
      NO_MATCHES,
    )
  switch (plan.kind) {
    case 'term':
    case 'prefix':
    case 'forms':
    case 'phrase':
      return leafMatches(plan, evaluation)
    case 'best':
      return foldPairwise(
        plan.alternatives.map(part => evaluateDocuments(part, evaluation)),
        best,
        NO_MATCHES,
      )
    case 'pieces':
      return addAll(plan.pieces)
    case 'and':
    case 'or':
      return addAll(plan.operands)
    case 'not':
      return NO_MATCHES
    case 'bag':
      return addAll([...plan.wishes, ...plan.conditions])
  }
}

function evaluateAny(
  parts: readonly Plan[],
  combine: (a: Matches, b: Matches) => Matches,
  evaluation: Evaluation,
): Matches {
  return foldPairwise(
    parts.map(part => evaluate(part, evaluation)),
    combine,
    NO_MATCHES,
  )
}

function evaluateAnd(operands: readonly Plan[], evaluation: Evaluation): Matches {
  const excluded = operands.filter(operand => operand.kind === 'not')
  const required = operands
    .filter(operand => operand.kind !== 'not')
    .map(operand => evaluate(operand, evaluation))
  const matches =
    required.length === 0 ? everything(evaluation.table.passageCount) : required.reduce(intersect)
  const narrow = withoutCompounds(evaluation)
  return excluded.reduce((left, { operand }) => subtract(left, evaluate(operand, narrow)), matches)
}

/** Passages are covered by the wishes they fulfil; what they must have says nothing of how well they fit. */
function evaluateBag(plan: BagPlan, evaluation: Evaluation): Matches {
  const wishes = evaluateWishes(plan.wishes, evaluation)
  const narrow = withoutSimilarTerms(evaluation)
  const conditions = plan.conditions.map(part => scaleCoverage(evaluate(part, narrow), 0))
  const matches =
    conditions.length === 0 ? literalFirst(wishes) : leftJoin(conditions.reduce(intersect), wishes)
  const exclusions = plan.exclusions.map(part => evaluate(part, withoutCompounds(evaluation)))
  return exclusions.reduce(subtract, matches)
}

/** Words that are spelled alike support those of the query; alone they are shown where there is nothing else. */
function literalFirst(wishes: Matches): Matches {
  const literal = covered(wishes)
  return literal.ids.length > 0 ? literal : wishes
}

function evaluateWishes(wishes: readonly Plan[], evaluation: Evaluation): Matches {
  const weigh = (wish: Plan) => (wish.kind === 'term' && wish.isStopWord ? evaluation.weights.stopWord : 1)
  const whole = wishes.reduce((sum, wish) => sum + weigh(wish), 0)
  return foldPairwise(
    wishes.map(wish => scaleCoverage(evaluate(wish, evaluation), weigh(wish) / whole)),
    union,
    NO_MATCHES,
  )
}

/** What is asked for means the word itself, not one that is spelled alike. */
export function withoutSimilarTerms(evaluation: Evaluation): Evaluation {
  return { ...evaluation, weights: { ...evaluation.weights, similar: 0 } }
}

/** What excludes means the word itself: `-Beamte` leaves the Beamtenversorgung. */
function withoutCompounds(evaluation: Evaluation): Evaluation {
  return { ...evaluation, weights: { ...evaluation.weights, part: 0, typedPart: 0, similar: 0 } }
}

function evaluatePieces({ pieces }: PiecesPlan, evaluation: Evaluation): Matches {
  const wanted = pieces.filter(piece => !piece.isStopWord).length
  return asOneWord(
    pieces.map(piece => scaleCoverage(leafMatches(piece, evaluation), piece.isStopWord ? 0 : 1 / wanted)),
  )
}
