/**
 * What stays of the interface when another index takes the place of the one that is open.
 *
 * The numbers of documents are those of one index file: of what was found before, only the query is asked again, and of
 * the selection the path is kept, until the answer comes.
 */
import type { AppState } from '../app/state.ts'
import { noCompletion } from '../completion/state.ts'
import { unnarrowed } from '../filters/narrowing.ts'
import { emptyOverview } from '../overview/state.ts'
import { reviseQuery, selectedHit } from '../result-list/state.ts'

/** The same index, built again. */
export function rebuiltState(state: AppState): AppState {
  const { resultList, queryLine, narrowing } = state
  const path = selectedHit(resultList)?.path
  return {
    ...state,
    explanation: undefined,
    completion: noCompletion,
    overview: emptyOverview,
    overlay: isOfDocument(state.overlay) ? undefined : state.overlay,
    resultList: reviseQuery(resultList, queryLine.text, narrowing),
    kept: path === undefined ? undefined : { path, number: resultList.selected },
  }
}

/** An outline shows places of a document as it was. */
function isOfDocument(overlay: AppState['overlay']): boolean {
  return overlay?.kind === 'outline'
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
    resultList: reviseQuery({ ...resultList, answer: undefined, unfolded: new Map() }, queryLine.text),
    kept: undefined,
  }
}
