/**
 * Measures against the size of a corpus → an SVG of small panels. Both axes of a panel are logarithmic, so that what
 * grows in proportion is a straight line like the dashed one, and what does not grow is level.
 */
import { formatNumber } from './markdown-table.ts'

export interface Panel {
  readonly title: string
  /** What the dashed lines show. */
  readonly wanted: 'in proportion' | 'level'
  readonly series: readonly Series[]
}

export interface Series {
  /** Absent where the panel's title says it. */
  readonly name?: string
  /** Above 0, one for each size. */
  readonly values: readonly number[]
}

export interface CorpusSize {
  readonly label: string
  readonly factor: number
}

/** @param sizes ascending, at least two */
export function growthPlot(sizes: readonly CorpusSize[], panels: readonly Panel[]): string {
  const width = COLUMNS * PANEL.width
  const height = Math.ceil(panels.length / COLUMNS) * PANEL.height
  const drawn = panels.map((panel, i) => {
    const place = `${(i % COLUMNS) * PANEL.width} ${Math.floor(i / COLUMNS) * PANEL.height}`
    return `<g transform="translate(${place})">\n${drawPanel(panel, sizes).join('\n')}\n</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">
<title>Growth with the size of the corpus</title>
<style>${STYLE}</style>
${drawn.join('\n')}
</svg>
`
}

const COLUMNS = 2
const PANEL = { width: 360, height: 250 }
const PLOT = { left: 36, right: 324, top: 66, bottom: 206, base: 218 }

/** Readable on white and on black. */
const STYLE = `
text { font: 12px system-ui, sans-serif; fill: #24292f; stroke: #ffffff; stroke-width: 3; paint-order: stroke }
.title { font-weight: 600 }
.muted { fill: #6e7781 }
polyline { fill: none; stroke-width: 2 }
.axis, .wanted { stroke: #8c959f; stroke-width: 1 }
.wanted { stroke-dasharray: 4 4 }
.series0 { stroke: #0969da }
.series1 { stroke: #bc4c00 }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; stroke: #0d1117 }
  .muted { fill: #8d96a0 }
  .series0 { stroke: #58a6ff }
  .series1 { stroke: #f0883e }
}
`

interface Point {
  readonly x: number
  readonly y: number
}

function drawPanel({ title, wanted, series }: Panel, sizes: readonly CorpusSize[]): readonly string[] {
  const factors = sizes.map(({ factor }) => factor)
  const xOf = logScale(factors, PLOT.left, PLOT.right)
  const growth = wanted === 'level' ? 1 : Math.max(...factors) / Math.min(...factors)
  const wantedAtEnd = series.map(({ values }) => (values[0] ?? 1) * growth)
  const yOf = logScale([...series.flatMap(({ values }) => values), ...wantedAtEnd], PLOT.bottom, PLOT.top)
  const lines = series.flatMap(({ name, values }, i) => {
    const points = values.map((value, at) => ({ x: xOf(factors[at] ?? 1), y: yOf(value) }))
    return [
      drawLine('wanted', [...points.slice(0, 1), { x: PLOT.right, y: yOf(wantedAtEnd[i] ?? 1) }]),
      drawLine(`series${i}`, points),
      ...points.map(({ x, y }, at) => {
        const label = formatNumber(values[at] ?? 0)
        return drawText({ x, y: y - 9 }, at === 0 && name !== undefined ? `${name} ${label}` : label)
      }),
    ]
  })
  const [left, right] = [PLOT.left, PLOT.right].map(x => ({ x, y: PLOT.base }))
  return [
    drawText({ x: PANEL.width / 2, y: 24 }, title, 'title'),
    ...(left && right ? [drawLine('axis', [left, right])] : []),
    ...sizes.map(({ label, factor }) => drawText({ x: xOf(factor), y: PLOT.base + 17 }, label, 'muted')),
    ...lines,
  ]
}

/** Values that are nearly the same come to lie near the middle, not at both ends. */
const LEAST_RANGE = 8

/** From values to places: the least at `from`, the greatest at `to`. */
function logScale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [least, greatest] = [Math.min(...values), Math.max(...values)]
  const padding = Math.max(1, Math.sqrt((LEAST_RANGE * least) / greatest))
  const start = least / padding
  const range = Math.log((greatest * padding) / start)
  return value => from + ((to - from) * Math.log(value / start)) / range
}

function drawLine(className: string, points: readonly Point[]): string {
  const places = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
  return `<polyline class="${className}" points="${places}"/>`
}

function drawText({ x, y }: Point, text: string, className?: string): string {
  const attribute = className === undefined ? '' : ` class="${className}"`
  return `<text${attribute} x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="middle">${text}</text>`
}
