/** `findbuch config`: where the configuration file lies, and what is wrong in it. */
import { cleanText } from '../clean-text.ts'
import type { ColorOption } from '../color-choice.ts'
import type { CommandContext } from '../command-context.ts'
import { stateFolder } from '../configuration/folders.ts'
import { configurationFile, loadConfiguration, problemLine } from '../configuration/load-configuration.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { printLines } from '../print-lines.ts'
import { type StyledLine, span } from '../styled-line.ts'
import { alignRows } from '../table.ts'

export interface ConfigOptions {
  /** The file that was named. */
  readonly config?: string
  /** Whether to print nothing but its path. */
  readonly path: boolean
  readonly example: boolean
  readonly color: ColorOption
}

export async function config(options: ConfigOptions, context: CommandContext): Promise<ExitCode> {
  const { stdout, env, texts } = context
  if (options.path) {
    stdout.write(`${cleanText(configurationFile(options.config, context))}\n`)
    return exitCode.found
  }
  if (options.example) {
    const { exampleConfiguration } = await import('../configuration/example.ts')
    stdout.write(exampleConfiguration(texts.configuration))
    return exitCode.found
  }
  const { file, isThere, problems } = await loadConfiguration(options.config, context)
  const { rows, missing, whole, problems: countProblems } = texts.configuration
  const outcome = problems.length > 0 ? countProblems(problems.length) : isThere ? whole : missing
  const lines: StyledLine[] = [
    ...alignRows([
      [span(rows.file, 'faint'), span(cleanText(file))],
      [span(rows.state, 'faint'), span(cleanText(stateFolder(env)))],
    ]),
    [span(outcome, problems.length > 0 ? 'error' : 'text')],
    ...problems.map(problem => [span(problemLine(problem, file, context))]),
  ]
  printLines(lines, options.color, context)
  return problems.length > 0 ? exitCode.failed : exitCode.found
}
