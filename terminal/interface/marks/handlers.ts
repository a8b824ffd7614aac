/** Marking hits, and what is done with the marked ones, or with the selected one where none is marked. */
import type { Hit } from '../../../query/search-index.ts'
import type { SearchHandlers } from '../app/handlers.ts'
import type { AppState, Request } from '../app/state.ts'
import type { CopiedPart } from '../clipboard/copied-text.ts'
import { readHit, selectBy } from '../result-list/handlers.ts'
import { selectedHit } from '../result-list/state.ts'
import { toggleMark } from './state.ts'

export const markHandlers: SearchHandlers = {
  mark: state => {
    const hit = selectedHit(state.resultList)
    return hit === undefined ? state : selectBy({ ...state, marks: toggleMark(state.marks, hit) }, 1)
  },
  open: state => onEnter(state),
  edit: state => withSelected(state, hit => ({ kind: 'open', hit })),
  browse: state => withSelected(state, hit => ({ kind: 'browse', hit })),
  print,
  'copy-path': state => copy(state, 'path'),
  'copy-passage': state => copy(state, 'passage'),
  'copy-citation': state => copy(state, 'citation'),
}

/** The marked hits; where none is marked the selected one, at the match that was gone to. */
export function chosenHits(state: AppState): readonly Hit[] {
  const { marks } = state
  if (marks.length > 0) return marks
  const hit = readHit(state)
  return hit === undefined ? [] : [hit]
}

/** What Enter does can be set. */
function onEnter(state: AppState): AppState {
  switch (state.settings.enter) {
    case 'open':
      return withSelected(state, hit => ({ kind: 'open', hit }))
    case 'print':
      return print(state)
    case 'copy':
      return copy(state, 'path')
  }
}

function print(state: AppState): AppState {
  return withChosen(state, hits => ({ kind: 'print', hits }))
}

function copy(state: AppState, part: CopiedPart): AppState {
  return withChosen(state, hits => ({ kind: 'copy', part, hits }))
}

function withSelected(state: AppState, requestFor: (hit: Hit) => Request): AppState {
  const hit = readHit(state)
  return hit === undefined ? state : { ...state, request: requestFor(hit) }
}

function withChosen(state: AppState, requestFor: (hits: readonly Hit[]) => Request): AppState {
  const hits = chosenHits(state)
  return hits.length === 0 ? state : { ...state, request: requestFor(hits) }
}
