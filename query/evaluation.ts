/** What the leaves of a plan are scored with: the words that were read, and where and by what weights they count. */
import type { PassageTable } from '../index-format/passage-table.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import type { LoadedWords } from './loaded-words.ts'
import type { Scope, WholeScope } from './scope.ts'

export interface Evaluation {
  readonly words: LoadedWords
  readonly table: PassageTable
  readonly weights: RankingWeights
  readonly scope: Scope
}

export interface WholeEvaluation extends Evaluation {
  readonly scope: WholeScope
}
