/**
 * An evaluated plan without its scores: which passages match. Sets of bits are combined 32 passages at a step, so how
 * many match is exact at a small part of what their scores would cost; only the best are then scored.
 *
 * The passages are those of evaluate.ts: what is only spelled like a word of the query finds nothing.
 */
import { addRange, type BitSet, fullSet, intersectionOf, unionOf, without } from './bit-sets.ts'
import { wishShares, wordsAlone } from './evaluate.ts'
import type { Evaluation } from './evaluation.ts'
import { leafWords } from './leaf-matches.ts'
import { packedIds, unionOfIds } from './packed-postings.ts'
import type { BagPlan, LeafPlan, Plan } from './plan.ts'

/** @param evaluation of passages @returns of a single word it may be what is kept of it, so nobody changes it */
export function matchingPassages(plan: Plan, evaluation: Evaluation): BitSet {
  const setsOf = (parts: readonly Plan[]) => parts.map(part => matchingPassages(part, evaluation))
  const { passageCount } = evaluation.table
  switch (plan.kind) {
    case 'term':
    case 'prefix':
    case 'forms':
    case 'phrase':
      return leafSet(plan, evaluation)
    case 'best':
      return unionOf(setsOf(plan.alternatives), passageCount)
    case 'pieces':
      return unionOf(setsOf(plan.pieces), passageCount)
    case 'or':
      return unionOf(setsOf(plan.operands), passageCount)
    case 'and': {
      const isRequired = (operand: Plan) => operand.kind !== 'not'
      const found = intersectionOf(setsOf(plan.operands.filter(isRequired)), passageCount)
      const excluded = plan.operands.flatMap(operand => (operand.kind === 'not' ? [operand.operand] : []))
      return without(found, excludedSets(excluded, evaluation))
    }
    case 'not':
      return without(fullSet(passageCount), excludedSets([plan.operand], evaluation))
    case 'bag':
      return without(foundByBag(plan, evaluation), excludedSets(plan.exclusions, evaluation))
  }
}

function leafSet(leaf: LeafPlan, evaluation: Evaluation): BitSet {
  const { passageCount, firstPassages } = evaluation.table
  const { whole, parts, spellings } = leafWords(leaf, evaluation)
  const words = [whole, ...parts, ...spellings].map(({ frequencies }) => frequencies)
  const inText = unionOfIds(
    words.map(({ inPassages }) => inPassages),
    passageCount,
  )
  const inDocuments = words
    .flatMap(({ inTitles, inField }) => [inTitles, inField])
    .filter(({ count }) => count > 0)
  if (inDocuments.length === 0) return inText
  const set = inText.slice()
  for (const list of inDocuments) {
    for (const number of packedIds(list)) {
      addRange(set, firstPassages[number] as number, firstPassages[number + 1] as number)
    }
  }
  return set
}

function excludedSets(excluded: readonly Plan[], evaluation: Evaluation): readonly BitSet[] {
  return excluded.map(plan => matchingPassages(plan, wordsAlone(evaluation)))
}

/** Wishes find where nothing is a condition; what covers nothing, as a stop word that counts 0, finds nothing. */
function foundByBag({ wishes, conditions }: BagPlan, evaluation: Evaluation): BitSet {
  if (conditions.length === 0) return wishedSet(wishes, evaluation)
  return intersectionOf(
    conditions.map(part => matchingPassages(part, evaluation)),
    evaluation.table.passageCount,
  )
}

function wishedSet(wishes: readonly Plan[], evaluation: Evaluation): BitSet {
  const shares = wishShares(wishes, evaluation.weights)
  const covering = wishes.filter((_, i) => (shares[i] as number) > 0)
  return unionOf(
    covering.map(wish => wishSet(wish, evaluation)),
    evaluation.table.passageCount,
  )
}

function wishSet(wish: Plan, evaluation: Evaluation): BitSet {
  if (wish.kind === 'pieces') return wishedSet(wish.pieces, evaluation)
  if (wish.kind !== 'best') return matchingPassages(wish, evaluation)
  return unionOf(
    wish.alternatives.map(alternative => wishSet(alternative, evaluation)),
    evaluation.table.passageCount,
  )
}
