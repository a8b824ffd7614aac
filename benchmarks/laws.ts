/**
 * How long do building and a first search in a new process take, and how much memory, beside MiniSearch doing the
 * same on the same texts?
 *
 *     npm run bench -- ../shared/corpora/gesetze.zip [--rounds 3]
 *
 * Each step runs in a process of its own, in turn; minimum and median are printed.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Measurement, measureProcess, median } from './measure-process.ts'

const QUERY = 'ordentliche Kündigung Frist'
const FINDBUCH = 'dist/cli/findbuch.js'
const MINISEARCH = ['--import', 'tsx', 'benchmarks/minisearch-peer.ts']

interface Step {
  readonly engine: string
  readonly step: string
  readonly args: readonly string[]
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' } },
})
const [input] = positionals
const rounds = Number(values.rounds)
if (input === undefined || !(rounds >= 1)) {
  throw new Error('usage: npm run bench -- DOCUMENTS [--rounds N], documents in a folder or a ZIP archive')
}

const folder = mkdtempSync(join(tmpdir(), 'findbuch-bench-'))
try {
  const ours = join(folder, 'index.findbuch')
  const theirs = join(folder, 'minisearch.json')
  const steps: readonly Step[] = [
    { engine: 'Findbuch', step: 'build', args: [FINDBUCH, 'index', input, '-o', ours, '--quiet'] },
    { engine: 'MiniSearch', step: 'build', args: [...MINISEARCH, 'index', input, theirs] },
    { engine: 'Findbuch', step: 'first search', args: [FINDBUCH, 'search', '-i', ours, '--json', QUERY] },
    { engine: 'MiniSearch', step: 'first search', args: [...MINISEARCH, 'search', theirs, QUERY] },
    { engine: 'node -e 0', step: 'first search', args: ['-e', '0'] },
  ]
  const measured = new Map<Step, Measurement[]>(steps.map(step => [step, []]))
  for (let round = 0; round < rounds; round++) {
    for (const step of steps) measured.get(step)?.push(measureProcess(step.args))
  }
  print(measured)
  console.log(
    `index: Findbuch ${megabytes(statSync(ours).size)} with texts, MiniSearch ${megabytes(statSync(theirs).size)} without`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function print(measured: ReadonlyMap<Step, readonly Measurement[]>): void {
  const load = loadavg()[0]?.toFixed(1)
  console.log(
    `${input}; Node ${process.versions.node}, ${cpus().length} cores, load ${load}; ${rounds} rounds, minimum / median`,
  )
  const medians = new Map<string, { ms: number; bytes: number }>()
  for (const [{ engine, step }, runs] of measured) {
    const times = runs.map(run => run.elapsedMs)
    const peaks = runs.map(run => run.peakBytes)
    medians.set(`${step} ${engine}`, { ms: median(times), bytes: median(peaks) })
    const time = `${Math.round(Math.min(...times))} / ${Math.round(median(times))} ms`
    console.log(
      `${step.padEnd(14)}${engine.padEnd(12)}${time.padStart(20)}   peak ${megabytes(median(peaks)).padStart(8)}`,
    )
  }
  for (const step of ['build', 'first search']) {
    const ours = medians.get(`${step} Findbuch`)
    const theirs = medians.get(`${step} MiniSearch`)
    if (ours === undefined || theirs === undefined) continue
    const time = (ours.ms / theirs.ms).toFixed(3)
    console.log(
      `${step}: Findbuch takes ${time} of MiniSearch's time, ${(ours.bytes / theirs.bytes).toFixed(3)} of its memory`,
    )
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
