/** How every event changes the interface. */
import { graphemeEnds } from '../../display-width.ts'
import {
  closeCompletion,
  completeHandlers,
  completionHandlers,
  takeCompletion,
  takeProposal,
} from '../completion/handlers.ts'
import { endExplanation, explanationHandlers } from '../explanation/handlers.ts'
import { openExplanation } from '../explanation/state.ts'
import {
  editFileName,
  exportHandlers,
  exportMenuHandlers,
  fileNameHandlers,
  fitExportMenu,
} from '../export/handlers.ts'
import {
  closeFilterPanel,
  filterHandlers,
  filterPanelHandlers,
  filterPanelHeight,
  fitFilterPanel,
  typeInFilterPanel,
} from '../filters/handlers.ts'
import { takeFacets } from '../filters/state.ts'
import { fitHelp, helpHandlers, openHelp } from '../help/handlers.ts'
import {
  editHistoryFilter,
  endRecall,
  fitHistoryMenu,
  historyHandlers,
  historyMenuHandlers,
  keepQuery,
  stepInHistory,
} from '../history/handlers.ts'
import { fitIndexMenu, indexHandlers, indexMenuHandlers, indexMenuHeight } from '../indexes/handlers.ts'
import { selectKept } from '../indexes/kept-selection.ts'
import { openIndexMenu } from '../indexes/state.ts'
import type { Action } from '../keys/action.ts'
import { actionOf } from '../keys/key-map.ts'
import type { Key } from '../keys/key-reader.ts'
import type { ScreenSize } from '../layout.ts'
import { markHandlers } from '../marks/handlers.ts'
import type { PointedMouse } from '../mouse/mouse-report.ts'
import { pointAtSearch } from '../mouse/pointing.ts'
import { editOutline, fitOutline, outlineHandlers, showOutline } from '../outline/handlers.ts'
import { chooseSample, selectSample } from '../overview/handlers.ts'
import { previewHandlers } from '../preview/handlers.ts'
import { addHighlights, openPreview } from '../preview/state.ts'
import { changeLine, queryLineHandlers } from '../query-line/handlers.ts'
import { queryLineCommand } from '../query-line/keys.ts'
import { editQueryLine } from '../query-line/state.ts'
import { resultListHandlers } from '../result-list/handlers.ts'
import {
  keepVisible,
  selectedHit,
  takeAnswer,
  takeFailure,
  takeMistake,
  takeMoreHits,
  takePassages,
} from '../result-list/state.ts'
import { chooseSuggestion, selectSuggestion, suggestionHandlers } from '../suggestions/handlers.ts'
import type { SearchHandlers } from './handlers.ts'
import { keyContext } from './key-context.ts'
import { type AppEvent, type AppState, fitLayout, listShape, previewPane, withResults } from './state.ts'

export function reduceApp(state: AppState, event: AppEvent): AppState {
  switch (event.kind) {
    case 'key':
      return pressKey({ ...state, notice: undefined }, event.key)
    case 'mouse':
      return takeMouse({ ...state, notice: undefined }, event)
    case 'resized':
      return resize(state, event.size)
    case 'answered': {
      const answered = takeAnswer(state.resultList, event)
      const list = event.mistake === undefined ? answered : takeMistake(answered, event.mistake)
      if (state.kept === undefined || list.answer?.revision !== state.resultList.revision)
        return withResults(state, list)
      return withResults({ ...state, kept: undefined }, selectKept(list, state.kept, listShape(state)))
    }
    case 'mistaken':
      return withResults(state, takeMistake(state.resultList, event.mistake))
    case 'failed':
      return { ...withResults(state, takeFailure(state.resultList, event.revision)), notice: event.notice }
    case 'fetched':
      return withResults(state, takeMoreHits(state.resultList, event.revision, event.offset, event.hits))
    case 'unfolded':
      return withResults(state, keepVisible(takePassages(state.resultList, event), listShape(state)))
    case 'loaded': {
      const pane = previewPane(state)
      const isWanted = event.preview.hit === selectedHit(state.resultList)
      return isWanted && pane !== undefined ? { ...state, preview: openPreview(event.preview, pane) } : state
    }
    case 'highlighted': {
      const pane = previewPane(state)
      if (state.preview === undefined || pane === undefined) return state
      return { ...state, preview: addHighlights(state.preview, event, pane) }
    }
    case 'facetsCounted': {
      const { filterPanel, narrowing } = state
      if (filterPanel === undefined) return state
      const height = filterPanelHeight(state)
      return { ...state, filterPanel: takeFacets(filterPanel, event.facets, narrowing, height) }
    }
    case 'explained': {
      const isWanted = state.explanation !== undefined && event.loaded.hit === selectedHit(state.resultList)
      return isWanted ? { ...state, explanation: openExplanation(event.loaded) } : state
    }
    case 'unexplained':
      return endExplanation(state, event)
    case 'completed':
      return takeCompletion(state, event.known)
    case 'surveyed':
      return { ...state, overview: { ...state.overview, ...event.survey } }
    case 'noticed':
      return { ...state, notice: event.notice }
    case 'nameTaken':
      return state.overlay?.kind === 'file-name'
        ? { ...state, overlay: { ...state.overlay, taken: event.name } }
        : state
    case 'exported':
      return { ...state, overlay: undefined, notice: event.notice }
    case 'indexesListed': {
      const overlay = openIndexMenu(event.places, event.current, indexMenuHeight(state))
      return { ...state, overlay }
    }
    case 'wanted':
      return { ...state, request: event.request }
    case 'requestTaken':
      return { ...state, request: undefined }
  }
}

/** Over the hits the mouse has its own ways; what stands over them scrolls as by its keys. */
function takeMouse(state: AppState, pointed: PointedMouse): AppState {
  if (state.overlay === undefined) return pointAtSearch(state, pointed)
  if (pointed.action === 'click') return state
  return runAction(state, pointed.action === 'wheel-up' ? 'select-previous' : 'select-next')
}

function pressKey(state: AppState, key: Key): AppState {
  const context = keyContext(state)
  if (context === 'list' && key.kind === 'text' && !key.isPasted) {
    const ends = graphemeEnds(key.text)
    if (ends.length > 1) return pressLetters(state, key.text, ends)
  }
  const action = actionOf(state.settings.keys, context, key)
  if (action !== undefined) return runAction(state, action)
  if (context === 'menu') return typeInOverlay(state, key)
  if (context === 'completion') return pressKey(closeCompletion(state), key)
  if (context === 'query') return editQuery(endRecall(state), key)
  // Letters that are no keys of the list go on with the query.
  if (context === 'list' && key.kind === 'text') return editQuery({ ...state, focus: 'query' }, key)
  return state
}

/** Keys that are struck quickly or held down arrive together: each is a key of its own while the list has the keys. */
function pressLetters(state: AppState, text: string, ends: readonly number[]): AppState {
  let pressed = state
  let start = 0
  for (const end of ends) {
    if (keyContext(pressed) !== 'list') return pressKey(pressed, { kind: 'text', text: text.slice(start) })
    pressed = pressKey(pressed, { kind: 'text', text: text.slice(start, end) })
    start = end
  }
  return pressed
}

const searchHandlers: SearchHandlers = {
  ...resultListHandlers,
  ...previewHandlers,
  ...explanationHandlers,
  ...filterHandlers,
  ...queryLineHandlers,
  ...markHandlers,
  ...exportHandlers,
  ...indexHandlers,
  ...completeHandlers,
  ...historyHandlers,
  ...suggestionHandlers,
  'select-next': state => selectBy(state, 1),
  'select-previous': state => selectBy(state, -1),
  'history-back': state => stepInHistory(state, -1) ?? selectBy(state, -1),
  'history-forward': state => stepInHistory(state, 1) ?? selectBy(state, 1),
  open: state => chooseSample(state) ?? chooseSuggestion(state) ?? markHandlers.open?.(state) ?? state,
  outline: showOutline,
  help: openHelp,
  leave: leaveApp,
  interrupt: state => ({ ...state, request: { kind: 'interrupt' } }),
  suspend: state => ({ ...state, request: { kind: 'suspend' } }),
  redraw: state => ({ ...state, request: { kind: 'redraw' } }),
}

/** What stands where hits would be is selected like them. */
function selectBy(state: AppState, by: 1 | -1): AppState {
  const select = resultListHandlers[by === 1 ? 'select-next' : 'select-previous']
  return selectSample(state, by) ?? selectSuggestion(state, by) ?? select?.(state) ?? state
}

/** One step back at a time. */
function leaveApp(state: AppState): AppState {
  if (state.explanation !== undefined) return fitLayout({ ...state, explanation: undefined })
  if (state.filterPanel !== undefined) return closeFilterPanel(state)
  return { ...state, request: { kind: 'leave' } }
}

function runAction(state: AppState, action: Action): AppState {
  const { overlay, completion } = state
  if (action === 'interrupt') return keepWhatWasAsked({ ...state, request: { kind: 'interrupt' } })
  if (action === 'suspend') return { ...state, request: { kind: 'suspend' } }
  switch (overlay?.kind) {
    case 'help':
      return helpHandlers[action]?.(state, overlay) ?? state
    case 'export':
      return exportMenuHandlers[action]?.(state, overlay) ?? state
    case 'indexes':
      return indexMenuHandlers[action]?.(state, overlay) ?? state
    case 'file-name':
      return fileNameHandlers[action]?.(state, overlay) ?? state
    case 'outline':
      return outlineHandlers[action]?.(state, overlay) ?? state
    case 'filters':
      return filterPanelHandlers[action]?.(state, overlay) ?? state
    case 'history':
      return historyMenuHandlers[action]?.(state, overlay) ?? state
    case undefined:
      return completion.choice === undefined
        ? runSearchAction(state, action)
        : (completionHandlers[action]?.(state) ?? state)
  }
}

function runSearchAction(state: AppState, action: Action): AppState {
  const unhurried = { ...state, completion: { ...state.completion, isAwaited: false } }
  const isStep = action === 'history-back' || action === 'history-forward'
  const before = isStep ? unhurried : endRecall(unhurried)
  const after = searchHandlers[action]?.(before) ?? before
  return after.request === undefined ? after : keepWhatWasAsked(after)
}

/** Whoever asks for something to be done has found what the query was for, or gives it up. */
function keepWhatWasAsked(state: AppState): AppState {
  return { ...state, history: keepQuery(state.history, state.queryLine.text) }
}

/** What is typed into a menu narrows its entries; what is typed into a line edits it. */
function typeInOverlay(state: AppState, key: Key): AppState {
  const { overlay } = state
  const command = queryLineCommand(key)
  if (overlay === undefined || command === undefined) return state
  switch (overlay.kind) {
    case 'help':
    case 'export':
    case 'indexes':
      return state
    case 'file-name':
      return editFileName(state, overlay, command)
    case 'outline':
      return editOutline(state, overlay, command)
    case 'filters':
      return typeInFilterPanel(state, command)
    case 'history':
      return editHistoryFilter(state, overlay, command)
  }
}

/** In an empty line a question mark asks for help. */
function editQuery(state: AppState, key: Key): AppState {
  if (key.kind === 'text' && key.text === '?' && !key.isPasted && state.queryLine.text === '')
    return openHelp(state)
  const command = queryLineCommand(key)
  if (command === undefined) return state
  const { to } = command.kind === 'move' ? command : { to: undefined }
  const proposed = to === 'right' || to === 'end' ? takeProposal(state) : undefined
  return proposed ?? changeLine(state, editQueryLine(state.queryLine, command))
}

function resize(state: AppState, size: ScreenSize): AppState {
  const fitted = fitFilterPanel(fitLayout({ ...state, size }))
  switch (fitted.overlay?.kind) {
    case 'outline':
      return fitOutline(fitted, fitted.overlay)
    case 'history':
      return fitHistoryMenu(fitted, fitted.overlay)
    case 'help':
      return fitHelp(fitted, fitted.overlay)
    case 'export':
      return fitExportMenu(fitted, fitted.overlay)
    case 'indexes':
      return fitIndexMenu(fitted, fitted.overlay)
    case 'file-name':
    case 'filters':
    case undefined:
      return fitted
  }
}
