/**
 * The words of a plan in the order of the query, with where they occur, as nearness is measured: a compound is its
 * parts, each found also in the whole; a hyphenated word is its pieces. Stop words, phrases and words of fields are none.
 */
import { partKey } from '../index-format/dictionary-key.ts'
import type { Evaluation } from './evaluation.ts'
import { leafWords, wordIdf } from './leaf-matches.ts'
import type { LeafWord } from './leaf-word.ts'
import type { PackedPostings } from './packed-postings.ts'
import type { Plan, PlannedWord, TermPlan } from './plan.ts'

/** A word of the query, in the query's order; a compound is its parts. */
export interface QueryWord {
  readonly idf: number
  /** Dictionary keys of the terms whose lists have it. */
  readonly terms: readonly string[]
  /** Together all passages with it, and perhaps others; undefined where that is not known. */
  readonly inPassages: readonly PackedPostings[] | undefined
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
  if (pieces.length > 0) return pieces.flatMap(piece => termWords(piece, wholes, evaluation))
  return wholes.slice(0, 1).flatMap(whole => termWords(whole, [], evaluation))
}

/** @param wholes what the word is a piece of */
function termWords(
  leaf: TermPlan,
  wholes: readonly TermPlan[],
  evaluation: Evaluation,
): readonly QueryWord[] {
  const { field, word, isStopWord } = leaf
  if (field !== undefined || isStopWord) return []
  const terms = [leaf, ...wholes].flatMap(whole => termsOf(whole.word))
  const inWhole = [leaf, ...wholes].map(whole => leafWords(whole, evaluation).whole.frequencies.inPassages)
  // Where compounds that a word is part of count nothing, they are not among its passages.
  const { part, typedPart } = evaluation.weights
  const parts = evaluation.words.parts.get(word.form)
  if (parts === undefined) {
    return [{ idf: wordIdf(word, field, evaluation), terms, inPassages: part > 0 ? inWhole : undefined }]
  }
  const partWords = leafWords(leaf, evaluation).parts
  return parts.map((own, i) => ({
    idf: wordIdf(own, field, evaluation),
    terms: [...termsOf(own), ...terms],
    inPassages:
      part > 0 && typedPart > 0 ? [...inWhole, (partWords[i] as LeafWord).frequencies.inPassages] : undefined,
  }))
}

function termsOf({ term }: PlannedWord): readonly string[] {
  return [term, partKey(term)]
}
