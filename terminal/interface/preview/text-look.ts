/**
 * How the text of a document is made pleasant to read, by its format. The text stays as it was indexed but for single
 * signs, and for spaces that put the columns of a table in line: so every match keeps its place.
 *
 *   - ein Punkt               • ein Punkt
 *   | Wann | Was |            │ Wann       │ Was        │
 *   | 16.11.2024 | Probe |    │ 16.11.2024 │ Probe      │
 *
 * The indexer has taken away all other markup: emphasis, links, fences, the rules of tables.
 */
import { cleanText, type MarkedText, replaceMarked } from '../../clean-text.ts'
import { displayWidth } from '../../display-width.ts'
import type { PreviewLine } from './line.ts'

export type TextLook = 'markdown' | 'html' | 'plain'

export function textLookOf(path: string): TextLook {
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(path)) return 'markdown'
  return /\.x?html?$/i.test(path) ? 'html' : 'plain'
}

/** @param marked clean, but with its tabs */
export function dressLine(marked: MarkedText, look: TextLook, cellWidths?: readonly number[]): MarkedText {
  if (look === 'html') return replaceMarked(marked, /\t/g, () => ` ${cellBar} `)
  if (look === 'plain') return marked
  if (cellWidths !== undefined) return dressRow(marked, cellWidths)
  return replaceMarked(marked, /^(\s*)[-*+](?=\s)/g, found => found.replace(/[-*+]$/, bullet))
}

/** Of the beginning of a list item, so that its further rows stand under its words; 0 elsewhere. */
export function itemIndent(text: string): number {
  return listMark.exec(text)?.[0].length ?? 0
}

/** "• ", "3. ", "a) ", "(2) " at the beginning of a line. */
export const listMark = /^\s*(?:[•◦▪‣–]|\d{1,3}[.)]|[a-z]{1,2}\)|\(\d{1,3}[a-z]?\))\s+(?=\S)/u

export const cellBar = '│'

/** Rows of tables that follow one another get the widths of their widest cells. */
export function alignTables(lines: readonly PreviewLine[]): readonly PreviewLine[] {
  const aligned = [...lines]
  for (let first = 0; first < lines.length; first++) {
    if (!isRow(lines[first])) continue
    let end = first
    // The rule under the head was made an empty line.
    while (isRow(lines[end]) || (end === first + 1 && lines[end]?.text === '' && isRow(lines[end + 1]))) end++
    const cellWidths = widestCells(lines.slice(first, end).filter(isRow))
    for (let row = first; row < end; row++) {
      const line = lines[row]
      if (line !== undefined && isRow(line)) aligned[row] = { ...line, cellWidths }
    }
    first = end - 1
  }
  return aligned
}

const bullet = '•'

function isRow(line: PreviewLine | undefined): boolean {
  return line !== undefined && !line.isHeading && /^\s*\|.*\|\s*$/.test(line.text)
}

function widestCells(rows: readonly PreviewLine[]): number[] {
  const widths: number[] = []
  for (const { text } of rows) {
    cellsOf(cleanText(text)).forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell.trim()))
    })
  }
  return widths
}

function cellsOf(text: string): string[] {
  return text
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
}

/** Each bar with the spaces around it becomes the filling of the cell before it, and the bar. */
function dressRow(marked: MarkedText, widths: readonly number[]): MarkedText {
  const cells = cellsOf(marked.text)
  let column = -1
  return replaceMarked(marked, /\s*\|\s*/g, () => {
    const cell = column < 0 ? undefined : cells[column]
    const missing = cell === undefined ? 0 : (widths[column] ?? 0) - displayWidth(cleanText(cell).trim())
    const isLast = ++column === cells.length
    return `${' '.repeat(Math.max(0, missing))}${cell === undefined ? '' : ' '}${cellBar}${isLast ? '' : ' '}`
  })
}
