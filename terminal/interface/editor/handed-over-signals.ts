/**
 * Signals while another program has the terminal, as those have it that call an editor (git) or a pager: Ctrl-C goes to
 * every process of the job, and what it means is for the program in front. Source: POSIX, system(), "Application Usage".
 */
import { exitCode } from '../../exit-code.ts'

/**
 * Ctrl-C is left to the other program. What ends the process ends it as ever, but through `process.exit`, so that those
 * who listen to 'exit' can clean up.
 * @returns a function that puts everything back
 */
export function holdSignals(): () => void {
  // They stay of use as they are: one that was to be called once takes itself off.
  const interruptions = process.rawListeners('SIGINT') as NodeJS.SignalsListener[]
  process.on('SIGINT', ignore)
  for (const listener of interruptions) process.off('SIGINT', listener)
  process.on('SIGTERM', terminate).on('SIGHUP', hangUp)
  return () => {
    for (const listener of interruptions) process.on('SIGINT', listener)
    process.off('SIGINT', ignore).off('SIGTERM', terminate).off('SIGHUP', hangUp)
  }
}

function ignore(): void {}

function terminate(): void {
  process.exit(exitCode.terminated)
}

function hangUp(): void {
  process.exit(exitCode.hungUp)
}
