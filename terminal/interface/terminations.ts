/** What can end a process whose terminal is in use, apart from a key: signals, a terminal that is gone, a crash. */
import type { ReadStream } from 'node:tty'
import { type ExitCode, exitCode } from '../exit-code.ts'

export interface TerminationHandlers {
  readonly end: (code: ExitCode) => void
  /** The terminal is wanted back for a while: by `kill -TSTP`, as Ctrl-Z comes as a key. */
  readonly suspend: () => void
  readonly crash: (error: unknown) => void
}

/** @returns a function that stops listening */
export function onTermination(
  stdin: ReadStream,
  interruption: AbortSignal,
  { end, suspend, crash }: TerminationHandlers,
): () => void {
  const interrupt = () => end(exitCode.interrupted)
  const terminate = () => end(exitCode.terminated)
  const hangUp = () => end(exitCode.hungUp)
  interruption.addEventListener('abort', interrupt)
  process.on('SIGTSTP', suspend)
  process.on('SIGTERM', terminate).on('SIGHUP', hangUp).on('uncaughtException', crash)
  stdin.on('end', hangUp).on('error', hangUp)
  return () => {
    interruption.removeEventListener('abort', interrupt)
    process.off('SIGTSTP', suspend)
    process.off('SIGTERM', terminate).off('SIGHUP', hangUp).off('uncaughtException', crash)
    stdin.off('end', hangUp).off('error', hangUp)
  }
}
