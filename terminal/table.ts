/**
 * Rows of cells → aligned lines.
 *
 *   alignRows([['Dokumente', '5'], ['Wörter', '1.234']])  → ['Dokumente  5', 'Wörter     1.234'] as styled lines
 */
import { displayWidth } from './display-width.ts'
import { type Span, type StyledLine, span } from './styled-line.ts'

/** Columns of one table are two spaces apart; nothing stands after the last cell. */
export function alignRows(rows: readonly StyledLine[]): StyledLine[] {
  const widths = columnWidths(rows)
  return rows.map(row => {
    const lastFilled = row.findLastIndex(cell => cell.text !== '')
    return row.slice(0, lastFilled + 1).flatMap((cell, column): Span[] => {
      const padding = ' '.repeat((widths[column] ?? 0) - displayWidth(cell.text) + 2)
      return column === lastFilled ? [cell] : [cell, span(padding)]
    })
  })
}

function columnWidths(rows: readonly StyledLine[]): number[] {
  const columns = Math.max(0, ...rows.map(row => row.length))
  return Array.from({ length: columns }, (_, column) =>
    rows.reduce((width, row) => Math.max(width, displayWidth(row[column]?.text ?? '')), 0),
  )
}
