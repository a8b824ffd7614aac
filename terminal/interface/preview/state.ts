/** What the preview shows: a document, how far it is scrolled, and the matches found in it so far. */
import type { Hit, TextRange } from '../../../query/search-index.ts'
import { findLine, type PreviewDocument, rangesOfLine } from './document.ts'
import { moveByRows, type PreviewPlace, rowOfOffset, textWidth } from './rows.ts'

export interface PreviewState {
  readonly hit: Hit
  /** The query whose matches are marked. */
  readonly query: string
  readonly document: PreviewDocument
  /** Index of the line with the hit. */
  readonly focus: number
  readonly top: PreviewPlace
  /** Matches by block, as ranges of the block's text; only of blocks that were visible. */
  readonly highlights: ReadonlyMap<number, readonly TextRange[]>
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
  readonly highlights: ReadonlyMap<number, readonly TextRange[]>
}

/** Opens a document so that its hit stands in the upper third. */
export function openPreview(loaded: LoadedPreview, pane: PreviewPane): PreviewState {
  const { hit, document, highlights } = loaded
  const focus = findLine(document, hit.passage, hit.line)
  return { ...loaded, focus, top: topAround(document, focus, highlights, pane) }
}

/** After a change of the pane's size the hit is in view again. */
export function resizePreview(state: PreviewState, pane: PreviewPane): PreviewState {
  return { ...state, top: topAround(state.document, state.focus, state.highlights, pane) }
}

/** Scrolls, at most until the last row is the only one that is left. */
export function scrollPreview(state: PreviewState, by: number, pane: PreviewPane): PreviewState {
  return { ...state, top: moveByRows(state.document, state.top, by, textWidth(state.document, pane.width)) }
}

/** Matches of further blocks, unless they belong to another query or document. */
export function addHighlights(
  state: PreviewState,
  found: {
    readonly document: PreviewDocument
    readonly query: string
    readonly highlights: PreviewState['highlights']
  },
): PreviewState {
  if (found.document !== state.document || found.query !== state.query) return state
  return { ...state, highlights: new Map([...state.highlights, ...found.highlights]) }
}

function topAround(
  document: PreviewDocument,
  focus: number,
  highlights: PreviewState['highlights'],
  pane: PreviewPane,
): PreviewPlace {
  const line = document.lines[focus]
  const width = textWidth(document, pane.width)
  const [first] = line === undefined ? [] : rangesOfLine(line, highlights.get(line.block) ?? [])
  const row = line === undefined ? 0 : rowOfOffset(line, first?.[0] ?? 0, width)
  return moveByRows(document, { line: focus, row }, -Math.floor(pane.height / 3), width)
}
