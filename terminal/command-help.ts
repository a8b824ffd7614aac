/**
 * How commander's help reads: in the person's language, with examples below, and with the placeholders where there is
 * a --format. Errors are thrown and told by the entry.
 */
import type { Command, Option } from 'commander'
import type { CommandContext } from './command-context.ts'
import { displayWidth, wrapText } from './display-width.ts'
import { documentValueNames, hitValueNames } from './placeholder-names.ts'
import type { Texts } from './texts/texts.ts'
import type { CommandName, PlaceholderName } from './texts/usage/usage-texts.ts'

/** @param name of the command, 'findbuch' for the program itself */
export function withManners(
  command: Command,
  name: CommandName | 'findbuch',
  { stdout, stderr, texts }: CommandContext,
): Command {
  const { usage } = texts
  const width = stdout.columns ?? fileWidth
  return command
    .exitOverride()
    .configureOutput({
      writeOut: text => stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => stderr.columns ?? fileWidth,
    })
    .configureHelp({
      minWidthToWrap: leastWidth,
      styleTitle: title => (isUsageTitle(title, usage.titles) ? usage.titles[title] : title),
      styleUsage: line => line.replace('[options]', usage.anyOptions).replace('[command]', usage.anyCommand),
      subcommandTerm: command =>
        `${command.name()} ${command.usage().replace(/^\[options\] ?/, '')}`.trimEnd(),
      optionDescription: option => describeOption(option, texts),
      argumentDescription: ({ description, argChoices }) => withChoices(description, argChoices, texts),
    })
    .helpOption('-h, --help', usage.options.help)
    .addHelpText('after', () => sections(name, texts, width).join(''))
}

const fileWidth = 80
/** For descriptions: what is narrower is not wrapped. */
const leastWidth = 20

function isUsageTitle<Titles extends object>(title: string, titles: Titles): title is keyof Titles & string {
  return title in titles
}

function describeOption({ description, argChoices, defaultValue }: Option, texts: Texts): string {
  const described = withChoices(description, argChoices, texts)
  const isWorthSaying = typeof defaultValue === 'string' || typeof defaultValue === 'number'
  return isWorthSaying ? `${described} ${texts.usage.defaultValue(String(defaultValue))}` : described
}

function withChoices(description: string, choices: readonly string[] | undefined, { usage }: Texts): string {
  return choices === undefined ? description : `${description} ${usage.choices(choices)}`
}

/** What stands below the options. */
function sections(name: CommandName | 'findbuch', { usage }: Texts, width: number): readonly string[] {
  const names = placeholdersOf[name]
  const placeholders = names?.map(
    placeholder => [`{${placeholder}}`, usage.placeholders[placeholder]] as const,
  )
  return [
    ...(placeholders === undefined ? [] : [table(usage.placeholdersTitle, placeholders, width)]),
    `\n${usage.examplesTitle}\n`,
    ...usage.examples[name].map(([commandLine, meaning]) => `  ${commandLine}\n      ${meaning}\n`),
    ...(name === 'findbuch' ? [table(usage.exitCodesTitle, usage.exitCodes, width)] : []),
  ]
}

const placeholdersOf: Partial<Record<CommandName | 'findbuch', readonly PlaceholderName[]>> = {
  search: [...hitValueNames, 'field.NAME'],
  list: [...documentValueNames, 'field.NAME'],
}

/** Names with their meanings beside them, wrapped. */
function table(title: string, rows: readonly (readonly [name: string, meaning: string])[], width: number) {
  const nameWidth = Math.max(...rows.map(([name]) => displayWidth(name)))
  const indent = ' '.repeat(nameWidth + 4)
  const lines = rows.flatMap(([name, meaning]) =>
    wrapText(meaning, Math.max(leastWidth, width - indent.length)).map(([start, end], i) => {
      const before = i === 0 ? `  ${name.padEnd(nameWidth)}  ` : indent
      return `${before}${meaning.slice(start, end)}\n`
    }),
  )
  return `\n${title}\n${lines.join('')}`
}
