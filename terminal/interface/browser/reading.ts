/** A hit → the program that shows its document for reading: a browser, or what the system has for such files. */
import type { Hit } from '../../../query/search-index.ts'
import { cleanText } from '../../clean-text.ts'
import type { CommandContext } from '../../command-context.ts'
import type { OpenedIndex } from '../../index-location.ts'
import type { DocumentCopies } from '../editor/document-copies.ts'
import { ownFile } from '../editor/openable-document.ts'
import type { Opening } from '../editor/opening.ts'
import { isOnPath } from '../program-on-path.ts'
import { browserCommand } from './browser-command.ts'
import { documentPage } from './document-page.ts'

/** @returns undefined where there is no such program */
export async function prepareReading(
  hit: Hit,
  { index, path }: OpenedIndex,
  copies: DocumentCopies,
  { env, texts }: CommandContext,
): Promise<Opening | undefined> {
  const own = await ownFile(hit, index, path)
  const file = own ?? copies.copyPage(hit.path, documentPage(await index.document(hit.document)))
  const command = browserCommand(file, env, process.platform, program => isOnPath(program, env.PATH ?? ''))
  if (command === undefined) return undefined
  const place = cleanText(hit.path)
  const text = own === undefined ? texts.screen.openedCopy(place) : texts.screen.opened(place)
  return { command, notice: { text, isError: false } }
}
