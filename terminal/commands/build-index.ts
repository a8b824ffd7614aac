/**
 * `findbuch index`: builds an index file and reports what was done.
 *
 *   findbuch index gesetze.zip -o gesetze.findbuch
 *   find . -name '*.md' -print0 | findbuch index - -o notizen.findbuch
 */
import { safeJson } from '../clean-text.ts'
import type { ColorOption } from '../color-choice.ts'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { printLines } from '../print-lines.ts'
import { shortPath } from '../source-location.ts'
import { buildOptions, type SourceOptions } from './build-options.ts'
import { createProgressDisplay } from './build-progress.ts'
import { buildReportLines } from './build-report-lines.ts'

export interface BuildIndexOptions extends SourceOptions {
  readonly ifStale: boolean
  readonly full: boolean
  readonly quiet: boolean
  readonly json: boolean
  readonly color: ColorOption
}

export async function buildIndex(
  inputs: readonly string[],
  options: BuildIndexOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const order = await buildOptions(inputs, options, context)
  const display = createProgressDisplay(context, options.quiet)
  try {
    const { ifStale, full } = options
    const built = await context.engine.buildIndex({ ...order, ifStale, full, onProgress: display.show })
    display.end()
    const report = { ...built, output: shortPath(context.folder, built.output) }
    if (options.json) context.stdout.write(`${safeJson(report)}\n`)
    else if (!options.quiet) printLines(buildReportLines(report, context.texts), options.color, context)
    return exitCode.found
  } finally {
    display.end()
  }
}
