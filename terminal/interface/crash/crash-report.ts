/**
 * A report of an error that nobody expected, for a person to send: versions, the terminal, and where in the program it
 * happened. The message stays out, as it may quote a query or a document.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScreenSize } from '../layout.ts'

export interface CrashSite {
  readonly version: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly size: ScreenSize
  readonly time: Date
}

export function crashReport(error: unknown, { version, env, size, time }: CrashSite): string {
  const terminal = ['TERM', 'TERM_PROGRAM', 'TERM_PROGRAM_VERSION', 'COLORTERM', 'TMUX', 'SSH_TTY', 'LANG']
  const set = terminal
    .filter(name => env[name])
    .map(name => `${name}=${privateNames.has(name) ? 'set' : env[name]}`)
  return [
    `findbuch ${version}`,
    `node ${process.version} ${process.platform} ${process.arch}`,
    `terminal ${size.columns}x${size.rows} ${set.join(' ')}`,
    `time ${time.toISOString()}`,
    '',
    ...errorLines(error),
    '',
  ].join('\n')
}

/** Their values hold paths and users. */
const privateNames: ReadonlySet<string> = new Set(['TMUX', 'SSH_TTY'])

/** @returns the file's absolute path; undefined where it cannot be written: the error itself matters more */
export function writeCrashReport(error: unknown, site: CrashSite, folder: string): string | undefined {
  const file = join(folder, `crash-${site.time.toISOString().replaceAll(':', '-')}.txt`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(file, crashReport(error, site), { mode: 0o600 })
    return file
  } catch {
    return undefined
  }
}

/** Names and places of the error and of what caused it. */
function errorLines(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error)) return [`thrown: ${typeof error}`]
  const { code } = error as NodeJS.ErrnoException
  const frames = error.stack?.split('\n').filter(line => /^\s+at /.test(line)) ?? []
  const head = `${error.name}${code === undefined ? '' : ` ${code}`}`
  const cause = error.cause === undefined || depth >= deepestCause ? [] : errorLines(error.cause, depth + 1)
  return [head, ...frames, ...cause.map((line, i) => (i === 0 ? `caused by ${line}` : line))]
}

const deepestCause = 3
