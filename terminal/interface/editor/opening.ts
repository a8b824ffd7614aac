/** A hit → an editor that shows it at its line. */

import type { Hit } from '../../../query/search-index.ts'
import { cleanText } from '../../clean-text.ts'
import type { CommandContext } from '../../command-context.ts'
import { type EditorCommand, editorCommand } from '../../editor-command.ts'
import type { OpenedIndex } from '../../index-location.ts'
import { problemLines } from '../../problem-lines.ts'
import type { Notice } from '../app/notice.ts'
import type { DocumentCopies } from './document-copies.ts'
import { findEditor } from './find-editor.ts'
import { openableDocument } from './openable-document.ts'

export interface Opening {
  readonly command: EditorCommand
  /** What to say when it has been opened. */
  readonly notice: Notice
}

/** @returns undefined when there is no editor */
export async function prepareOpening(
  hit: Hit,
  { index, path }: OpenedIndex,
  copies: DocumentCopies,
  { env, texts, editor: setting }: CommandContext & { readonly editor: string | undefined },
): Promise<Opening | undefined> {
  const editor = findEditor(setting, env)
  if (editor === undefined) return undefined
  const document = await openableDocument(hit, index, path, copies)
  const hasWindows = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
  const command = editorCommand(editor, document, hasWindows)
  if (command === undefined) return undefined
  const place = `${cleanText(hit.path)}:${hit.line}`
  const text = document.isCopy ? texts.screen.openedCopy(place) : texts.screen.opened(place)
  return { command, notice: { text, isError: false } }
}

/**
 * Runs an editor and tells how that went.
 * @param run resolves to the exit code, to nothing where the editor may go on
 */
export async function reportOpening(
  { command, notice }: Opening,
  run: () => Promise<number> | Promise<void>,
  { texts }: CommandContext,
): Promise<Notice> {
  const program = cleanText(command.program)
  try {
    const code = (await run()) ?? 0
    return code === 0 ? notice : { text: texts.screen.editorEnded(program, code), isError: true }
  } catch (error) {
    const reason = problemLines(error, texts)[0] ?? ''
    return { text: texts.screen.editorFailed(program, reason), isError: true }
  }
}
