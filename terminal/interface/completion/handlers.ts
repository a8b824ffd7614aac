/** Actions of the completion: Tab asks for candidates and goes from one to the next; what is selected is in the line. */
import type { SearchHandlers } from '../app/handlers.ts'
import type { AppState } from '../app/state.ts'
import { changeLine } from '../query-line/handlers.ts'
import { addLine } from '../query-line/undo.ts'
import { resultListHandlers } from '../result-list/handlers.ts'
import {
  type CompletionChoice,
  completedLine,
  findProposal,
  type KnownCompletion,
  knownFor,
  noCompletion,
} from './state.ts'

/** In the query line. */
export const completeHandlers: SearchHandlers = {
  complete: state => {
    const known = knownFor(state.completion, state.queryLine)
    if (known !== undefined) return beginChoice(state, known)
    return { ...state, completion: { ...state.completion, isAwaited: true } }
  },
}

/** While candidates are shown. */
export const completionHandlers: SearchHandlers = {
  'select-next': state => moveChoice(state, 1),
  'select-previous': state => moveChoice(state, -1),
  choose: closeCompletion,
  close: state => {
    const { choice } = state.completion
    if (choice === undefined) return state
    const earlierLines = state.earlierLines.slice(0, -1)
    return { ...changeLine(state, choice.line), earlierLines, completion: noCompletion }
  },
}

/** Keeps what stands in the line. */
export function closeCompletion(state: AppState): AppState {
  return { ...state, completion: noCompletion }
}

/** An answer for a line that has changed meanwhile is dropped. */
export function takeCompletion(state: AppState, known: KnownCompletion): AppState {
  const completion = { ...state.completion, known, isAwaited: false }
  if (state.completion.choice !== undefined || !knownFor(completion, state.queryLine)) return state
  const taken = { ...state, completion }
  return state.completion.isAwaited ? beginChoice(taken, known) : taken
}

/** With what is proposed after the cursor; undefined where nothing is. */
export function takeProposal(state: AppState): AppState | undefined {
  if (!state.settings.proposes) return undefined
  const proposal = findProposal(state.completion, state.queryLine)
  return proposal === undefined || proposal.addition === '' ? undefined : changeLine(state, proposal.line)
}

/** A single candidate is taken at once; without any, Tab goes to the list. */
function beginChoice(state: AppState, known: KnownCompletion): AppState {
  const { length } = known.completion.candidates
  if (length === 0) return resultListHandlers['focus-list']?.(state) ?? state
  // However many are tried, it is one step to undo.
  const remembered = { ...state, earlierLines: addLine(state.earlierLines, state.queryLine) }
  const shown = show(remembered, { ...known, selected: 0 })
  return length === 1 ? closeCompletion(shown) : shown
}

function moveChoice(state: AppState, by: number): AppState {
  const { choice } = state.completion
  if (choice === undefined) return state
  const { length } = choice.completion.candidates
  return show(state, { ...choice, selected: (choice.selected + by + length) % length })
}

function show(state: AppState, choice: CompletionChoice): AppState {
  const { earlierLines } = state
  const changed = changeLine(state, completedLine(choice, choice.selected))
  return { ...changed, earlierLines, completion: { ...noCompletion, choice } }
}
