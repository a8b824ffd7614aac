/**
 * The command line as commander understands it: the commands with their arguments, options and help. Every
 * command is loaded when it is called, so that none starts with what only another one needs.
 */
import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { parseByteSize } from './byte-size.ts'
import type { ColorOption } from './color-choice.ts'
import type { CommandContext } from './command-context.ts'
import type { ExitCode } from './exit-code.ts'
import { unprotectQuery } from './query-arguments.ts'
import { interfaceLanguages } from './texts/choose-texts.ts'
import type { Texts } from './texts/texts.ts'

export interface Program {
  readonly command: Command
  /** How the command that was called ended. */
  exitCode(): ExitCode | undefined
}

export function createProgram(version: string, context: CommandContext): Program {
  const { usage } = context.texts
  let ended: ExitCode | undefined
  const end = (code: ExitCode) => {
    ended = code
  }
  const root = withManners(new Command('findbuch'), context)
    .description(usage.program)
    .usage('[-i INDEX] [-q QUERY] | COMMAND …')
    .version(version, '-V, --version', usage.options.version)
    .helpCommand('help [command]', usage.commands.help)
    .enablePositionalOptions()
    .addHelpText('after', () => `\n${usage.examples}\n${examples}`)
  addSharedOptions(root, context.texts)
    .addOption(indexOption(context.texts))
    .option('-q, --query <QUERY>', usage.options.query)
  for (const add of [addBrowse, addIndex, addCheck, addSearch, addExplain, addInfo, addVerify, addAnalyze]) {
    add(root, context, end)
  }
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
  '--lang',
  '--color',
])

const examples = `  findbuch index gesetze.zip -o gesetze.findbuch
  findbuch search -i gesetze.findbuch '"ordentliche Kündigung" Frist -Beamte'
  findbuch -i gesetze.findbuch`

type End = (code: ExitCode) => void

function addBrowse(root: Command, context: CommandContext, end: End): void {
  const { usage } = context.texts
  subcommand(root, 'browse', context)
    .description(usage.commands.browse)
    .addOption(indexOption(context.texts))
    .option('-q, --query <QUERY>', usage.options.query)
    .action(async (_, command: Command) => {
      const { browse } = await import('./commands/browse.ts')
      end(await browse(optionsOf(command), context))
    })
}

function addIndex(root: Command, context: CommandContext, end: End): void {
  const { options, commands } = context.texts.usage
  addSourceOptions(subcommand(root, 'index', context), context.texts)
    .description(commands.index)
    .option('--if-stale', options.ifStale, false)
    .option('--quiet', options.quiet, false)
    .option('--json', options.jsonReport, false)
    .action(async (inputs: string[], _, command: Command) => {
      const { buildIndex } = await import('./commands/build-index.ts')
      end(await buildIndex(inputs, optionsOf(command), context))
    })
}

function addCheck(root: Command, context: CommandContext, end: End): void {
  const { options, commands } = context.texts.usage
  addSourceOptions(subcommand(root, 'check', context), context.texts)
    .description(commands.check)
    .option('--quiet', options.quiet, false)
    .option('--json', options.jsonReport, false)
    .action(async (inputs: string[], _, command: Command) => {
      const { check } = await import('./commands/check.ts')
      end(await check(inputs, optionsOf(command), context))
    })
}

function addSearch(root: Command, context: CommandContext, end: End): void {
  const { usage } = context.texts
  subcommand(root, 'search', context)
    .description(usage.commands.search)
    .addArgument(new Argument('<QUERY...>', usage.arguments.query))
    .addOption(indexOption(context.texts))
    .addOption(
      new Option('-n, --limit <N>', usage.options.limit).argParser(parseCount(context.texts)).default(10),
    )
    .option('--json', usage.options.jsonHits, false)
    .option('--no-snippets', usage.options.noSnippets)
    .action(async (words: string[], _, command: Command) => {
      const { search } = await import('./commands/search.ts')
      end(await search(words.map(unprotectQuery), optionsOf(command), context))
    })
}

function addExplain(root: Command, context: CommandContext, end: End): void {
  const { usage } = context.texts
  subcommand(root, 'explain', context)
    .description(usage.commands.explain)
    .addArgument(new Argument('<QUERY...>', usage.arguments.query))
    .addOption(indexOption(context.texts))
    .option('--document <PATH|N>', usage.options.document, '1')
    .option('--json', usage.options.json, false)
    .action(async (words: string[], _, command: Command) => {
      const { explain } = await import('./commands/explain.ts')
      end(await explain(words.map(unprotectQuery), optionsOf(command), context))
    })
}

function addInfo(root: Command, context: CommandContext, end: End): void {
  const { usage } = context.texts
  subcommand(root, 'info', context)
    .description(usage.commands.info)
    .addOption(indexOption(context.texts))
    .option('--json', usage.options.json, false)
    .action(async (_, command: Command) => {
      const { info } = await import('./commands/info.ts')
      end(await info(optionsOf(command), context))
    })
}

function addVerify(root: Command, context: CommandContext, end: End): void {
  subcommand(root, 'verify', context)
    .description(context.texts.usage.commands.verify)
    .addOption(indexOption(context.texts))
    .action(async (_, command: Command) => {
      const { verify } = await import('./commands/verify.ts')
      end(await verify(optionsOf(command), context))
    })
}

function addAnalyze(root: Command, context: CommandContext, end: End): void {
  const { usage } = context.texts
  subcommand(root, 'analyze', context)
    .description(usage.commands.analyze)
    .addArgument(new Argument('[TEXT...]', usage.arguments.text))
    .option('-i, --index <FILE>', usage.options.partsOf)
    .option('--language <CODE>', usage.options.language, 'de')
    .option('--json', usage.options.json, false)
    .action(async (words: string[], _, command: Command) => {
      const { analyze } = await import('./commands/analyze.ts')
      end(await analyze(words, optionsOf(command), context))
    })
}

function subcommand(root: Command, name: string, context: CommandContext): Command {
  const command = withManners(new Command(name), context)
  root.addCommand(command)
  return addSharedOptions(command, context.texts)
}

function addSharedOptions(command: Command, { usage }: Texts): Command {
  return command
    .addOption(new Option('--lang <CODE>', usage.options.lang).choices(interfaceLanguages))
    .addOption(new Option('--color <WHEN>', usage.options.color).choices(['auto', 'always', 'never']))
}

/** Options may stand before the command and after it, where they come first. */
function optionsOf<Options extends object>(command: Command): Options & { readonly color: ColorOption } {
  return { color: 'auto', ...command.parent?.opts(), ...command.opts<Options>() }
}

function indexOption({ usage }: Texts): Option {
  return new Option('-i, --index <FILE>', usage.options.index)
}

function addSourceOptions(command: Command, texts: Texts): Command {
  const { usage } = texts
  return command
    .addArgument(new Argument('<INPUT...>', usage.arguments.inputs))
    .option('-o, --output <FILE>', usage.options.output)
    .option('--language <CODE>', usage.options.language, 'de')
    .addOption(new Option('--exclude <PATTERN>', usage.options.exclude).argParser(collect).default([]))
    .addOption(new Option('--max-document <SIZE>', usage.options.maxDocument).argParser(parseSize(texts)))
    .addOption(new Option('--threads <N>', usage.options.threads).argParser(parseCount(texts)))
    .addOption(new Option('--memory <SIZE>', usage.options.memory).argParser(parseSize(texts)))
}

/** Errors are thrown and told by the entry; help is in the person's language. */
function withManners(command: Command, { stdout, stderr, texts }: CommandContext): Command {
  const { usage } = texts
  return command
    .exitOverride()
    .configureOutput({
      writeOut: text => stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
    })
    .configureHelp({
      styleTitle: title => (isUsageTitle(title, usage.titles) ? usage.titles[title] : title),
      optionDescription: option => describeOption(option, texts),
    })
    .helpOption('-h, --help', usage.options.help)
}

function isUsageTitle<Titles extends object>(title: string, titles: Titles): title is keyof Titles & string {
  return title in titles
}

function describeOption(option: Option, { usage }: Texts): string {
  const choices = option.argChoices === undefined ? [] : [usage.choices(option.argChoices)]
  const value = option.defaultValue
  const isWorthSaying = typeof value === 'string' || typeof value === 'number'
  const defaultValue = isWorthSaying ? [usage.defaultValue(String(value))] : []
  return [option.description, ...choices, ...defaultValue].join(' ')
}

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value]
}

function parseCount(texts: Texts): (value: string) => number {
  return value => {
    if (/^\d{1,9}$/.test(value) && Number(value) >= 1) return Number(value)
    throw new InvalidArgumentError(texts.usage.mistakes.expectedNumber())
  }
}

function parseSize(texts: Texts): (value: string) => number {
  return value => {
    const byteLength = parseByteSize(value)
    if (byteLength !== undefined) return byteLength
    throw new InvalidArgumentError(texts.usage.mistakes.expectedSize())
  }
}
