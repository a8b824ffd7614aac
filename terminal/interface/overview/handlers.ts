/** Samples are chosen from the empty query line. */
import type { AppState } from '../app/state.ts'
import { takeQuery } from '../query-line/handlers.ts'

/** Whether the overview stands where hits would be. */
export function isOverviewShown({ resultList, queryLine }: AppState): boolean {
  return resultList.answer === undefined && queryLine.text.trim() === ''
}

/** @returns undefined where no sample can be selected */
export function selectSample(state: AppState, by: number): AppState | undefined {
  const { overview } = state
  const { samples = [], selected = -1 } = overview
  if (!isOverviewShown(state) || samples.length === 0) return undefined
  const next = Math.min(selected + by, samples.length - 1)
  return { ...state, overview: { ...overview, selected: next < 0 ? undefined : next } }
}

/** @returns undefined where none is selected */
export function chooseSample(state: AppState): AppState | undefined {
  const { samples = [], selected } = state.overview
  const sample = selected === undefined || !isOverviewShown(state) ? undefined : samples[selected]
  return sample && takeQuery(state, sample.query)
}
