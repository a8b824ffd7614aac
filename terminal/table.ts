/**
 * Rows of cells → aligned lines.
 *
 *   alignRows([['Dokumente', '5'], ['Wörter', '1.234']])  → ['Dokumente  5', 'Wörter     1.234'] as styled lines
 */
import { displayWidth } from './display-width.ts'
import { type Span, type StyledLine, span } from './styled-line.ts'

/** Columns of one table are two spaces apart; the last one is not filled up. */
export function alignRows(rows: readonly StyledLine[]): StyledLine[] {
  const widths = columnWidths(rows)
  return rows.map(row =>
    row.flatMap((cell, column): Span[] => {
      const isLast = column === row.length - 1
      const padding = ' '.repeat((widths[column] ?? 0) - displayWidth(cell.text) + 2)
      return isLast ? [cell] : [cell, span(padding)]
    }),
  )
}

function columnWidths(rows: readonly StyledLine[]): number[] {
  const columns = Math.max(0, ...rows.map(row => row.length))
  return Array.from({ length: columns }, (_, column) =>
    rows.reduce((width, row) => Math.max(width, displayWidth(row[column]?.text ?? '')), 0),
  )
}
