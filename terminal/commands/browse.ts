/**
 * `findbuch` without a command, or `findbuch browse`: opens the interface, and prints what was chosen in it. Where
 * there is no terminal for it, prints the answer to a sample query and how to go on.
 */
import { ReadStream, WriteStream } from 'node:tty'
import { BackgroundIndex } from '../background-index/background-index.ts'
import { cleanText } from '../clean-text.ts'
import { type ColorOption, choosesColor } from '../color-choice.ts'
import type { CommandContext } from '../command-context.ts'
import type { Configuration } from '../configuration/configuration.ts'
import {
  type LoadedConfiguration,
  loadConfiguration,
  problemLine,
} from '../configuration/load-configuration.ts'
import { takeAmbiguousForWide } from '../display-width.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type OpenedIndex, placeIndex, withIndex } from '../index-location.ts'
import type { Notice } from '../interface/app/notice.ts'
import { HeldIndex } from '../interface/indexes/held-index.ts'
import type { Theme } from '../paint.ts'
import { loadSamples } from '../sample-queries.ts'
import { textsOf } from '../texts/choose-texts.ts'
import { choiceTemplate, printChoice } from './print-choice.ts'
import { answer, printAnswer } from './search.ts'

export interface BrowseOptions {
  readonly index?: string
  readonly query?: string
  /** What to print of the hits that were chosen. */
  readonly format?: string
  readonly print0?: boolean
  /** The configuration file, and what goes before it. */
  readonly config?: string
  readonly theme?: Theme
  readonly ascii?: boolean
  readonly mouse?: boolean
  readonly screenReader?: boolean
  readonly lang?: string
  readonly color: ColorOption
}

export async function browse(options: BrowseOptions, given: CommandContext): Promise<ExitCode> {
  const { stdin } = given
  const screen = [given.stdout, given.stderr].find(stream => stream instanceof WriteStream)
  if (!(stdin instanceof ReadStream) || screen === undefined || given.env.TERM === 'dumb') {
    return withIndex(options.index, given, opened => printSample(options, opened, given))
  }
  const place = await placeIndex(options.index, given)
  const { startIndexThread } = await import('../background-index/index-thread.ts')
  const open = (path: string) => BackgroundIndex.open(() => startIndexThread(path))
  const opening = HeldIndex.open(place, open)
  // Loaded while the thread opens the index.
  const loading = import('../interface/run-interface.tsx')
  const [loaded, held] = await Promise.all([loadConfiguration(options.config, given), opening])
  try {
    const configuration = withOptions(loaded.configuration, options, given)
    const language = options.lang === undefined ? configuration.language : undefined
    const context = language === undefined ? given : { ...given, texts: textsOf(language) }
    choiceTemplate(options, held.opened, context)
    if (configuration.ambiguous === 'wide') takeAmbiguousForWide()
    const { runInterface } = await loading
    const query = cleanText(options.query ?? '')
    const notice = firstProblem(loaded, context)
    const { code, chosen } = await runInterface({
      held,
      query,
      stdin,
      screen,
      configuration,
      notice,
      context,
    })
    printChoice(chosen, options, held.opened, context)
    return code
  } finally {
    await held.close()
  }
}

/** The command line goes before the file. In a pipe the choice is what is wanted, so that Enter prints it. */
function withOptions(
  configuration: Configuration,
  { theme, ascii, mouse, screenReader, color }: BrowseOptions,
  { env, stdout }: CommandContext,
): Configuration {
  const { settings } = configuration
  const isColored = choosesColor(color, env, true)
  const isRead = screenReader ?? env.INK_SCREEN_READER === 'true'
  const enter = stdout.isTTY === true ? settings.enter : 'print'
  return {
    ...configuration,
    settings: { ...settings, enter, proposes: !isRead },
    theme: isColored ? (theme ?? configuration.theme) : 'none',
    colors: isColored ? configuration.colors : {},
    ascii: ascii ?? configuration.ascii,
    mouse: mouse ?? configuration.mouse,
    screenReader: isRead,
  }
}

/** The interface starts with what is right in the file. */
function firstProblem(
  { problems: [first, ...further], file }: LoadedConfiguration,
  context: CommandContext,
): Notice | undefined {
  if (first === undefined) return undefined
  const text = context.texts.configuration.problem(problemLine(first, file, context), further.length)
  return { text, isError: true }
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
