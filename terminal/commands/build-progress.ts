/**
 * The progress of a build on standard error: one line that is drawn over on a terminal, otherwise a plain
 * line now and then.
 *
 *   Lesen  ████████████▌             52 %  3.451/6.637 Dokumente  31,2 MB/s  noch 3,1 s
 */
import type { BuildProgress } from '../../indexer/build-report.ts'
import type { CommandContext } from '../command-context.ts'
import { truncateText } from '../display-width.ts'
import type { Texts } from '../texts/texts.ts'

export interface ProgressDisplay {
  readonly show: (progress: BuildProgress) => void
  /** Leaves no trace of the bar. May be called twice. */
  end(): void
}

export function createProgressDisplay(context: CommandContext, quiet: boolean): ProgressDisplay {
  if (quiet) return { show: () => {}, end: () => {} }
  const { stderr, texts } = context
  const onTerminal = stderr.isTTY === true && context.env.TERM !== 'dumb'
  const intervalMs = onTerminal ? drawIntervalMs : lineIntervalMs
  const startedAt = performance.now()
  let shownAt = onTerminal ? Number.NEGATIVE_INFINITY : startedAt
  let isDrawn = false
  return {
    show: progress => {
      const now = performance.now()
      if (now - shownAt < intervalMs) return
      shownAt = now
      const width = onTerminal ? (stderr.columns ?? 80) - 1 : Number.POSITIVE_INFINITY
      const line = truncateText(progressLine(progress, now - startedAt, onTerminal, texts), width)
      stderr.write(onTerminal ? `\r\u001B[K${line}` : `${line}\n`)
      isDrawn = onTerminal
    },
    end: () => {
      if (isDrawn) stderr.write('\r\u001B[K')
      isDrawn = false
    },
  }
}

/** @param elapsedMs since the build began */
export function progressLine(
  progress: BuildProgress,
  elapsedMs: number,
  withBar: boolean,
  texts: Texts,
): string {
  const { formats, build, counts } = texts
  if (progress.phase === 'list' || progress.byteTotal === 0) {
    return `${build.phases[progress.phase]}  ${counts.documents(progress.documents)}`
  }
  const done = Math.min(1, progress.bytes / progress.byteTotal)
  const parts = [build.phases[progress.phase]]
  if (withBar) parts.push(bar(done))
  parts.push(`${String(Math.floor(done * 100)).padStart(3)} %`)
  parts.push(`${formats.number(progress.documents)}/${counts.documents(progress.documentTotal)}`)
  if (progress.phase === 'read' && elapsedMs >= leastElapsedMs && progress.bytes > 0) {
    parts.push(`${formats.bytes((progress.bytes / elapsedMs) * 1000)}/s`)
    parts.push(build.timeLeft(formats.duration((elapsedMs / done) * (1 - done))))
  }
  return parts.join('  ')
}

/** Ten times a second looks steady. */
const drawIntervalMs = 100
/** Into a log of a CI run, a line every few seconds shows that it lives. */
const lineIntervalMs = 5000
/** Before this a rate is noise. */
const leastElapsedMs = 500

const barWidth = 24
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

function bar(done: number): string {
  const units = Math.floor(done * barWidth * 8)
  return ('█'.repeat(Math.floor(units / 8)) + (eighths[units % 8] ?? '')).padEnd(barWidth)
}
