import test from 'ava'
import { growthPlot } from '../../benchmarks/growth-plot.ts'

const SIZES = [
  { label: '1/4', factor: 0.25 },
  { label: '1', factor: 1 },
  { label: '4', factor: 4 },
]

/** The points of the first line of a class, as [x, y]. */
function pointsOf(svg: string, className: string): readonly (readonly number[])[] {
  const [, points = ''] = new RegExp(`class="${className}" points="([^"]*)"`).exec(svg) ?? []
  return points.split(' ').map(point => point.split(',').map(Number))
}

function plot(values: readonly number[], wanted: 'in proportion' | 'level'): string {
  return growthPlot(SIZES, [{ title: 'build, s', wanted, series: [{ values }] }])
}

test('what grows in proportion lies on the dashed line', t => {
  const svg = plot([1, 4, 16], 'in proportion')
  const [start = [], , end = []] = pointsOf(svg, 'series0')
  t.deepEqual(pointsOf(svg, 'wanted'), [start, end])
  const [, middle = []] = pointsOf(svg, 'series0')
  t.is(middle[0], ((start[0] ?? 0) + (end[0] ?? 0)) / 2)
  t.true(Math.abs((middle[1] ?? 0) - ((start[1] ?? 0) + (end[1] ?? 0)) / 2) <= 0.1)
})

test('what does not grow is level, and what grows rises', t => {
  t.is(new Set(pointsOf(plot([7, 7, 7], 'level'), 'series0').map(([, y]) => y)).size, 1)
  const heights = pointsOf(plot([7, 8, 30], 'level'), 'series0').map(([, y = 0]) => y)
  t.deepEqual(
    heights,
    [...heights].sort((a, b) => b - a),
  )
  t.is(new Set(heights).size, 3)
})

test('labels sizes and values, and stays inside its frame', t => {
  const svg = plot([1, 40, 1000], 'level')
  for (const label of ['1/4', '40', '1,000', 'build, s']) t.true(svg.includes(`>${label}</text>`), label)
  for (const [x = 0, y = 0] of [...pointsOf(svg, 'series0'), ...pointsOf(svg, 'wanted')]) {
    t.true(x >= 0 && x <= 360 && y >= 0 && y <= 250, `${x},${y}`)
  }
})
