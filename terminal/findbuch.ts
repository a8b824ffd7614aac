/**
 * The program as the launcher starts it: wires the process to `main` and nothing else.
 *
 * The exit code is set and the process left to end by itself, so that what is still on its way into a pipe
 * arrives. A pipe whose reader has gone (`findbuch search … | head`) is no error.
 */
import packageJson from '../package.json' with { type: 'json' }
import type { CommandContext } from './command-context.ts'
import { exitCode } from './exit-code.ts'
import { lazyEngine } from './lazy-engine.ts'
import { main } from './main.ts'
import { chooseTexts } from './texts/choose-texts.ts'

export async function runProgram(): Promise<void> {
  const args = process.argv.slice(2)
  const interruption = new AbortController()
  const context: CommandContext = {
    // Made when it is asked for, as few commands read it.
    get stdin() {
      return process.stdin
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    folder: process.cwd(),
    texts: chooseTexts(args, process.env),
    engine: lazyEngine,
    signal: interruption.signal,
  }
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit()
      if (stream === process.stdout)
        process.stderr.write(`findbuch: ${context.texts.problems.output(error.message)}\n`)
      process.exit(exitCode.failed)
    })
  }
  // The first Ctrl-C lets the run clean up; a second one does not wait for it.
  process.once('SIGINT', () => {
    interruption.abort(new Error('interrupted'))
    process.once('SIGINT', () => process.exit(exitCode.interrupted))
  })
  const code = await main(args, packageJson.version, context)
  process.exitCode = interruption.signal.aborted ? exitCode.interrupted : code
}
