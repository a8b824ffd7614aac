/**
 * The command line as commander understands it: the commands with their arguments, options and help. Those that read
 * an index are there at once; the others are loaded when they are called, so that a search needs neither the interface
 * nor what builds an index.
 */
import { Argument, Command } from 'commander'
import type { ColorOption } from './color-choice.ts'
import type { CommandContext } from './command-context.ts'
import { withManners } from './command-help.ts'
import {
  addInterfaceOptions,
  addSharedOptions,
  addSourceOptions,
  countOption,
  fieldOption,
  filterOption,
  formatOption,
  indexOption,
  print0Option,
  sortOption,
} from './command-options.ts'
import type { Shell } from './commands/completion.ts'
import { explain } from './commands/explain.ts'
import { info } from './commands/info.ts'
import { list } from './commands/list.ts'
import { search } from './commands/search.ts'
import { show } from './commands/show.ts'
import { verify } from './commands/verify.ts'
import type { ExitCode } from './exit-code.ts'
import { unprotectQuery } from './query-arguments.ts'
import type { CommandName } from './texts/usage/usage-texts.ts'

export interface Program {
  readonly command: Command
  /** How the command that was called ended. */
  exitCode(): ExitCode | undefined
}

/**
 * @param called the command that the command line begins with: the others are left out then, where nothing of them can
 *   be asked for; making them would take a search 2 ms
 */
export function createProgram(version: string, context: CommandContext, called?: string): Program {
  const { usage } = context.texts
  let ended: ExitCode | undefined
  const end = (code: ExitCode) => {
    ended = code
  }
  const root = withManners(new Command('findbuch'), 'findbuch', context)
    .description(usage.program)
    .usage('[-i INDEX] [-q QUERY] | COMMAND …')
    .version(version, '-V, --version', usage.options.version)
    .helpCommand(false)
    .enablePositionalOptions()
    .addOption(indexOption(context.texts))
  addInterfaceOptions(root, context.texts)
  for (const [name, add] of commands) if (isNeeded(name, called)) add(root, context, end)
  for (const command of [root, ...root.commands]) addSharedOptions(command, context.texts)
  return { command: root, exitCode: () => ended }
}

/** Commands whose arguments are a query. */
export const queryCommands: ReadonlySet<string> = new Set(['search', 'explain'])

/** Their options that take a value, for protectQueries. */
export const queryValueOptions: ReadonlySet<string> = new Set([
  '-i',
  '--index',
  '-n',
  '--limit',
  '--document',
  '--sort',
  '--filter',
  '--format',
  '--lang',
  '--color',
])

type End = (code: ExitCode) => void

/** In the order of the help. */
const commands = new Map<string, (root: Command, context: CommandContext, end: End) => void>([
  ['browse', addBrowse],
  ['index', addIndex],
  ['check', addCheck],
  ['watch', addWatch],
  ['search', addSearch],
  ['explain', addExplain],
  ['show', addShow],
  ['list', addList],
  ['info', addInfo],
  ['config', addConfig],
  ['verify', addVerify],
  ['analyze', addAnalyze],
  ['completion', addCompletion],
  ['help', addHelp],
])

/** Those that tell of the others. */
const tellingCommands: ReadonlySet<string> = new Set(['completion', 'help'])

function isNeeded(name: string | undefined, called = ''): boolean {
  return name === called || !commands.has(called) || tellingCommands.has(called)
}

function addBrowse(root: Command, context: CommandContext, end: End): void {
  const command = subcommand(root, 'browse', context).addOption(indexOption(context.texts))
  addInterfaceOptions(command, context.texts).action(async (_, command: Command) => {
    const { browse } = await import('./commands/browse.ts')
    end(await browse(optionsOf(command), context))
  })
}

function addIndex(root: Command, context: CommandContext, end: End): void {
  const { options } = context.texts.usage
  addSourceOptions(subcommand(root, 'index', context), context.texts)
    .option('--if-stale', options.ifStale, false)
    .option('--full', options.full, false)
    .option('--quiet', options.quiet, false)
    .option('--json', options.jsonReport, false)
    .action(async (inputs: string[], _, command: Command) => {
      const { buildIndex } = await import('./commands/build-index.ts')
      end(await buildIndex(inputs, optionsOf(command), context))
    })
}

function addCheck(root: Command, context: CommandContext, end: End): void {
  const { options } = context.texts.usage
  addSourceOptions(subcommand(root, 'check', context), context.texts)
    .option('--quiet', options.quiet, false)
    .option('--json', options.jsonReport, false)
    .action(async (inputs: string[], _, command: Command) => {
      const { check } = await import('./commands/check.ts')
      end(await check(inputs, optionsOf(command), context))
    })
}

function addWatch(root: Command, context: CommandContext, end: End): void {
  const { options } = context.texts.usage
  addSourceOptions(subcommand(root, 'watch', context), context.texts)
    .option('--json', options.jsonReports, false)
    .action(async (inputs: string[], _, command: Command) => {
      const { watch } = await import('./commands/watch.ts')
      end(await watch(inputs, optionsOf(command), context))
    })
}

function addSearch(root: Command, context: CommandContext, end: End): void {
  const { usage } = context.texts
  subcommand(root, 'search', context)
    .addArgument(new Argument('<QUERY...>', usage.arguments.query))
    .addOption(indexOption(context.texts))
    .addOption(countOption('-n, --limit <N>', usage.options.limit, 10, context.texts))
    .addOption(sortOption(context.texts))
    .addOption(filterOption(context.texts))
    .addOption(formatOption(context.texts))
    .addOption(print0Option(context.texts))
    .option('--json', usage.options.jsonHits, false)
    .option('--no-snippets', usage.options.noSnippets)
    .action(async (words: string[], _, command: Command) => {
      end(await search(words.map(unprotectQuery), optionsOf(command), context))
    })
}

function addExplain(root: Command, context: CommandContext, end: End): void {
  const { usage } = context.texts
  subcommand(root, 'explain', context)
    .addArgument(new Argument('<QUERY...>', usage.arguments.query))
    .addOption(indexOption(context.texts))
    .option('--document <PATH|N>', usage.options.document, '1')
    .option('--json', usage.options.json, false)
    .action(async (words: string[], _, command: Command) => {
      end(await explain(words.map(unprotectQuery), optionsOf(command), context))
    })
}

function addShow(root: Command, context: CommandContext, end: End): void {
  const { usage } = context.texts
  subcommand(root, 'show', context)
    .addArgument(new Argument('<DOC>', usage.arguments.document))
    .addOption(indexOption(context.texts))
    .option('-q, --query <QUERY>', usage.options.showQuery)
    .option('--whole', usage.options.whole, false)
    .option('--line-numbers', usage.options.lineNumbers, false)
    .option('--json', usage.options.json, false)
    .action(async (wanted: string, _, command: Command) => {
      end(await show(wanted, optionsOf(command), context))
    })
}

function addList(root: Command, context: CommandContext, end: End): void {
  const { usage } = context.texts
  subcommand(root, 'list', context)
    .addArgument(new Argument('[PREFIX...]', usage.arguments.pathPrefix))
    .addOption(indexOption(context.texts))
    .addOption(fieldOption(context.texts))
    .addOption(formatOption(context.texts))
    .addOption(print0Option(context.texts))
    .option('--json', usage.options.jsonDocuments, false)
    .action(async (prefixes: string[], _, command: Command) => {
      end(await list(prefixes, optionsOf(command), context))
    })
}

function addInfo(root: Command, context: CommandContext, end: End): void {
  const { usage } = context.texts
  subcommand(root, 'info', context)
    .addOption(indexOption(context.texts))
    .addOption(countOption('--words <N>', usage.options.words, 10, context.texts))
    .option('--json', usage.options.json, false)
    .action(async (_, command: Command) => {
      end(await info(optionsOf(command), context))
    })
}

function addConfig(root: Command, context: CommandContext, end: End): void {
  const { options } = context.texts.usage
  subcommand(root, 'config', context)
    .option('--path', options.path, false)
    .option('--example', options.example, false)
    .option('--config <FILE>', options.config)
    .action(async (_, command: Command) => {
      const { config } = await import('./commands/config.ts')
      end(await config(optionsOf(command), context))
    })
}

function addVerify(root: Command, context: CommandContext, end: End): void {
  const { options } = context.texts.usage
  subcommand(root, 'verify', context)
    .addOption(indexOption(context.texts))
    .option('--quiet', options.quietVerify, false)
    .option('--json', options.json, false)
    .action(async (_, command: Command) => {
      end(await verify(optionsOf(command), context))
    })
}

function addAnalyze(root: Command, context: CommandContext, end: End): void {
  const { usage } = context.texts
  subcommand(root, 'analyze', context)
    .addArgument(new Argument('[TEXT...]', usage.arguments.text))
    .option('-i, --index <FILE>', usage.options.partsOf)
    .option('--language <CODE>', usage.options.language, 'de')
    .option('--json', usage.options.json, false)
    .action(async (words: string[], _, command: Command) => {
      const { analyze } = await import('./commands/analyze.ts')
      end(await analyze(words, optionsOf(command), context))
    })
}

function addCompletion(root: Command, context: CommandContext, end: End): void {
  const { usage } = context.texts
  subcommand(root, 'completion', context)
    .addArgument(new Argument('<SHELL>', usage.arguments.shell).choices(['bash', 'zsh', 'fish']))
    .action(async (shell: Shell) => {
      const { completion } = await import('./commands/completion.ts')
      end(completion(shell, root, context))
    })
}

function addHelp(root: Command, context: CommandContext): void {
  const { usage } = context.texts
  subcommand(root, 'help', context)
    .addArgument(new Argument('[COMMAND]', usage.arguments.command))
    .action(async (topic?: string) => {
      const command = topic === undefined ? root : root.commands.find(known => known.name() === topic)
      if (command !== undefined) command.outputHelp()
      // The same mistake as calling what is no command.
      else await root.parseAsync([topic ?? ''], { from: 'user' })
    })
}

function subcommand(root: Command, name: CommandName, context: CommandContext): Command {
  const command = withManners(new Command(name), name, context)
  command.description(context.texts.usage.commands[name])
  root.addCommand(command)
  return command
}

/** Options may stand before the command and after it, where they come first. */
function optionsOf<Options extends object>(command: Command): Options & { readonly color: ColorOption } {
  return { color: 'auto', ...command.parent?.opts(), ...command.opts<Options>() }
}
