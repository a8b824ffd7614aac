/**
 * `findbuch check`: whether an index file is what its sources would build, for CI. Found (0) when it is,
 * nothing (1) when it is stale, failed (2) when that could not be told.
 *
 *   findbuch check seeds -o index-data/seeds.findbuch
 */
import { cleanText, safeJson } from '../clean-text.ts'
import type { ColorOption } from '../color-choice.ts'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { printLines } from '../print-lines.ts'
import { shortPath } from '../source-location.ts'
import { span } from '../styled-line.ts'
import { buildOptions, type SourceOptions } from './build-options.ts'

export interface CheckOptions extends SourceOptions {
  readonly json: boolean
  readonly quiet: boolean
  readonly color: ColorOption
}

export async function check(
  inputs: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const order = await buildOptions(inputs, options, context)
  const report = await context.engine.checkIndex(order)
  const { build } = context.texts
  if (options.json) context.stdout.write(`${safeJson(report)}\n`)
  else if (!options.quiet && report.current) {
    printLines(
      [[span(build.current(cleanText(shortPath(context.folder, order.output))))]],
      options.color,
      context,
    )
  } else if (!options.quiet) {
    const differences = report.differences.map(difference => [
      span(`  ${context.texts.reason(cleanText(difference))}`),
    ])
    printLines([[span(build.stale, 'strong')], ...differences], options.color, context)
  }
  return report.current ? exitCode.found : exitCode.nothing
}
