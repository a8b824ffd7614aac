/**
 * What stays of the interface when another index takes the place of the one that is open.
 *
 * The numbers of documents are those of one index file: of what was found before, only the query is asked again, and of
 * the selection the path is kept, until the answer comes.
 */
import type { AppState } from '../app/state.ts'
import { noCompletion } from '../completion/state.ts'
import { unnarrowed } from '../filters/narrowing.ts'
import type { Marks } from '../marks/state.ts'
import { emptyOverview } from '../overview/state.ts'
import { type ResultListState, reviseQuery, selectedHit } from '../result-list/state.ts'

/**
 * The same index, built again.
 * @param marks with the numbers of the new file
 */
export function rebuiltState(state: AppState, marks: Marks): AppState {
  const { resultList, queryLine, narrowing } = state
  const path = selectedHit(resultList)?.path
  return {
    ...state,
    marks,
    preview: undefined,
    explanation: undefined,
    completion: noCompletion,
    overview: emptyOverview,
    overlay: isOfDocuments(state.overlay) ? undefined : state.overlay,
    resultList: reviseQuery(unanswered(resultList), queryLine.text, narrowing),
    kept: path === undefined ? undefined : { path, number: resultList.selected },
  }
}

/** An outline shows places of a document as it was, and an export holds hits as they were. */
function isOfDocuments(overlay: AppState['overlay']): boolean {
  return overlay?.kind === 'outline' || overlay?.kind === 'export' || overlay?.kind === 'file-name'
}

/** A hit of the old file that stayed until the answer comes would be looked up in the new one. */
function unanswered(resultList: ResultListState): ResultListState {
  return { ...resultList, answer: undefined, unfolded: new Map() }
}

/** Another index: it has other documents, and perhaps other fields. */
export function switchedState(state: AppState): AppState {
  const { resultList, queryLine } = state
  return {
    ...state,
    marks: [],
    preview: undefined,
    explanation: undefined,
    completion: noCompletion,
    overview: emptyOverview,
    overlay: undefined,
    narrowing: unnarrowed,
    resultList: reviseQuery(unanswered(resultList), queryLine.text),
    kept: undefined,
  }
}
