/**
 * How the query could go on: what the index said last, the candidates to choose from once Tab was struck, and what is
 * proposed after the cursor.
 */
import type { Completion } from '../../../query/search-index.ts'
import { cleanText } from '../../clean-text.ts'
import { type QueryLineState, startQueryLine } from '../query-line/state.ts'

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

/** What the likeliest candidate adds at the end of a line, and the line with it. */
export interface Proposal {
  readonly addition: string
  readonly line: QueryLineState
}

/** The candidate stays the likeliest while it is typed further; undefined where there is none. */
export function findProposal(
  { known }: CompletionState,
  { text, cursor }: QueryLineState,
): Proposal | undefined {
  const candidate = known?.completion.candidates[0]
  if (known === undefined || candidate === undefined) return undefined
  const { line, completion } = known
  if (cursor !== text.length || line.cursor !== line.text.length || !text.startsWith(line.text))
    return undefined
  const typed = text.slice(completion.start)
  const whole = cleanText(candidate.text)
  if (typed.length < leastTyped || !whole.toLowerCase().startsWith(typed.toLowerCase())) return undefined
  const proposed = text.slice(0, completion.start) + whole
  return { addition: whole.slice(typed.length), line: startQueryLine(proposed) }
}

/** After a single letter a proposal is a guess. */
const leastTyped = 2
