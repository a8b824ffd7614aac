/**
 * The hits of the query and which of them is selected.
 *
 * Every change of the query has a number, its revision. An answer carries the revision of its query and is
 * taken only when it is newer than the one that is shown, so that a late answer never overwrites a newer one;
 * until the newest comes, what was found before stays.
 */
import type { Hit, SearchResult, TextRange } from '../../../query/search-index.ts'

export interface ResultListState {
  /** Of the query as it is in the line. */
  readonly revision: number
  /** Of the query whose outcome is shown. */
  readonly shownRevision: number
  /** Absent for an empty query. */
  readonly answer: Answer | undefined
  readonly mistake: QueryMistake | undefined
  readonly selected: number
  /** First hit that is visible. */
  readonly top: number
}

export interface Answer {
  readonly revision: number
  readonly query: string
  /** The best ones; more are fetched as the selection comes near their end. */
  readonly hits: readonly Hit[]
  readonly documentCount: number
  readonly passageCount: number
  /** Other spellings of the query's names that were searched too. */
  readonly spellings: readonly string[]
  /** Queries that might be meant, where nothing was found. */
  readonly suggestions: readonly string[]
}

/** What is wrong with a query, for a person to mend while typing. */
export interface QueryMistake {
  readonly revision: number
  readonly message: string
  /** The place in the query. */
  readonly range: TextRange
}

export const emptyResultList: ResultListState = {
  revision: 0,
  shownRevision: 0,
  answer: undefined,
  mistake: undefined,
  selected: 0,
  top: 0,
}

/** The query has changed. An empty one is answered at once: with nothing. */
export function reviseQuery(state: ResultListState, text: string): ResultListState {
  const revision = state.revision + 1
  if (text.trim() === '') return { ...emptyResultList, revision, shownRevision: revision }
  return { ...state, revision }
}

export function takeAnswer(
  state: ResultListState,
  found: {
    readonly revision: number
    readonly query: string
    readonly result: SearchResult
    readonly suggestions?: readonly string[]
  },
): ResultListState {
  const { revision, query, result, suggestions = [] } = found
  if (revision <= state.shownRevision) return state
  const { hits, documentCount, passageCount, alsoSearched = [] } = result
  const spellings = alsoSearched.flatMap(name => name.spellings)
  const answer = { revision, query, hits, documentCount, passageCount, spellings, suggestions }
  const mistake = state.mistake !== undefined && state.mistake.revision > revision ? state.mistake : undefined
  return { ...state, shownRevision: revision, answer, mistake, selected: 0, top: 0 }
}

/** A query that the index could not answer at all: what was found before stays. */
export function takeFailure(state: ResultListState, revision: number): ResultListState {
  return revision > state.shownRevision ? { ...state, shownRevision: revision } : state
}

/** A mistake in an older query is no news; what was found before stays. */
export function takeMistake(state: ResultListState, mistake: QueryMistake): ResultListState {
  return mistake.revision === state.revision ? { ...state, mistake } : state
}

export function takeMoreHits(
  state: ResultListState,
  revision: number,
  offset: number,
  hits: readonly Hit[],
): ResultListState {
  const { answer } = state
  if (answer?.revision !== revision || answer.hits.length !== offset) return state
  return { ...state, answer: { ...answer, hits: [...answer.hits, ...hits] } }
}

/** @param visible hits that the list shows at a time, ≥ 1 */
export function moveSelection(state: ResultListState, by: number, visible: number): ResultListState {
  const last = (state.answer?.hits.length ?? 0) - 1
  const selected = Math.max(0, Math.min(state.selected + by, last))
  return keepVisible({ ...state, selected }, visible)
}

/** Scrolls no further than it must for the selected hit to be visible. */
export function keepVisible(state: ResultListState, visible: number): ResultListState {
  const last = Math.max(0, (state.answer?.hits.length ?? 0) - visible)
  const top = Math.max(state.selected - visible + 1, Math.min(state.top, state.selected, last), 0)
  return top === state.top ? state : { ...state, top }
}

/** Whether an answer to the query in the line is still on its way. */
export function isSearching({ revision, shownRevision, mistake }: ResultListState): boolean {
  return shownRevision < revision && mistake?.revision !== revision
}

export function selectedHit({ answer, selected }: ResultListState): Hit | undefined {
  return answer?.hits[selected]
}

/**
 * Whether the list needs more than what was fetched.
 * @param visible hits that the list shows at a time
 */
export function needsMoreHits({ answer, selected }: ResultListState, visible: number): boolean {
  if (answer === undefined || answer.hits.length >= answer.documentCount) return false
  return answer.hits.length < visible || selected >= answer.hits.length - hitsAhead
}

/** Hits to go on with when the selection moves: those of a new query come the sooner, the fewer there are. */
export const hitsAhead = 8
/** Hits of a later fetch. */
export const hitsPerFetch = 24
