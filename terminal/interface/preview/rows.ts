/** The lines of a previewed document, wrapped at the width of the pane, from any place on. */
import type { TextRange } from '../../../query/search-index.ts'
import { type Span, type Style, type StyledLine, span } from '../../styled-line.ts'
import type { PreviewDocument } from './document.ts'
import { type PreviewLine, rangesOfLine } from './line.ts'
import { cellBar, itemIndent } from './text-look.ts'

/** A row of a document: of which line, and which of the rows that the line takes. */
export interface PreviewPlace {
  readonly line: number
  readonly row: number
}

/** Columns between the line number and the text: a space, a bar, a space. */
const gutterWidth = 3

export function textWidth(document: PreviewDocument, paneWidth: number): number {
  return Math.max(1, paneWidth - document.numberWidth - gutterWidth)
}

/**
 * Moves a place by rows, as far as the document goes.
 * @param width columns of the text
 */
export function moveByRows(
  document: PreviewDocument,
  place: PreviewPlace,
  by: number,
  width: number,
): PreviewPlace {
  const rowCount = (line: number) => document.wrapped.at(line, width).rows.length
  let { line, row } = place
  row += by
  while (row < 0 && line > 0) row += rowCount(--line)
  for (let rows = rowCount(line); row >= rows; ) {
    if (line >= document.lines.length - 1) return { line, row: rows - 1 }
    row -= rows
    rows = rowCount(++line)
  }
  return { line, row: Math.max(0, row) }
}

/** Rows from one place down to another; negative where that lies above. Stops at `most` rows in either direction. */
export function rowsBetween(
  document: PreviewDocument,
  from: PreviewPlace,
  to: PreviewPlace,
  { width, most }: { readonly width: number; readonly most: number },
): number {
  const isDown = to.line >= from.line
  const [upper, lower] = isDown ? [from, to] : [to, from]
  let rows = lower.row - upper.row
  for (let line = upper.line; line < lower.line && rows <= most; line++) {
    rows += document.wrapped.at(line, width).rows.length
  }
  return isDown ? rows : -rows
}

/** The row of a line in which one of its characters stands; `offset` counts in the line as indexed. */
export function rowOfOffset(document: PreviewDocument, line: number, offset: number, width: number): number {
  const { rows, isAligned } = document.wrapped.at(line, width)
  const { ranges } = document.wrapped.dressed(line, [[offset, offset + 1]], isAligned)
  const shown = ranges[0]?.[0] ?? 0
  return Math.max(
    0,
    rows.findLastIndex(([start]) => start <= shown),
  )
}

export interface PreviewView {
  readonly top: PreviewPlace
  /** Columns and rows of the pane. */
  readonly width: number
  readonly height: number
  /** Matches by block. */
  readonly highlights: ReadonlyMap<number, readonly TextRange[]>
  /** Index of the line with the hit. */
  readonly focus: number
  /** The one to which the keys have gone: its block, and its number within that. */
  readonly current: MatchPlace | undefined
}

export interface MatchPlace {
  readonly block: number
  readonly number: number
}

/** The rows that are visible: line number where a line begins, bar, text with its matches. */
export function previewRows(document: PreviewDocument, view: PreviewView): StyledLine[] {
  const rows: StyledLine[] = []
  for (let index = view.top.line; index < document.lines.length && rows.length < view.height; index++) {
    const wrapped = lineRows(document, index, view)
    rows.push(...(index === view.top.line ? wrapped.slice(view.top.row) : wrapped))
  }
  return rows.slice(0, view.height)
}

/** Blocks of the lines that are visible, ascending. */
export function visibleBlocks(document: PreviewDocument, top: PreviewPlace, height: number): number[] {
  const blocks = document.lines.slice(top.line, top.line + height).map(line => line.block)
  return [...new Set(blocks)]
}

function lineRows(document: PreviewDocument, index: number, view: PreviewView): StyledLine[] {
  const line = document.lines[index]
  if (line === undefined) return []
  const { rows, indent, isAligned } = document.wrapped.at(index, textWidth(document, view.width))
  const pieces = stylePieces(document, index, view, isAligned)
  const isFocus = index === view.focus
  // Several lines of text can come from one line of a source, such as a page.
  const isNumbered = document.lines[index - 1]?.number !== line.number
  return rows.map(([start, end], row) => {
    const number = row === 0 && isNumbered ? String(line.number) : ''
    const gutter = `${number.padStart(document.numberWidth)} ${isFocus ? '▎' : '│'} `
    const before = row > 0 && indent > 0 ? [span(' '.repeat(indent))] : []
    return [span(gutter, isFocus ? 'accent' : 'faint'), ...before, ...slicePieces(pieces, start, end)]
  })
}

/** A piece of the text of a line, from `start` on. */
interface Piece extends Span {
  readonly start: number
}

/** The text of a line as it is shown, cut where its style changes. */
function stylePieces(
  document: PreviewDocument,
  index: number,
  { highlights, current }: PreviewView,
  isAligned: boolean,
): Piece[] {
  const line = document.lines[index]
  if (line === undefined) return []
  const found = highlights.get(line.block) ?? []
  const marked = document.wrapped.dressed(index, rangesOfLine(line, found), isAligned)
  const now = current?.block === line.block ? found[current.number] : undefined
  const currentRanges = now === undefined ? [] : rangesOfLine(line, [now])
  const shownNow = document.wrapped.dressed(index, currentRanges, isAligned).ranges[0]
  const pieces: Piece[] = []
  let written = 0
  for (const [start, end] of marked.ranges) {
    pieces.push(...plainPieces(marked.text, [written, start], line))
    const isNow = shownNow !== undefined && start === shownNow[0]
    pieces.push({ start, text: marked.text.slice(start, end), style: isNow ? 'current' : 'match' })
    written = end
  }
  return [...pieces, ...plainPieces(marked.text, [written, marked.text.length], line)]
}

/** What is no match: the sign of a list item and the bars of a table stand back, headings stand out. */
function plainPieces(text: string, [from, to]: TextRange, line: PreviewLine): Piece[] {
  const base: Style = line.isHeading ? 'strong' : 'text'
  const markEnd = line.isHeading ? 0 : itemIndent(text)
  const pieces: Piece[] = []
  const add = (start: number, end: number, style: Style) => {
    if (end > start) pieces.push({ start, text: text.slice(start, end), style })
  }
  const cut = Math.max(from, Math.min(to, markEnd))
  add(from, cut, 'accent')
  let written = cut
  for (let bar = text.indexOf(cellBar, cut); bar >= 0 && bar < to; bar = text.indexOf(cellBar, written)) {
    add(written, bar, base)
    add(bar, bar + 1, 'faint')
    written = bar + 1
  }
  add(written, to, base)
  return pieces
}

function slicePieces(pieces: readonly Piece[], start: number, end: number): Span[] {
  return pieces
    .filter(piece => piece.start < end && piece.start + piece.text.length > start)
    .map(piece => {
      const from = Math.max(0, start - piece.start)
      return span(piece.text.slice(from, end - piece.start), piece.style)
    })
}
