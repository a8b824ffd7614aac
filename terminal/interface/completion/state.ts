/**
 * How the query could go on: what the index said last, the candidates to choose from once Tab was struck, and what is
 * proposed after the cursor.
 */
import type { Completion } from '../../../query/search-index.ts'
import { cleanText } from '../../clean-text.ts'
import type { QueryLineState } from '../query-line/state.ts'

export interface CompletionState {
  readonly known: KnownCompletion | undefined
  /** Tab was struck before the answer had come. */
  readonly isAwaited: boolean
  readonly choice: CompletionChoice | undefined
}

/** An answer of the index, with the line it is for. */
export interface KnownCompletion {
  readonly line: QueryLineState
  readonly completion: Completion
}

/** Several candidates, one of which stands in the line. */
export interface CompletionChoice extends KnownCompletion {
  readonly selected: number
}

export const noCompletion: CompletionState = { known: undefined, isAwaited: false, choice: undefined }

/** Greatest number of candidates. */
export const mostCandidates = 8

/** What the index said for this line. */
export function knownFor({ known }: CompletionState, line: QueryLineState): KnownCompletion | undefined {
  return known?.line.text === line.text && known.line.cursor === line.cursor ? known : undefined
}

/** The line with a candidate in place of what was typed, the cursor behind it. */
export function completedLine({ line, completion }: KnownCompletion, selected: number): QueryLineState {
  const candidate = completion.candidates[selected]
  if (candidate === undefined) return line
  const before = line.text.slice(0, completion.start) + cleanText(candidate.text)
  return { text: before + line.text.slice(completion.end), cursor: before.length }
}

/** What the likeliest candidate would add at the end of the line; '' where there is none. */
export function proposalFor(state: CompletionState, line: QueryLineState): string {
  const known = knownFor(state, line)
  if (known === undefined || line.cursor !== line.text.length) return ''
  const [candidate] = known.completion.candidates
  const typed = line.text.slice(known.completion.start)
  if (candidate === undefined || typed.length < leastTyped) return ''
  const text = cleanText(candidate.text)
  return text.toLowerCase().startsWith(typed.toLowerCase()) ? text.slice(typed.length) : ''
}

/** After a single letter a proposal is a guess. */
const leastTyped = 2
