/**
 * The words of a plan in the order of the query, with where they occur, as nearness is measured: a compound is its
 * parts, each found also in the whole; a hyphenated word is its pieces. Stop words, phrases and words of fields are none.
 */
import { partKey } from '../index-format/dictionary-key.ts'
import type { Evaluation } from './evaluation.ts'
import { wordIdf } from './leaf-matches.ts'
import type { Plan, PlannedWord, TermPlan } from './plan.ts'

/** A word of the query, in the query's order; a compound is its parts. */
export interface QueryWord {
  readonly idf: number
  /** Dictionary keys of the terms whose lists have it. */
  readonly terms: readonly string[]
}

export function queryWords(plan: Plan, evaluation: Evaluation): readonly QueryWord[] {
  switch (plan.kind) {
    case 'term':
      return termWords(plan, [], evaluation)
    case 'best':
      return bestWords(plan.alternatives, evaluation)
    case 'pieces':
      return plan.pieces.flatMap(piece => queryWords(piece, evaluation))
    case 'and':
    case 'or':
      return plan.operands.flatMap(operand => queryWords(operand, evaluation))
    case 'bag':
      return [...plan.wishes, ...plan.conditions].flatMap(part => queryWords(part, evaluation))
    case 'prefix':
    case 'forms':
    case 'phrase':
    case 'not':
      return []
  }
}

/** The pieces of a word, which the whole has too; else the first that is a word. */
function bestWords(alternatives: readonly Plan[], evaluation: Evaluation): readonly QueryWord[] {
  const wholes = alternatives.filter(plan => plan.kind === 'term')
  const pieces = alternatives.flatMap(plan => (plan.kind === 'pieces' ? plan.pieces : []))
  const terms = wholes.flatMap(({ word }) => termsOf(word))
  if (pieces.length > 0) return pieces.flatMap(piece => termWords(piece, terms, evaluation))
  return wholes.slice(0, 1).flatMap(whole => termWords(whole, [], evaluation))
}

/** @param wholes terms of what the word is a piece of */
function termWords(
  { field, word, isStopWord }: TermPlan,
  wholes: readonly string[],
  evaluation: Evaluation,
): readonly QueryWord[] {
  if (field !== undefined || isStopWord) return []
  const parts = evaluation.words.parts.get(word.form)
  const own = termsOf(word)
  if (parts === undefined) return [{ idf: wordIdf(word, field, evaluation), terms: [...own, ...wholes] }]
  return parts.map(part => ({
    idf: wordIdf(part, field, evaluation),
    terms: [...termsOf(part), ...own, ...wholes],
  }))
}

function termsOf({ term }: PlannedWord): readonly string[] {
  return [term, partKey(term)]
}
