/**
 * The whole interface as one value, and the events that change it (reduce-app.ts). Nothing here knows of a screen, of
 * time or of an index: what the interface wants done outside of itself it leaves as a request.
 */
import type { Facets, Hit, PassageHit, SearchResult, TextRange } from '../../../query/search-index.ts'
import type { PlacedIndex } from '../../index-location.ts'
import type { CopiedPart } from '../clipboard/copied-text.ts'
import { type CompletionState, type KnownCompletion, noCompletion } from '../completion/state.ts'
import type { ExplanationState, LoadedExplanation } from '../explanation/state.ts'
import type { ExportOrder } from '../export/export-hits.ts'
import type { ExportMenuState, FileNameState } from '../export/state.ts'
import { type Narrowing, unnarrowed } from '../filters/narrowing.ts'
import type { FilterOverlay, FilterPanelState } from '../filters/state.ts'
import type { HelpState } from '../help/state.ts'
import { type HistoryMenuState, type HistoryState, noHistory } from '../history/state.ts'
import type { KeptSelection } from '../indexes/kept-selection.ts'
import type { IndexMenuState } from '../indexes/state.ts'
import type { Key } from '../keys/key-reader.ts'
import {
  type Layout,
  layoutFor,
  type PreviewChoice,
  type ScreenSize,
  type SidedPane,
  usualPreview,
} from '../layout.ts'
import type { Marks } from '../marks/state.ts'
import type { PointedMouse } from '../mouse/mouse-report.ts'
import type { OutlineState } from '../outline/state.ts'
import { emptyOverview, type OverviewState, type Survey } from '../overview/state.ts'
import type { PreviewDocument } from '../preview/document.ts'
import {
  type LoadedPreview,
  type PreviewPane,
  type PreviewState,
  resizePreview,
  showHit,
} from '../preview/state.ts'
import { type QueryLineState, startQueryLine } from '../query-line/state.ts'
import type { EarlierLines } from '../query-line/undo.ts'
import type { ListShape } from '../result-list/rows.ts'
import {
  emptyResultList,
  keepVisible,
  type QueryMistake,
  type ResultListState,
  reviseQuery,
  selectedHit,
} from '../result-list/state.ts'
import { noSuggestion, type SuggestionState } from '../suggestions/state.ts'
import type { Notice } from './notice.ts'
import { type Settings, usualSettings } from './settings.ts'

export interface AppState {
  readonly settings: Settings
  readonly size: ScreenSize
  /** What has the keys while no overlay has them: letters are text in the query line, and keys in the list. */
  readonly focus: 'query' | 'list'
  readonly queryLine: QueryLineState
  readonly earlierLines: EarlierLines
  readonly completion: CompletionState
  readonly history: HistoryState
  readonly overview: OverviewState
  readonly suggestions: SuggestionState
  /** What narrows and orders the hits besides the query. */
  readonly narrowing: Narrowing
  /** Absent while it is closed. */
  readonly filterPanel: FilterPanelState | undefined
  readonly resultList: ResultListState
  readonly marks: Marks
  /** The hit that is to be selected in the answer that is awaited. */
  readonly kept: KeptSelection | undefined
  /** Whether and how large the preview is to be. */
  readonly previewChoice: PreviewChoice
  readonly preview: PreviewState | undefined
  /** Shown in place of the preview; absent while it is closed. */
  readonly explanation: ExplanationState | undefined
  /** What stands over the hits and takes the keys. */
  readonly overlay: Overlay | undefined
  /** What just happened, until the next key. */
  readonly notice: Notice | undefined
  /** To be done by the one who shows the interface. */
  readonly request: Request | undefined
}

/** Its kind says which keys it has: those of the help, or those of a menu. */
export type Overlay =
  | HelpState
  | OutlineState
  | FilterOverlay
  | HistoryMenuState
  | ExportMenuState
  | FileNameState
  | IndexMenuState

export type Request =
  | { readonly kind: 'open'; readonly hit: Hit }
  | { readonly kind: 'browse'; readonly hit: Hit }
  | { readonly kind: 'print'; readonly hits: readonly Hit[] }
  | { readonly kind: 'copy'; readonly part: CopiedPart; readonly hits: readonly Hit[] }
  | ({ readonly kind: 'export' } & ExportOrder)
  | { readonly kind: 'list-indexes' }
  | { readonly kind: 'switch-index'; readonly place: PlacedIndex }
  /** Because the file was built again, or because somebody asked for it. */
  | { readonly kind: 'reload'; readonly isRebuilt: boolean }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'redraw' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'interrupt' }

export type AppEvent =
  | { readonly kind: 'key'; readonly key: Key }
  | PointedMouse
  | { readonly kind: 'resized'; readonly size: ScreenSize }
  | {
      readonly kind: 'answered'
      readonly revision: number
      readonly query: string
      readonly result: SearchResult
      readonly narrowing?: Narrowing
      readonly elapsedMs?: number
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
  | {
      readonly kind: 'unfolded'
      readonly revision: number
      /** Number of the hit in the list. */
      readonly hit: number
      readonly offset: number
      readonly passages: readonly PassageHit[]
    }
  | { readonly kind: 'loaded'; readonly preview: LoadedPreview }
  | {
      readonly kind: 'highlighted'
      readonly document: PreviewDocument
      readonly query: string
      readonly highlights: ReadonlyMap<number, readonly TextRange[]>
    }
  | { readonly kind: 'facetsCounted'; readonly facets: Facets }
  | { readonly kind: 'explained'; readonly loaded: LoadedExplanation }
  /** There is no explanation of a hit, or it could not be made. */
  | { readonly kind: 'unexplained'; readonly hit: Hit; readonly notice: Notice }
  | { readonly kind: 'completed'; readonly known: KnownCompletion }
  | { readonly kind: 'surveyed'; readonly survey: Partial<Survey> }
  | { readonly kind: 'noticed'; readonly notice: Notice }
  /** The name of an export is that of a file. */
  | { readonly kind: 'nameTaken'; readonly name: string }
  | { readonly kind: 'exported'; readonly notice: Notice }
  | { readonly kind: 'indexesListed'; readonly places: readonly PlacedIndex[]; readonly current: string }
  /** Wanted from outside: the index file has changed, or the shell wants the terminal. */
  | { readonly kind: 'wanted'; readonly request: Request }
  | { readonly kind: 'requestTaken' }

export function startApp(size: ScreenSize, query: string, settings: Settings = usualSettings): AppState {
  return {
    settings,
    size,
    focus: 'query',
    queryLine: startQueryLine(query),
    earlierLines: [],
    completion: noCompletion,
    history: noHistory,
    overview: emptyOverview,
    suggestions: noSuggestion,
    narrowing: unnarrowed,
    filterPanel: undefined,
    resultList: reviseQuery(emptyResultList, query),
    marks: [],
    kept: undefined,
    previewChoice: usualPreview,
    preview: undefined,
    explanation: undefined,
    overlay: undefined,
    notice: undefined,
    request: undefined,
  }
}

/** Where everything stands; absent while the terminal is too small. */
export function layoutOf({
  size,
  previewChoice,
  explanation,
  narrowing,
  filterPanel,
}: AppState): Layout | undefined {
  return layoutFor(size, {
    // An explanation has the preview's pane, be that shown or not.
    preview: explanation === undefined ? previewChoice : { ...previewChoice, isShown: true },
    chipRows: narrowing.filters.length > 0 ? 1 : 0,
    hasSidePanel: filterPanel !== undefined,
  })
}

/** After a change of what the layout depends on: what was in view is so again. */
export function fitLayout(state: AppState): AppState {
  if (layoutOf(state) === undefined) return state
  const pane = previewPane(state)
  const { preview } = state
  return {
    ...state,
    preview: preview === undefined || pane === undefined ? preview : resizePreview(preview, pane),
    resultList: keepVisible(state.resultList, listShape(state)),
  }
}

/** Hits that the list shows at a time, ≥ 1. */
export function visibleHits(state: AppState): number {
  return layoutOf(state)?.visibleHits ?? 1
}

/** The rows of the list and of its entries. */
export function listShape(state: AppState): ListShape {
  return layoutOf(state)?.listShape ?? { height: 1, hitRows: 1, passageRows: 1, gapRows: 0 }
}

/** The rows of the preview's text; absent where it is not shown. */
export function previewPane(state: AppState): PreviewPane | undefined {
  const pane = layoutOf(state)?.preview
  return pane === undefined ? undefined : { width: pane.width, height: pane.height - 1 }
}

/** Where the explanation stands: in the preview's pane, or in place of the list where there is none. */
export function explanationPane(layout: Layout): SidedPane {
  return layout.preview ?? { ...layout.body, side: 'below' }
}

/** Rows between the message and the hints, ≥ 2. */
export function bodyHeight(state: AppState): number {
  return Math.max(2, layoutOf(state)?.body.height ?? 0)
}

/**
 * The list anew. A preview without a hit that it belongs to would be a riddle; that of the same document goes to the hit
 * at once.
 */
export function withResults(state: AppState, resultList: ResultListState): AppState {
  const hit = selectedHit(resultList)
  const { preview } = state
  const pane = previewPane(state)
  if (hit === undefined || preview === undefined) return { ...state, resultList, preview: undefined }
  const isSameDocument =
    preview.hit !== hit && preview.hit.document === hit.document && preview.query === resultList.answer?.query
  if (!isSameDocument || pane === undefined) return { ...state, resultList }
  return { ...state, resultList, preview: showHit(preview, hit, pane) }
}
