/** What the preview shows: a document, how far it is scrolled, the matches found in it so far, and which one is current. */
import type { Hit } from '../../../query/search-index.ts'
import { findLine, type PreviewDocument } from './document.ts'
import { rangesOfLine } from './line.ts'
import {
  beforeLine,
  countMatches,
  type Highlights,
  lineOfMatch,
  type MatchCounts,
  matchInLine,
  stepMatch,
} from './matches.ts'
import {
  type MatchPlace,
  moveByRows,
  type PreviewPlace,
  rowOfOffset,
  rowsBetween,
  textWidth,
} from './rows.ts'

export interface PreviewState {
  readonly hit: Hit
  /** The query whose matches are marked. */
  readonly query: string
  readonly document: PreviewDocument
  /** Index of the line with the hit, then of the current match. */
  readonly focus: number
  readonly top: PreviewPlace
  readonly highlights: Highlights
  /** Absent until the whole document has been looked through. */
  readonly counts: MatchCounts | undefined
  readonly current: MatchPlace | undefined
  /** In which direction the next match is wanted, while the blocks on the way are looked through. */
  readonly seeking: 1 | -1 | undefined
  /** Over which end of the document the last step went. */
  readonly wrapped: 'end' | 'start' | undefined
}

export interface PreviewPane {
  readonly width: number
  /** Rows of text. */
  readonly height: number
}

/** A document with the matches of the block in which the hit lies. */
export interface LoadedPreview {
  readonly hit: Hit
  readonly query: string
  readonly document: PreviewDocument
  readonly highlights: Highlights
}

/** Opens a document so that its hit stands in the upper third. */
export function openPreview(loaded: LoadedPreview, pane: PreviewPane): PreviewState {
  const { document, highlights } = loaded
  const start = {
    focus: 0,
    top: { line: 0, row: 0 },
    current: undefined,
    seeking: undefined,
    wrapped: undefined,
  }
  const opened = { ...loaded, ...start, counts: countMatches(document, highlights) }
  return showHit(opened, loaded.hit, pane)
}

/** Goes to another hit of the same document. */
export function showHit(state: PreviewState, hit: Hit, pane: PreviewPane): PreviewState {
  const { document, highlights } = state
  const focus = findLine(document, hit.passage, hit.line)
  const current = matchInLine(document, highlights, focus)
  const moved = { ...state, hit, focus, current, seeking: undefined, wrapped: undefined }
  return { ...moved, top: topAround(moved, pane) }
}

/** After a change of the pane's size the hit is in view again. */
export function resizePreview(state: PreviewState, pane: PreviewPane): PreviewState {
  return { ...state, top: topAround(state, pane) }
}

/** Scrolls, at most until the last row is the only one that is left. A match that goes out of view is current no more. */
export function scrollPreview(state: PreviewState, by: number, pane: PreviewPane): PreviewState {
  const { document } = state
  const width = textWidth(document, pane.width)
  const moved = { ...state, top: moveByRows(document, state.top, by, width), wrapped: undefined }
  return isFocusVisible(moved, pane) ? moved : { ...moved, current: undefined }
}

/** Shows a line at the top of the pane. */
export function goToLine(state: PreviewState, line: number): PreviewState {
  return { ...state, focus: line, top: { line, row: 0 }, current: undefined, wrapped: undefined }
}

/** Goes on to the next match; where none is current, to the first from the top of the pane on. */
export function seekMatch(state: PreviewState, direction: 1 | -1, pane: PreviewPane): PreviewState {
  const { document, highlights } = state
  const from = state.current ?? startOfSeek(state, direction)
  const step = stepMatch(document, highlights, from, direction)
  if (step.kind === 'unknown') return { ...state, seeking: direction }
  if (step.kind === 'none') return { ...state, seeking: undefined }
  const { match, isWrapped } = step
  const wrapped = isWrapped ? (direction > 0 ? 'end' : 'start') : undefined
  const focus = lineOfMatch(document, highlights, match)
  const moved = { ...state, focus, current: match, seeking: undefined, wrapped } as const
  return isFocusVisible(moved, pane) ? moved : { ...moved, top: topAround(moved, pane) }
}

/** Matches of further blocks, unless they belong to another query or document. */
export function addHighlights(
  state: PreviewState,
  found: {
    readonly document: PreviewDocument
    readonly query: string
    readonly highlights: Highlights
  },
  pane: PreviewPane,
): PreviewState {
  if (found.document !== state.document || found.query !== state.query) return state
  const highlights = new Map([...state.highlights, ...found.highlights])
  const counts = state.counts ?? countMatches(state.document, highlights)
  const added = { ...state, highlights, counts }
  if (state.seeking !== undefined) return seekMatch(added, state.seeking, pane)
  // The matches of the line with the hit can come after it is shown.
  const isAway = state.current !== undefined || !isFocusVisible(added, pane)
  return isAway ? added : { ...added, current: matchInLine(state.document, highlights, state.focus) }
}

function startOfSeek({ document, highlights, top }: PreviewState, direction: 1 | -1): MatchPlace {
  const before = beforeLine(document, highlights, top.line)
  return direction > 0 ? before : { ...before, number: before.number + 1 }
}

/** Whether the row of the current match, or the beginning of the line with the hit, is in view. */
function isFocusVisible(state: PreviewState, { width, height }: PreviewPane): boolean {
  const { document, top } = state
  const columns = textWidth(document, width)
  const rows = rowsBetween(document, top, focusPlace(state, columns), { width: columns, most: height })
  return rows >= 0 && rows < height
}

function topAround(state: PreviewState, pane: PreviewPane): PreviewPlace {
  const width = textWidth(state.document, pane.width)
  return moveByRows(state.document, focusPlace(state, width), -Math.floor(pane.height / 3), width)
}

function focusPlace({ document, focus, highlights, current }: PreviewState, width: number): PreviewPlace {
  const line = document.lines[focus]
  if (line === undefined) return { line: focus, row: 0 }
  const found = highlights.get(line.block) ?? []
  const now = current?.block === line.block ? found[current.number] : undefined
  const [first] = rangesOfLine(line, now === undefined ? found : [now])
  return { line: focus, row: rowOfOffset(document, focus, first?.[0] ?? 0, width) }
}
