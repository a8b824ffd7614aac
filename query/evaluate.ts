/**
 * A plan and the words it needs → the matching passages with their scores. Pure and synchronous: leaves are scored
 * (leaf-matches.ts) and combined by the algebra of matches.ts.
 */
import { asOneWord, type Evaluation, leafMatches } from './leaf-matches.ts'
import {
  best,
  everything,
  foldPairwise,
  intersect,
  leftJoin,
  type Matches,
  NO_MATCHES,
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
      return foldPairwise(
        plan.alternatives.map(part => evaluate(part, evaluation)),
        best,
        NO_MATCHES,
      )
    case 'pieces':
      return evaluatePieces(plan, evaluation)
    case 'or':
      return foldPairwise(
        plan.operands.map(part => evaluate(part, evaluation)),
        union,
        NO_MATCHES,
      )
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

/** How many wishes of a bag a passage must fulfil to have them all; stop words are not asked for. */
export function wishCount(plan: Plan): number {
  if (plan.kind !== 'bag') return 0
  return plan.wishes.filter(wish => !(wish.kind === 'term' && wish.isStopWord)).length
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

function evaluateBag(plan: BagPlan, evaluation: Evaluation): Matches {
  const evaluateAll = (parts: readonly Plan[]) => parts.map(part => evaluate(part, evaluation))
  const wishes = foldPairwise(evaluateAll(plan.wishes), union, NO_MATCHES)
  const conditions = evaluateAll(plan.conditions).map(withoutWords)
  const matches = conditions.length === 0 ? wishes : leftJoin(conditions.reduce(intersect), wishes)
  const exclusions = plan.exclusions.map(part => evaluate(part, wordsAlone(evaluation)))
  return exclusions.reduce(subtract, matches)
}

/** What excludes means the word itself: `-Beamte` leaves the Beamtenversorgung, `-Meier` the Mayers. */
function wordsAlone(evaluation: Evaluation): Evaluation {
  return { ...evaluation, weights: { ...evaluation.weights, part: 0, typedPart: 0, spelling: 0 } }
}

/** Only a bag's own wishes count towards "all words". */
function withoutWords(matches: Matches): Matches {
  return { ...matches, words: new Uint8Array(matches.words.length) }
}

function evaluatePieces({ pieces }: PiecesPlan, evaluation: Evaluation): Matches {
  const wanted = pieces.filter(piece => !piece.isStopWord).length
  return asOneWord(
    pieces.map(piece => leafMatches(piece, evaluation)),
    wanted,
  )
}
