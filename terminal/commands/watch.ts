/**
 * `findbuch watch`: builds an index file, and again whenever its sources change, until Ctrl-C.
 *
 *   findbuch watch texte -o texte.findbuch
 *
 *   14:03:12  texte.findbuch ist gebaut: 31 Dokumente, 480 ms
 *   14:05:40  Geändert: texte/garten.md
 */
import { existsSync } from 'node:fs'
import type { BuildOptions, BuildReport } from '../../indexer/build-report.ts'
import { cleanText, safeJson } from '../clean-text.ts'
import type { ColorOption } from '../color-choice.ts'
import type { CommandContext } from '../command-context.ts'
import { CommandError } from '../command-error.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { printLines } from '../print-lines.ts'
import { reportProblem } from '../report-problem.ts'
import { shortPath } from '../source-location.ts'
import { SourceWatch } from '../source-watch.ts'
import { span } from '../styled-line.ts'
import { buildOptions, type SourceOptions } from './build-options.ts'
import { createProgressDisplay } from './build-progress.ts'

export interface WatchOptions extends SourceOptions {
  readonly json: boolean
  readonly color: ColorOption
}

/** @throws CommandError for an input that is not there to begin with; later errors are told and survived */
export async function watch(
  inputs: readonly string[],
  options: WatchOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { texts, folder, stderr, signal } = context
  const order = await buildOptions(inputs, options, context)
  const missing = order.inputs.find(input => !existsSync(input))
  if (missing !== undefined) throw new CommandError(texts.problems.sourceNotFound(cleanText(missing)))
  const sources = new SourceWatch(order.inputs, order.output)
  const names = order.inputs.map(input => cleanText(shortPath(folder, input)))
  stderr.write(`${texts.build.watch.watching(names)}\n`)
  try {
    for (let changed: readonly string[] | undefined = []; changed !== undefined; ) {
      if (changed.length > 0) announce(changedText(changed, context), options, context)
      startWatching(sources, context)
      await rebuild(order, options, context)
      changed = await sources.nextChange(signal)
    }
  } finally {
    sources.close()
  }
  stderr.write(`${texts.build.watch.ended()}\n`)
  return exitCode.interrupted
}

function startWatching(sources: SourceWatch, { texts }: CommandContext): void {
  try {
    sources.start()
  } catch (error) {
    const isLimit = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    throw isLimit ? new CommandError(texts.problems.tooManyWatches(), [], error) : error
  }
}

async function rebuild(order: BuildOptions, options: WatchOptions, context: CommandContext): Promise<void> {
  const display = createProgressDisplay(context, false)
  try {
    const report = await context.engine.buildIndex({ ...order, ifStale: true, onProgress: display.show })
    display.end()
    const output = shortPath(context.folder, report.output)
    if (options.json) context.stdout.write(`${safeJson({ ...report, output })}\n`)
    else announce(builtText({ ...report, output }, context), options, context)
  } catch (error) {
    display.end()
    if (context.signal.aborted) return
    reportProblem(error, context)
    context.stderr.write(`${context.texts.build.watch.waiting()}\n`)
  }
}

function builtText(report: BuildReport, { texts }: CommandContext): string {
  const { build, counts, formats } = texts
  const output = cleanText(report.output)
  if (report.outcome === 'current') return build.watch.current(output)
  return build.watch.built(output, counts.documents(report.documents), formats.duration(report.elapsedMs))
}

function changedText(changed: readonly string[], { texts, folder }: CommandContext): string {
  const names = changed.slice(0, namedChanges).map(path => cleanText(shortPath(folder, path)))
  return texts.build.watch.changed(names, changed.length - names.length)
}

const namedChanges = 3

/** With the time, for these lines are read later. */
function announce(text: string, { json, color }: WatchOptions, context: CommandContext): void {
  const time = new Date().toTimeString().slice(0, 'hh:mm:ss'.length)
  if (!json) printLines([[span(`${time}  `, 'faint'), span(text)]], color, context)
}
