/** Runs a command as a process of its own: wall time, peak memory, what it printed. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Measurement {
  readonly elapsedMs: number
  /** Greatest resident memory of the process. */
  readonly peakBytes: number
  readonly output: string
}

/**
 * @param args arguments for the `node` that runs this
 * @throws Error with what the process printed when it fails
 */
export function measureProcess(args: readonly string[]): Measurement {
  const folder = mkdtempSync(join(tmpdir(), 'findbuch-bench-'))
  try {
    const reportPath = join(folder, 'peak')
    const startedAt = performance.now()
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', PEAK_REPORTER, ...args], {
      encoding: 'utf8',
      env: { ...process.env, FINDBUCH_BENCH_PEAK: reportPath },
      maxBuffer: 1 << 28,
    })
    const elapsedMs = performance.now() - startedAt
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stderr}${stdout}`)
    return { elapsedMs, peakBytes: Number(readFileSync(reportPath, 'utf8')) * 1024, output: stdout }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Loaded into the measured process; `maxRSS` is in kilobytes. */
const PEAK_REPORTER = `data:text/javascript,${encodeURIComponent(
  "import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(process.env.FINDBUCH_BENCH_PEAK, String(process.resourceUsage().maxRSS)))",
)}`
