/** Runs a command as a process of its own: wall time, peak memory, what it printed. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TimedProcess {
  readonly elapsedMs: number
  readonly output: string
}

export interface MeasuredProcess extends TimedProcess {
  /** Greatest resident memory of the process. */
  readonly peakBytes: number
}

/**
 * @param args arguments for the `node` that runs this
 * @throws Error with what the process printed when it fails
 */
export function timeProcess(args: readonly string[], env: NodeJS.ProcessEnv = {}): TimedProcess {
  const startedAt = performance.now()
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  })
  const elapsedMs = performance.now() - startedAt
  if (status !== 0)
    throw new Error(`node ${args.join(' ')} ended with ${status ?? signal}:\n${stderr}${stdout}`)
  return { elapsedMs, output: stdout }
}

/** As timeProcess; asking for the memory adds some milliseconds. */
export function measureProcess(args: readonly string[]): MeasuredProcess {
  const folder = mkdtempSync(join(tmpdir(), 'findbuch-bench-'))
  try {
    const reportPath = join(folder, 'peak')
    const timed = timeProcess(['--import', PEAK_REPORTER, ...args], { FINDBUCH_BENCH_PEAK: reportPath })
    return { ...timed, peakBytes: Number(readFileSync(reportPath, 'utf8')) * 1024 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Loaded into the measured process. Linux counts in `maxRSS` what the starting process had before the new program
 * took its place, and in VmHWM only the new one; both are in kilobytes.
 */
const PEAK_REPORTER = `data:text/javascript,${encodeURIComponent(`
import { readFileSync, writeFileSync } from 'node:fs'
const peak = () => {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  return /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]
}
process.on('exit', () => writeFileSync(process.env.FINDBUCH_BENCH_PEAK, String(peak())))
`)}`
