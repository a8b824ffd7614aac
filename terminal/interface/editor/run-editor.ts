/** Starts an editor: in the terminal until it ends, or in a window of its own. */
import { spawn } from 'node:child_process'
import type { WriteStream } from 'node:tty'
import type { EditorCommand } from '../../editor-command.ts'

/**
 * Resolves when the editor has ended; the terminal is its own until then.
 * @throws the system's error when it cannot be started
 */
export function runInTerminal({ program, args }: EditorCommand, screen: WriteStream): Promise<void> {
  const child = spawn(program, args, { stdio: ['inherit', screen, screen] })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => resolve())
  })
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
