/**
 * Ctrl-Z: the shell gets the terminal until it asks for the program again.
 *
 * The terminal must have been left, as the process stops within this call. Every process of the job stops with it, as
 * those before and after it in a pipe belong to the same job. Source: POSIX, General Terminal Interface, 11.1.4.
 */
import { setTimeout as wait } from 'node:timers/promises'

/** Resolves when the process goes on, at once where there is nobody who could continue it. */
export async function suspendJob(): Promise<void> {
  if (process.platform === 'win32') return
  process.kill(0, 'SIGTSTP')
  // The signal comes to the thread that the system chooses: this one may run on for a moment.
  await wait(settlingMs)
}

const settlingMs = 50
