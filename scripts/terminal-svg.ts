/**
 * The screen of a terminal → an SVG that looks like it, on white and on black.
 *
 * A row is a `<text>` with a fixed width for each run of cells of one style, so that columns stand in line whatever font
 * draws them. Only the sixteen colours of a terminal's theme are known, which is all that the interface uses.
 */
import type { IBuffer, IBufferCell } from '@xterm/headless'

export interface ScreenSize {
  readonly columns: number
  readonly rows: number
}

/** @param title for those who cannot see it */
export function terminalSvg(buffer: IBuffer, { columns, rows }: ScreenSize, title: string): string {
  const width = columns * CELL.width + 2 * MARGIN
  const height = rows * CELL.height + 2 * MARGIN
  const lines = Array.from({ length: rows }, (_, row) => rowSvg(runsOfRow(buffer, row, columns), row))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">
<title>${escapeXml(title)}</title>
<style>${STYLE}</style>
<rect class="screen" width="${width}" height="${height}" rx="8"/>
${lines.filter(line => line !== '').join('\n')}
</svg>
`
}

/** In units of the picture. */
const CELL = { width: 8.4, height: 18, baseline: 13.5 }
const MARGIN = 12

const STYLE = `
text { font: 14px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; fill: #24292f; white-space: pre }
.screen { fill: #ffffff; stroke: #d0d7de }
.bold { font-weight: 700 }
.faint { opacity: .6 }
.underline { text-decoration: underline }
.c1 { fill: #cf222e } .c2 { fill: #116329 } .c3 { fill: #7d4e00 } .c4 { fill: #0969da } .c5 { fill: #a40e9b } .c6 { fill: #0f6e84 }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  .screen { fill: #0d1117; stroke: #30363d }
  .c1 { fill: #ff7b72 } .c2 { fill: #3fb950 } .c3 { fill: #d29922 } .c4 { fill: #58a6ff } .c5 { fill: #f778ba } .c6 { fill: #39c5cf }
}
`

/** Cells side by side that look alike. */
interface Run {
  readonly column: number
  readonly classes: string
  text: string
  /** In cells. */
  width: number
}

function runsOfRow(buffer: IBuffer, row: number, columns: number): readonly Run[] {
  const line = buffer.getLine(buffer.baseY + row)
  const runs: Run[] = []
  for (let column = 0; column < columns; column++) {
    const cell = line?.getCell(column)
    // The second half of a wide character.
    if (cell === undefined || cell.getWidth() === 0) continue
    const classes = classesOf(cell)
    const last = runs.at(-1)
    const text = cell.getChars() || ' '
    if (last?.classes === classes) {
      last.text += text
      last.width += cell.getWidth()
    } else runs.push({ column, classes, text, width: cell.getWidth() })
  }
  return runs.filter(run => run.text.trim() !== '').map(withoutSpacesBehind)
}

function withoutSpacesBehind(run: Run): Run {
  const text = run.text.trimEnd()
  return { ...run, text, width: run.width - (run.text.length - text.length) }
}

function classesOf(cell: IBufferCell): string {
  const color = cell.isFgPalette() ? cell.getFgColor() % 8 : 0
  const classes = [
    cell.isBold() ? 'bold' : '',
    cell.isDim() ? 'faint' : '',
    cell.isUnderline() ? 'underline' : '',
    color > 0 && color < 7 ? `c${color}` : '',
  ]
  return classes.filter(name => name !== '').join(' ')
}

function rowSvg(runs: readonly Run[], row: number): string {
  const y = MARGIN + row * CELL.height + CELL.baseline
  return runs
    .map(({ column, classes, text, width }) => {
      const x = round(MARGIN + column * CELL.width)
      const style = classes === '' ? '' : ` class="${classes}"`
      const length = round(width * CELL.width)
      return `<text${style} x="${x}" y="${y}" textLength="${length}" xml:space="preserve">${escapeXml(text)}</text>`
    })
    .join('')
}

function round(units: number): number {
  return Math.round(units * 10) / 10
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
