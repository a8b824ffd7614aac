/**
 * A run of the program: arguments in, exit code out. The only place that prints errors and decides how a run
 * ends; all it needs of the process comes in the context.
 */
import { CommanderError } from 'commander'
import type { CommandContext } from './command-context.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { createProgram, queryCommands, queryValueOptions } from './program.ts'
import { protectQueries } from './query-arguments.ts'
import { reportProblem } from './report-problem.ts'
import { usageError } from './usage-error.ts'

/**
 * @param args without the program's own name
 * @param version as --version prints it
 */
export async function main(
  args: readonly string[],
  version: string,
  context: CommandContext,
): Promise<ExitCode> {
  const program = createProgram(version, context, args[0])
  let command = 'findbuch'
  try {
    const { operands, unknown } = program.command.parseOptions([...args])
    const [name] = operands
    if (program.command.commands.some(known => known.name() === name)) command += ` ${name}`
    const own = args.slice(0, args.length - unknown.length)
    const takesQuery = name !== undefined && queryCommands.has(name)
    const rest = takesQuery ? protectQueries(unknown, queryValueOptions) : unknown
    // Without a command, the interface.
    const commandLine = name === undefined ? [...args, 'browse'] : [...own, ...rest]
    await program.command.parseAsync(commandLine, { from: 'user' })
    return program.exitCode() ?? exitCode.found
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCode.found
    if (context.signal.aborted) {
      context.stderr.write(`${context.texts.build.interrupted()}\n`)
      return exitCode.interrupted
    }
    reportProblem(
      error instanceof CommanderError ? usageError(error, command, context.texts) : error,
      context,
    )
    return exitCode.failed
  }
}
