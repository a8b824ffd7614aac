/** How every event changes the interface. */
import { explanationHandlers } from '../explanation/handlers.ts'
import { openExplanation } from '../explanation/state.ts'
import { editFileName, exportHandlers, exportMenuHandlers, fileNameHandlers } from '../export/handlers.ts'
import { helpHandlers, openHelp } from '../help/handlers.ts'
import { indexHandlers, indexMenuHandlers, indexMenuHeight } from '../indexes/handlers.ts'
import { selectKept } from '../indexes/kept-selection.ts'
import { openIndexMenu } from '../indexes/state.ts'
import type { Action, KeyContext } from '../keys/action.ts'
import { actionOf } from '../keys/key-map.ts'
import type { Key } from '../keys/key-reader.ts'
import type { ScreenSize } from '../layout.ts'
import { markHandlers } from '../marks/handlers.ts'
import type { MouseReport } from '../mouse/mouse-report.ts'
import { pointAtSearch } from '../mouse/pointing.ts'
import { editOutline, fitOutline, outlineHandlers, showOutline } from '../outline/handlers.ts'
import { previewHandlers } from '../preview/handlers.ts'
import { addHighlights, openPreview } from '../preview/state.ts'
import { queryLineHandlers } from '../query-line/handlers.ts'
import { queryLineCommand } from '../query-line/keys.ts'
import { editQueryLine, type QueryLineCommand } from '../query-line/state.ts'
import { resultListHandlers } from '../result-list/handlers.ts'
import {
  reviseQuery,
  selectedHit,
  takeAnswer,
  takeFailure,
  takeMistake,
  takeMoreHits,
  takePassages,
} from '../result-list/state.ts'
import type { SearchHandlers } from './handlers.ts'
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
      return fitLayout(withResults(state, takePassages(state.resultList, event)))
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
    case 'explained': {
      const isWanted = state.explanation !== undefined && event.loaded.hit === selectedHit(state.resultList)
      return isWanted ? { ...state, explanation: openExplanation(event.loaded) } : state
    }
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
function takeMouse(state: AppState, report: MouseReport): AppState {
  if (state.overlay === undefined) return pointAtSearch(state, report)
  if (report.action === 'click') return state
  return runAction(state, report.action === 'wheel-up' ? 'select-previous' : 'select-next')
}

/** What has the keys. */
export function keyContext({ overlay, focus }: AppState): KeyContext {
  if (overlay === undefined) return focus
  return overlay.kind === 'help' ? 'help' : 'menu'
}

function pressKey(state: AppState, key: Key): AppState {
  const context = keyContext(state)
  const action = actionOf(state.settings.keys, context, key)
  if (action !== undefined) return runAction(state, action)
  if (context === 'menu') return typeInOverlay(state, key)
  if (context === 'query') return editQuery(state, key)
  // Letters that are no keys of the list go on with the query.
  if (context === 'list' && key.kind === 'text') return editQuery({ ...state, focus: 'query' }, key)
  return state
}

const searchHandlers: SearchHandlers = {
  ...resultListHandlers,
  ...previewHandlers,
  ...explanationHandlers,
  ...queryLineHandlers,
  ...markHandlers,
  ...exportHandlers,
  ...indexHandlers,
  outline: showOutline,
  help: openHelp,
  leave: leaveApp,
  interrupt: state => ({ ...state, request: { kind: 'interrupt' } }),
  suspend: state => ({ ...state, request: { kind: 'suspend' } }),
}

/** One step back at a time. */
function leaveApp(state: AppState): AppState {
  if (state.explanation !== undefined) return { ...state, explanation: undefined }
  return { ...state, request: { kind: 'leave' } }
}

function runAction(state: AppState, action: Action): AppState {
  const { overlay } = state
  if (overlay === undefined) return searchHandlers[action]?.(state) ?? state
  if (action === 'interrupt' || action === 'suspend') return { ...state, request: { kind: action } }
  switch (overlay.kind) {
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
  }
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
  }
}

/** In an empty line a question mark asks for help. */
function editQuery(state: AppState, key: Key): AppState {
  if (key.kind === 'text' && key.text === '?' && state.queryLine.text === '') return openHelp(state)
  const command: QueryLineCommand | undefined = queryLineCommand(key)
  if (command === undefined) return state
  const queryLine = editQueryLine(state.queryLine, command)
  if (queryLine.text === state.queryLine.text) return { ...state, queryLine }
  return withResults({ ...state, queryLine }, reviseQuery(state.resultList, queryLine.text, state.narrowing))
}

function resize(state: AppState, size: ScreenSize): AppState {
  const fitted = fitLayout({ ...state, size })
  return fitted.overlay?.kind === 'outline' ? fitOutline(fitted, fitted.overlay) : fitted
}
