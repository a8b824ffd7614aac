/** What `index` and `check` were given → what the indexer is asked for. */
import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { addAbortSignal } from 'node:stream'
import { text as readText } from 'node:stream/consumers'
import type { BuildOptions } from '../../indexer/build-report.ts'
import { cleanText } from '../clean-text.ts'
import type { CommandContext } from '../command-context.ts'
import { CommandError } from '../command-error.ts'

export interface SourceOptions {
  readonly output?: string
  readonly language: string
  readonly exclude: readonly string[]
  readonly maxDocument?: number
  readonly threads?: number
  readonly memory?: number
}

/** Paths are resolved against the current folder; `output` stays as it was given, for the report. */
export async function buildOptions(
  inputs: readonly string[],
  options: SourceOptions,
  context: CommandContext,
): Promise<BuildOptions> {
  const listed = inputs.includes('-')
    ? pathList(await readText(addAbortSignal(context.signal, context.stdin)))
    : []
  const paths = inputs.flatMap(input => (input === '-' ? listed : [input]))
  const output = options.output ?? outputName(inputs, context)
  await checkOutput(output, context)
  return {
    inputs: paths.map(path => resolve(context.folder, path)),
    output: resolve(context.folder, output),
    language: options.language,
    exclude: options.exclude,
    ...(options.maxDocument === undefined ? {} : { maxDocumentBytes: options.maxDocument }),
    ...(options.threads === undefined ? {} : { threads: options.threads }),
    ...(options.memory === undefined ? {} : { memoryBytes: options.memory }),
    signal: context.signal,
  }
}

/** The paths on standard input: separated by NUL where there is one (`find -print0`), else by line ends. */
export function pathList(text: string): string[] {
  const separator = text.includes('\0') ? '\0' : /\r?\n/
  return text.split(separator).filter(path => path !== '')
}

/** `gesetze.zip` → `gesetze.findbuch`; several inputs have no name in common. */
function outputName(inputs: readonly string[], context: CommandContext): string {
  const [input] = inputs
  if (input === undefined || inputs.length > 1 || input === '-') {
    throw new CommandError(context.texts.usage.mistakes.noOutputName())
  }
  const name = basename(resolve(context.folder, input)).replace(/(?<=.)\.(?:zip|txt|md|markdown|html?)$/i, '')
  return `${name === '' ? 'index' : name}.findbuch`
}

/** Noticed before the work, not after it. Whether it can be written shows when it is. */
async function checkOutput(output: string, context: CommandContext): Promise<void> {
  const { problems } = context.texts
  const path = resolve(context.folder, output)
  const present = await stat(path).catch(() => undefined)
  if (present?.isDirectory()) throw new CommandError(problems.isFolder(cleanText(output)))
  const folder = await stat(dirname(path)).catch(() => undefined)
  if (folder === undefined) throw new CommandError(problems.outputFolderMissing(cleanText(dirname(output))))
  if (!folder.isDirectory()) throw new CommandError(problems.isNoFolder(cleanText(output)))
}
