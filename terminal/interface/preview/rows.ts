/** The lines of a previewed document, wrapped at the width of the pane, from any place on. */
import type { TextRange } from '../../../query/search-index.ts'
import { cleanMarkedText, cleanText } from '../../clean-text.ts'
import { wrapText } from '../../display-width.ts'
import { markedSpans, type StyledLine, sliceMarked, span } from '../../styled-line.ts'
import { type PreviewDocument, type PreviewLine, rangesOfLine } from './document.ts'

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
  let { line, row } = place
  row += by
  while (row < 0 && line > 0) row += rowCount(document.lines[--line], width)
  for (let rows = rowCount(document.lines[line], width); row >= rows; ) {
    if (line >= document.lines.length - 1) return { line, row: rows - 1 }
    row -= rows
    rows = rowCount(document.lines[++line], width)
  }
  return { line, row: Math.max(0, row) }
}

/** The row of a line in which one of its characters stands; `offset` counts in the line as indexed. */
export function rowOfOffset(line: PreviewLine, offset: number, width: number): number {
  const cleanOffset = cleanText(line.text.slice(0, offset)).length
  return Math.max(
    0,
    wrapText(cleanText(line.text), width).findLastIndex(([start]) => start <= cleanOffset),
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

function lineRows(document: PreviewDocument, index: number, view: PreviewView): StyledLine[] {
  const line = document.lines[index]
  if (line === undefined) return []
  const ranges = rangesOfLine(line, view.highlights.get(line.block) ?? [])
  const marked = cleanMarkedText({ text: line.text, ranges })
  const isFocus = index === view.focus
  // Several lines of text can come from one line of a source, such as a page.
  const isNumbered = document.lines[index - 1]?.number !== line.number
  return wrapText(marked.text, textWidth(document, view.width)).map(([start, end], row) => {
    const number = row === 0 && isNumbered ? String(line.number) : ''
    const gutter = `${number.padStart(document.numberWidth)} ${isFocus ? '▎' : '│'} `
    const text = markedSpans(sliceMarked(marked, start, end), line.isHeading ? 'strong' : 'text')
    return [span(gutter, isFocus ? 'accent' : 'faint'), ...text]
  })
}

/** Blocks of the lines that are visible, ascending. */
export function visibleBlocks(document: PreviewDocument, top: PreviewPlace, height: number): number[] {
  const blocks = document.lines.slice(top.line, top.line + height).map(line => line.block)
  return [...new Set(blocks)]
}

function rowCount(line: PreviewLine | undefined, width: number): number {
  return line === undefined ? 1 : wrapText(cleanText(line.text), width).length
}
