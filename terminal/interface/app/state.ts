/**
 * The whole interface as one value, and how every event changes it. Nothing here knows of a screen, of time or
 * of an index: what the interface wants done outside of itself it leaves as a request.
 */
import type { Hit, SearchResult, TextRange } from '../../../query/search-index.ts'
import {
  type ExplanationState,
  type LoadedExplanation,
  openExplanation,
  scrollExplanation,
} from '../explanation/state.ts'
import type { Key } from '../keys/key-reader.ts'
import { type Layout, layoutFor, type PaneSize, type ScreenSize } from '../layout.ts'
import type { PreviewDocument } from '../preview/document.ts'
import {
  addHighlights,
  type LoadedPreview,
  openPreview,
  type PreviewPane,
  type PreviewState,
  resizePreview,
  scrollPreview,
} from '../preview/state.ts'
import { queryLineCommand } from '../query-line/keys.ts'
import { editQueryLine, type QueryLineState, startQueryLine } from '../query-line/state.ts'
import {
  emptyResultList,
  keepVisible,
  moveSelection,
  type QueryMistake,
  type ResultListState,
  reviseQuery,
  selectedHit,
  takeAnswer,
  takeFailure,
  takeMistake,
  takeMoreHits,
} from '../result-list/state.ts'
import { type AppCommand, helpCommand, searchCommand } from './keys.ts'
import type { Notice } from './notice.ts'

export interface AppState {
  readonly size: ScreenSize
  readonly queryLine: QueryLineState
  readonly resultList: ResultListState
  readonly preview: PreviewState | undefined
  /** Shown in place of the preview; absent while it is closed. */
  readonly explanation: ExplanationState | undefined
  /** First row of the help that is visible; absent while it is closed. */
  readonly helpTop: number | undefined
  /** What just happened, until the next key. */
  readonly notice: Notice | undefined
  /** To be done by the one who shows the interface. */
  readonly request: Request | undefined
}

export type Request =
  | { readonly kind: 'open'; readonly hit: Hit }
  | { readonly kind: 'leave' }
  | { readonly kind: 'interrupt' }

export type AppEvent =
  | { readonly kind: 'key'; readonly key: Key }
  | { readonly kind: 'resized'; readonly size: ScreenSize }
  | {
      readonly kind: 'answered'
      readonly revision: number
      readonly query: string
      readonly result: SearchResult
      /** Queries that might be meant, where nothing was found. */
      readonly suggestions?: readonly string[]
      /** What the query lacks although it could be answered, such as a closing quotation mark. */
      readonly mistake?: QueryMistake
    }
  | { readonly kind: 'mistaken'; readonly mistake: QueryMistake }
  | { readonly kind: 'failed'; readonly revision: number; readonly notice: Notice }
  | {
      readonly kind: 'fetched'
      readonly revision: number
      readonly offset: number
      readonly hits: readonly Hit[]
    }
  | { readonly kind: 'loaded'; readonly preview: LoadedPreview }
  | {
      readonly kind: 'highlighted'
      readonly document: PreviewDocument
      readonly query: string
      readonly highlights: ReadonlyMap<number, readonly TextRange[]>
    }
  | { readonly kind: 'explained'; readonly loaded: LoadedExplanation }
  | { readonly kind: 'noticed'; readonly notice: Notice }
  | { readonly kind: 'requestTaken' }

export function startApp(size: ScreenSize, query: string): AppState {
  return {
    size,
    queryLine: startQueryLine(query),
    resultList: reviseQuery(emptyResultList, query),
    preview: undefined,
    explanation: undefined,
    helpTop: undefined,
    notice: undefined,
    request: undefined,
  }
}

export function reduceApp(state: AppState, event: AppEvent): AppState {
  switch (event.kind) {
    case 'key':
      return pressKey({ ...state, notice: undefined }, event.key)
    case 'resized':
      return resize({ ...state, size: event.size })
    case 'answered': {
      const answered = takeAnswer(state.resultList, event)
      return withResults(state, event.mistake === undefined ? answered : takeMistake(answered, event.mistake))
    }
    case 'mistaken':
      return withResults(state, takeMistake(state.resultList, event.mistake))
    case 'failed':
      return { ...withResults(state, takeFailure(state.resultList, event.revision)), notice: event.notice }
    case 'fetched':
      return withResults(state, takeMoreHits(state.resultList, event.revision, event.offset, event.hits))
    case 'loaded': {
      const pane = previewPane(state)
      const isWanted = event.preview.hit === selectedHit(state.resultList)
      return isWanted && pane !== undefined ? { ...state, preview: openPreview(event.preview, pane) } : state
    }
    case 'highlighted':
      return state.preview === undefined ? state : { ...state, preview: addHighlights(state.preview, event) }
    case 'explained': {
      const isWanted = state.explanation !== undefined && event.loaded.hit === selectedHit(state.resultList)
      return isWanted ? { ...state, explanation: openExplanation(event.loaded) } : state
    }
    case 'noticed':
      return { ...state, notice: event.notice }
    case 'requestTaken':
      return { ...state, request: undefined }
  }
}

/** The rows of the preview's text; absent where it is not shown. */
export function previewPane({ size }: AppState): PreviewPane | undefined {
  const pane = layoutFor(size)?.preview
  return pane === undefined ? undefined : { width: pane.width, height: pane.height - 1 }
}

/** Where the explanation stands: in the preview's pane, or in place of the list where there is none. */
export function explanationPane(layout: Layout): PaneSize & { readonly side: 'beside' | 'below' } {
  return layout.preview ?? { ...layout.body, side: 'below' }
}

function pressKey(state: AppState, key: Key): AppState {
  if (state.helpTop !== undefined) return runInHelp(state, state.helpTop, helpCommand(key))
  const command = searchCommand(key, state.queryLine.text === '')
  if (command !== undefined) return runInSearch(state, command)
  const edit = queryLineCommand(key)
  if (edit === undefined) return state
  const queryLine = editQueryLine(state.queryLine, edit)
  if (queryLine.text === state.queryLine.text) return { ...state, queryLine }
  return withResults({ ...state, queryLine }, reviseQuery(state.resultList, queryLine.text))
}

function runInSearch(state: AppState, command: AppCommand): AppState {
  const visible = layoutFor(state.size)?.visibleHits ?? 1
  switch (command.kind) {
    case 'select':
      return withResults(state, moveSelection(state.resultList, command.by, visible))
    case 'scroll': {
      if (state.explanation !== undefined) return scrollInExplanation(state, state.explanation, command)
      const pane = previewPane(state)
      const page = (pane?.height ?? visible + 1) - 1
      const by = command.by * (command.unit === 'page' ? Math.max(1, page) : 1)
      if (pane === undefined) return withResults(state, moveSelection(state.resultList, by, visible))
      return state.preview === undefined
        ? state
        : { ...state, preview: scrollPreview(state.preview, by, pane) }
    }
    case 'open': {
      const hit = selectedHit(state.resultList)
      return hit === undefined ? state : { ...state, request: { kind: 'open', hit } }
    }
    case 'explain':
      return { ...state, explanation: state.explanation === undefined ? openExplanation() : undefined }
    case 'help':
      return { ...state, helpTop: 0 }
    case 'leave':
      if (state.explanation !== undefined) return { ...state, explanation: undefined }
      return { ...state, request: { kind: 'leave' } }
    case 'interrupt':
      return { ...state, request: { kind: command.kind } }
  }
}

function scrollInExplanation(
  state: AppState,
  explanation: ExplanationState,
  { unit, by }: Extract<AppCommand, { kind: 'scroll' }>,
): AppState {
  const layout = layoutFor(state.size)
  if (layout === undefined) return state
  const height = explanationPane(layout).height - 1
  const rows = unit === 'page' ? by * Math.max(1, height - 1) : by
  return { ...state, explanation: scrollExplanation(explanation, rows, height) }
}

function runInHelp(state: AppState, top: number, command: AppCommand | undefined): AppState {
  if (command?.kind === 'help') return { ...state, helpTop: undefined }
  if (command?.kind === 'interrupt') return { ...state, request: { kind: 'interrupt' } }
  if (command?.kind !== 'scroll') return state
  const page = bodyHeight(layoutFor(state.size)) - 1
  return { ...state, helpTop: Math.max(0, top + command.by * (command.unit === 'page' ? page : 1)) }
}

function resize(state: AppState): AppState {
  const layout = layoutFor(state.size)
  if (layout === undefined) return state
  const pane = previewPane(state)
  const preview =
    state.preview === undefined || pane === undefined ? state.preview : resizePreview(state.preview, pane)
  return { ...state, preview, resultList: keepVisible(state.resultList, layout.visibleHits) }
}

/** A preview without a hit that it belongs to would be a riddle. */
function withResults(state: AppState, resultList: ResultListState): AppState {
  const preview = selectedHit(resultList) === undefined ? undefined : state.preview
  return { ...state, resultList, preview }
}

function bodyHeight(layout: Layout | undefined): number {
  return Math.max(2, layout?.body.height ?? 0)
}
