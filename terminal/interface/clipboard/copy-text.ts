/** A text → the clipboard: by the terminal, and by a program where there is one. */

import type { Environment } from '../../configuration/folders.ts'
import { type ClipboardProgram, clipboardPrograms, feedProgram } from './clipboard-program.ts'
import { clipboardSequence } from './terminal-clipboard.ts'

export interface ClipboardWays {
  readonly env: Environment
  readonly platform: NodeJS.Platform
  /** Writes to the terminal. */
  readonly write: (sequence: string) => void
  readonly feed?: (program: ClipboardProgram, text: string) => Promise<boolean>
}

/**
 * A terminal does not answer whether it has taken the text, so both ways are gone.
 * @returns whether there was any
 */
export async function copyText(
  text: string,
  { env, platform, write, feed = feedProgram }: ClipboardWays,
): Promise<boolean> {
  const sequence = clipboardSequence(text, env)
  if (sequence !== undefined) write(sequence)
  for (const program of clipboardPrograms(env, platform)) {
    if (await feed(program, text)) return true
  }
  return sequence !== undefined
}
