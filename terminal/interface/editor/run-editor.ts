/** Starts an editor: in the terminal until it ends, or in a window of its own. */
import { spawn } from 'node:child_process'
import type { WriteStream } from 'node:tty'
import type { EditorCommand } from '../../editor-command.ts'
import { holdSignals } from './handed-over-signals.ts'

/**
 * Resolves when the editor has ended; the terminal and Ctrl-C are its own until then.
 * @throws the system's error when it cannot be started
 */
export async function runInTerminal({ program, args }: EditorCommand, screen: WriteStream): Promise<void> {
  const release = holdSignals()
  try {
    const child = spawn(program, args, { stdio: ['inherit', screen, screen] })
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', () => resolve())
    })
  } finally {
    release()
  }
}

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
