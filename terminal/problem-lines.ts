/**
 * An error → the lines that tell it: what happened, where, and what to do. Errors of the layers below are
 * told by layer-message.ts, those of the operating system here.
 */
import { cleanText } from './clean-text.ts'
import { CommandError } from './command-error.ts'
import { layerMessage } from './layer-message.ts'
import type { Texts } from './texts/texts.ts'

/** @returns the message and the lines below it, clean */
export function problemLines(error: unknown, texts: Texts): readonly string[] {
  if (error instanceof CommandError) return [error.message, ...error.details]
  if (!(error instanceof Error)) return [texts.problems.unexpected(cleanText(String(error)))]
  const message = layerMessage(error, texts) ?? systemMessage(error, texts) ?? cleanText(error.message)
  return isProgrammingError(error) ? [texts.problems.unexpected(message), ...stackLines(error)] : [message]
}

/** The message for an error number of the operating system, where a person can do something about it. */
function systemMessage(error: NodeJS.ErrnoException, { problems }: Texts): string | undefined {
  const path = cleanText(error.path ?? '')
  switch (error.code) {
    case 'ENOENT':
      return problems.notFound(path)
    case 'EACCES':
    case 'EPERM':
      return error.syscall === 'open' || error.syscall === 'scandir' || error.syscall === 'stat'
        ? problems.notReadable(path)
        : problems.notWritable(path)
    case 'EROFS':
      return problems.notWritable(path)
    case 'ENOSPC':
    case 'EDQUOT':
      return problems.diskFull(path)
    case 'EISDIR':
      return problems.isFolder(path)
    case 'ENOTDIR':
      return problems.isNoFolder(path)
    case 'EMFILE':
    case 'ENFILE':
      return problems.tooManyOpenFiles()
    default:
      return undefined
  }
}

/** Errors of the language itself are mistakes of ours, and their place helps to mend them. */
function isProgrammingError(error: Error): boolean {
  return [TypeError, ReferenceError, SyntaxError].some(
    kind => error instanceof kind && error.name === kind.name,
  )
}

function stackLines(error: Error): string[] {
  const lines = error.stack?.split('\n').filter(line => /^\s+at /.test(line)) ?? []
  return lines.slice(0, 8).map(cleanText)
}
