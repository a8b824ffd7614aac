/** What the leaves of a plan are scored with: the words that were read, and where and by what weights they count. */
import type { PassageTable } from '../index-format/passage-table.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import type { LoadedWords } from './loaded-words.ts'
import type { Scope, WholeScope } from './scope.ts'

export interface Evaluation<Within extends Scope = Scope> {
  readonly words: LoadedWords
  readonly table: PassageTable
  readonly weights: RankingWeights
  readonly scope: Within
}

export type WholeEvaluation = Evaluation<WholeScope>

/** What of an evaluation is the same in every scope. */
export type ScopelessEvaluation = Omit<Evaluation, 'scope'>

export function inScope<Within extends Scope>(
  { words, table, weights }: ScopelessEvaluation,
  scope: Within,
): Evaluation<Within> {
  return { words, table, weights, scope }
}
