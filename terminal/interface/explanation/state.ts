/** Why the selected hit is where it is: its explanation, and how far that is scrolled. */
import type { Explanation } from '../../../query/explain.ts'
import type { Hit } from '../../../query/search-index.ts'
import { countParts } from '../../explanation-lines.ts'

export interface ExplanationState {
  /** Absent until it has come; then that of the hit that was selected last. */
  readonly loaded: LoadedExplanation | undefined
  /** First line that is visible. */
  readonly top: number
}

export interface LoadedExplanation {
  readonly hit: Hit
  readonly explanation: Explanation
}

export function openExplanation(loaded?: LoadedExplanation): ExplanationState {
  return { loaded, top: 0 }
}

/** Scrolls as far as there are lines that are not visible. */
export function scrollExplanation(state: ExplanationState, by: number, height: number): ExplanationState {
  const lines = state.loaded === undefined ? 0 : 1 + countParts(state.loaded.explanation.parts)
  return { ...state, top: Math.max(0, Math.min(state.top + by, lines - height)) }
}
