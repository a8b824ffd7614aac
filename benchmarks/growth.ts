/**
 * Does Findbuch grow as it should: building in proportion to the corpus, in memory that does not grow, and searching
 * and opening hardly slower?
 *
 *     npm run bench:growth -- ../shared/corpora/gesetze.zip [--memory 512MB] [--rounds 1] [--svg FILE]
 *
 * Measures a sixteenth and a quarter of the corpus, the whole, and the fourfold: the corpus and three copies in which
 * a third of the longer words is misspelled, each copy in its own way, so that the vocabulary grows too. The queries
 * are made from the sixteenth, so that all sizes answer the same ones. Prints the least of the rounds, and draws it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { BenchQuery } from './bench-query.ts'
import { growCorpus } from './corpus-folder.ts'
import { queriesOf } from './corpus-queries.ts'
import { bundleEngineProcess } from './engine-bundle.ts'
import { type EngineRun, FINDBUCH, runEngine } from './engine-runs.ts'
import { FINDBUCH_ENGINE } from './engines/engine-list.ts'
import { type CorpusSize, growthPlot } from './growth-plot.ts'
import { formatNumber, markdownTable } from './markdown-table.ts'
import { timeProcess } from './measure-process.ts'
import { quantile } from './quantile.ts'

const SIZES: readonly CorpusSize[] = [
  { label: '1/16', factor: 1 / 16 },
  { label: '1/4', factor: 1 / 4 },
  { label: '1', factor: 1 },
  { label: '4', factor: 4 },
]

interface Measure {
  readonly label: string
  readonly of: (run: EngineRun) => number
}

const BUILD: Measure = { label: 'build, s', of: run => run.buildMs / 1e3 }
const PEAK: Measure = { label: 'peak memory of the build, MB', of: run => run.peakBytes / 1e6 }
const FILE: Measure = { label: 'file, MB', of: run => run.bytes.total / 1e6 }
const MEDIAN: Measure = { label: 'warm query, p50, ms', of: run => quantile(run.queryMs, 0.5) }
const SLOW: Measure = { label: 'warm query, p99, ms', of: run => quantile(run.queryMs, 0.99) }
const FIRST: Measure = {
  label: 'new process to first answer, over an empty one, ms',
  of: run => Math.min(...run.firstAnswerMs) - Math.min(...run.emptyProcessMs),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    memory: { type: 'string', default: '512MB' },
    rounds: { type: 'string', default: '1' },
    svg: { type: 'string', default: join(import.meta.dirname, 'growth.svg') },
  },
})
const [input] = positionals
const rounds = Number(values.rounds)
if (input === undefined || positionals.length > 1 || !(rounds >= 1)) {
  throw new Error('usage: npm run bench:growth -- DOCUMENTS [--memory SIZE] [--rounds N] [--svg FILE]')
}

const folder = mkdtempSync(join(tmpdir(), 'findbuch-bench-'))
try {
  const script = await bundleEngineProcess()
  const queriesPath = join(folder, 'queries.json')
  const buildOptions = memoryOption(values.memory)
  let queries: readonly BenchQuery[] | undefined
  const runsOf: (readonly EngineRun[])[] = []
  for (const size of SIZES) {
    const corpus = join(folder, 'corpus')
    await growCorpus(input, corpus, size.factor)
    queries ??= await queriesOf(corpus)
    writeFileSync(queriesPath, JSON.stringify(queries))
    const order = { script, corpus, queries, queriesPath, buildOptions }
    runsOf.push(
      Array.from({ length: rounds }, () => {
        process.stderr.write(`${size.label} of the corpus\n`)
        return runEngine(FINDBUCH_ENGINE, join(folder, 'index'), order).run
      }),
    )
    rmSync(corpus, { recursive: true })
  }
  report(runsOf, buildOptions)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** None where the program does not know it. */
function memoryOption(size: string): readonly string[] {
  const { output } = timeProcess([FINDBUCH, 'index', '--help'])
  return output.includes('--memory') ? ['--memory', size] : []
}

/** @param runsOf by size */
function report(runsOf: readonly (readonly EngineRun[])[], buildOptions: readonly string[]): void {
  const valuesOf = ({ of }: Measure) => runsOf.map(runs => Math.min(...runs.map(of)))
  const counts = (label: string, of: Measure['of']) => [label, ...valuesOf({ label, of }).map(formatNumber)]
  console.log(`${['findbuch index', ...buildOptions].join(' ')}, the least of ${rounds} rounds\n`)
  console.log(
    markdownTable(
      ['part of the corpus', ...SIZES.map(({ label }) => label)],
      [
        counts('documents', run => run.documents),
        counts('passages', run => run.passages),
        ...[BUILD, PEAK, FILE, MEDIAN, SLOW, FIRST].map(measure => counts(measure.label, measure.of)),
      ],
    ),
  )
  const plot = growthPlot(SIZES, [
    { title: BUILD.label, wanted: 'in proportion', series: [{ values: valuesOf(BUILD) }] },
    { title: PEAK.label, wanted: 'level', series: [{ values: valuesOf(PEAK) }] },
    {
      title: 'warm query, ms',
      wanted: 'level',
      series: [
        { name: 'p50', values: valuesOf(MEDIAN) },
        { name: 'p99', values: valuesOf(SLOW) },
      ],
    },
    { title: 'new process to first answer, ms', wanted: 'level', series: [{ values: valuesOf(FIRST) }] },
  ])
  writeFileSync(values.svg, plot)
  console.log(`\ndrawn: ${values.svg}`)
}
