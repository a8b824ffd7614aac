/**
 * `findbuch` without a command, or `findbuch browse`: opens the interface. Where there is no terminal for it,
 * prints the answer to a sample query and how to go on.
 */
import { ReadStream, WriteStream } from 'node:tty'
import { BackgroundIndex } from '../background-index/background-index.ts'
import { cleanText } from '../clean-text.ts'
import { type ColorOption, choosesColor } from '../color-choice.ts'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type OpenedIndex, placeIndex, withIndex } from '../index-location.ts'
import { loadSamples } from '../sample-queries.ts'
import { answer, printAnswer } from './search.ts'

export interface BrowseOptions {
  readonly index?: string
  readonly query?: string
  readonly color: ColorOption
}

export async function browse(options: BrowseOptions, context: CommandContext): Promise<ExitCode> {
  const { stdin } = context
  const screen = [context.stdout, context.stderr].find(stream => stream instanceof WriteStream)
  if (!(stdin instanceof ReadStream) || screen === undefined || context.env.TERM === 'dumb') {
    return withIndex(options.index, context, opened => printSample(options, opened, context))
  }
  const place = await placeIndex(options.index, context)
  const { startIndexThread } = await import('../background-index/index-thread.ts')
  const opening = BackgroundIndex.open(() => startIndexThread(place.path))
  // Loaded while the thread opens the index.
  const loading = import('../interface/run-interface.tsx')
  const index = await opening
  try {
    const { runInterface } = await loading
    const colors = choosesColor(options.color, context.env, true) ? 'color' : 'mono'
    const query = cleanText(options.query ?? '')
    return await runInterface({ opened: { ...place, index }, query, stdin, screen, colors, context })
  } finally {
    await index.close()
  }
}

async function printSample(
  { query, color }: BrowseOptions,
  opened: OpenedIndex,
  context: CommandContext,
): Promise<ExitCode> {
  const { stdout, texts } = context
  const asked = query ?? (await loadSamples(opened.index, texts.screen.syntax))[0]?.query
  if (asked === undefined) {
    stdout.write(`${texts.answer.emptyIndex()}\n`)
    return exitCode.found
  }
  const result = await answer(asked, { limit: sampleHits }, opened.index, context)
  stdout.write(`${texts.answer.sampleQuery(cleanText(asked))}\n\n`)
  printAnswer({ query: asked, result }, color, opened, context)
  const name = cleanText(opened.name)
  stdout.write(
    `\n${texts.answer.howToGoOn()}\n  findbuch search -i ${name} '${cleanText(asked)}'\n  findbuch -i ${name}\n`,
  )
  return exitCode.found
}

const sampleHits = 5
