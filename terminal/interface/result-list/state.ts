/**
 * The hits of the query and which of them is selected.
 *
 * Every change of the query has a number, its revision. An answer carries the revision of its query and is
 * taken only when it is newer than the one that is shown, so that a late answer never overwrites a newer one;
 * until the newest comes, what was found before stays.
 */
import type { Hit, PassageHit, SearchResult, TextRange } from '../../../query/search-index.ts'
import { isNarrowed, type Narrowing, unnarrowed } from '../filters/narrowing.ts'
import {
  existingPlace,
  type ListContent,
  type ListPlace,
  type ListShape,
  listStart,
  scrollTo,
} from './rows.ts'
import { addPassages, nothingUnfolded, type UnfoldedPassages } from './unfolded.ts'

export interface ResultListState {
  /** Of the query as it is in the line. */
  readonly revision: number
  /** Of the query whose outcome is shown. */
  readonly shownRevision: number
  /** Absent for an empty query, unless filters or a sort order make it a list of all documents. */
  readonly answer: Answer | undefined
  readonly mistake: QueryMistake | undefined
  /** Number of the selected hit, or of the one whose passage is selected. */
  readonly selected: number
  /** 0 where the hit itself is selected, n for its n-th unfolded passage. */
  readonly selectedPart: number
  /** By the number of the hit. */
  readonly unfolded: ReadonlyMap<number, UnfoldedPassages>
  /** First entry that is visible. */
  readonly top: ListPlace
}

export interface Answer {
  readonly revision: number
  readonly query: string
  readonly narrowing: Narrowing
  /** From asking to the answer. */
  readonly elapsedMs: number | undefined
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
  selectedPart: 0,
  unfolded: new Map(),
  top: listStart,
}

/** The query has changed, or what narrows it. An empty one is answered at once, with nothing, unless it is narrowed. */
export function reviseQuery(
  state: ResultListState,
  text: string,
  narrowing: Narrowing = unnarrowed,
): ResultListState {
  const revision = state.revision + 1
  if (text.trim() === '' && !isNarrowed(narrowing))
    return { ...emptyResultList, revision, shownRevision: revision }
  return { ...state, revision }
}

export function takeAnswer(
  state: ResultListState,
  found: {
    readonly revision: number
    readonly query: string
    readonly result: SearchResult
    readonly narrowing?: Narrowing
    readonly elapsedMs?: number
    readonly suggestions?: readonly string[]
  },
): ResultListState {
  const { revision, query, result, narrowing = unnarrowed, elapsedMs, suggestions = [] } = found
  if (revision <= state.shownRevision) return state
  const { hits, documentCount, passageCount, alsoSearched = [] } = result
  const spellings = alsoSearched.flatMap(name => name.spellings)
  const counts = { documentCount, passageCount }
  const answer = { revision, query, narrowing, elapsedMs, hits, ...counts, spellings, suggestions }
  const mistake = state.mistake !== undefined && state.mistake.revision > revision ? state.mistake : undefined
  return { ...emptyResultList, revision: state.revision, shownRevision: revision, answer, mistake }
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

/** Selects an entry, and scrolls no further than it must for it to be visible. */
export function selectPlace(state: ResultListState, place: ListPlace, shape: ListShape): ResultListState {
  return keepVisible({ ...state, selected: place.hit, selectedPart: place.part }, shape)
}

/** After a change of the entries or of the size. */
export function keepVisible(state: ResultListState, shape: ListShape): ResultListState {
  const content = listContent(state)
  const { hit, part } = existingPlace(content, selectedPlace(state))
  const top = scrollTo(content, shape, state.top, { hit, part })
  return { ...state, selected: hit, selectedPart: part, top }
}

export function selectedPlace({ selected, selectedPart }: ResultListState): ListPlace {
  return { hit: selected, part: selectedPart }
}

export function listContent({ answer, unfolded }: ResultListState): ListContent {
  return {
    hitCount: answer?.hits.length ?? 0,
    partCount: hit => unfolded.get(hit)?.hits.length ?? 0,
  }
}

/** Unfolds the further passages of a hit as they come; does nothing where there are none, or where they are unfolded. */
export function unfoldHit(state: ResultListState, number: number): ResultListState {
  const hit = state.answer?.hits[number]
  if (hit === undefined || hit.morePassages === 0 || state.unfolded.has(number)) return state
  return { ...state, unfolded: new Map([...state.unfolded, [number, nothingUnfolded]]) }
}

/** Folds them again; where one of them is selected, the hit is afterwards. */
export function foldHit(state: ResultListState, number: number): ResultListState {
  const unfolded = new Map(state.unfolded)
  unfolded.delete(number)
  return { ...state, unfolded, ...(state.selected === number && { selectedPart: 0 }) }
}

/** @param offset of the first of the passages; where it is not the next one, they were taken already */
export function takePassages(
  state: ResultListState,
  found: {
    readonly revision: number
    readonly hit: number
    readonly offset: number
    readonly passages: readonly PassageHit[]
  },
): ResultListState {
  const hit = state.answer?.hits[found.hit]
  const unfolded = state.unfolded.get(found.hit)
  if (hit === undefined || state.answer?.revision !== found.revision || unfolded?.fetched !== found.offset)
    return state
  const longer = addPassages(unfolded, hit, found.passages)
  return { ...state, unfolded: new Map([...state.unfolded, [found.hit, longer]]) }
}

/** The unfolded hit whose next passages are to be fetched: it has none yet, or the selection comes near their end. */
export function hitToUnfold(state: ResultListState): number | undefined {
  for (const [number, { hits, isComplete }] of state.unfolded) {
    const isNearEnd = number === state.selected && state.selectedPart >= hits.length - passagesAhead
    if (!isComplete && (hits.length === 0 || isNearEnd)) return number
  }
  return undefined
}

/** Whether an answer to the query in the line is still on its way. */
export function isSearching({ revision, shownRevision, mistake }: ResultListState): boolean {
  return shownRevision < revision && mistake?.revision !== revision
}

/** That of the selected passage where one is selected. */
export function selectedHit({ answer, selected, selectedPart, unfolded }: ResultListState): Hit | undefined {
  if (selectedPart > 0) return unfolded.get(selected)?.hits[selectedPart - 1]
  return answer?.hits[selected]
}

/**
 * Whether the list needs more than what was fetched.
 * @param visible hits that the list shows at a time
 */
export function needsMoreHits({ answer, selected }: ResultListState, visible: number): boolean {
  if (answer === undefined || answer.hits.length >= answer.documentCount) return false
  return selected > answer.hits.length - visible - hitsAhead
}

/** Hits to go on with when the selection moves: those of a new query come the sooner, the fewer there are. */
export const hitsAhead = 8
/** Hits of a later fetch. */
export const hitsPerFetch = 24
/** Passages to go on with. */
const passagesAhead = 8
