/** Starts an editor: in the terminal until it ends, or in a window of its own. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import type { WriteStream } from 'node:tty'
import type { EditorCommand } from '../../editor-command.ts'
import { holdSignals } from './handed-over-signals.ts'

/**
 * Resolves to the exit code when the editor has ended, 128 + its number where a signal ended it; the terminal and Ctrl-C
 * are its own until then.
 * @throws the system's error when it cannot be started
 */
export async function runInTerminal({ program, args }: EditorCommand, screen: WriteStream): Promise<number> {
  const release = holdSignals()
  try {
    const child = spawn(program, args, { stdio: ['inherit', screen, screen] })
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, signal) =>
        resolve(code ?? signalBase + (signal === null ? 0 : constants.signals[signal])),
      )
    })
  } finally {
    release()
  }
}

/** As a shell tells of a signal. */
const signalBase = 128

/**
 * Resolves when the editor has been started; it may outlive this process.
 * @throws the system's error when it cannot be started
 */
export function runInWindow({ program, args }: EditorCommand): Promise<void> {
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('spawn', () => {
      child.unref()
      resolve()
    })
  })
}
