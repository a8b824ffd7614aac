/**
 * A command line that commander could not understand → what to say about it in the person's language.
 *
 *   search --jsn x  → "Die Option --jsn gibt es nicht." / "Gemeint ist vielleicht: --json"
 *
 * Commander's errors have a code; their names and values stand quoted in the English message, and the
 * suggestions in its second line.
 */
import type { CommanderError } from 'commander'
import { cleanText } from './clean-text.ts'
import { CommandError } from './command-error.ts'
import type { Texts } from './texts/texts.ts'
import type { MistakeTexts } from './texts/usage/usage-texts.ts'

/** @param command the command that was called, such as "findbuch search" */
export function usageError(error: CommanderError, command: string, { usage }: Texts): CommandError {
  const { mistakes } = usage
  const [first = '', ...rest] = cleanLines(error.message)
  const suggestion = /Did you mean (?:one of )?(.+?)\?/.exec(rest.join(' '))?.[1]
  return new CommandError(mistakeMessage(error.code, first, usage), [
    ...(suggestion === undefined ? [] : [mistakes.didYouMean(suggestion)]),
    ...(suggestion === undefined && error.code === unknownCommand ? [searchForName(first, mistakes)] : []),
    mistakes.seeHelp(`${command} --help`),
  ])
}

const unknownCommand = 'commander.unknownCommand'

/** What is no command may be meant as a query. */
function searchForName(message: string, { searchFor }: MistakeTexts): string {
  const [name = ''] = quotedNames(message)
  return searchFor(`findbuch search '${name.replaceAll("'", `'\\''`)}'`)
}

function quotedNames(message: string): readonly string[] {
  return Array.from(message.matchAll(/'(.*?)'(?=[ .]|$)/g), ([, quoted = '']) => quoted)
}

function mistakeMessage(code: string, message: string, { mistakes }: Texts['usage']): string {
  const [name = '', value = ''] = quotedNames(message)
  switch (code) {
    case 'commander.unknownOption':
      return mistakes.unknownOption(name)
    case unknownCommand:
      return mistakes.unknownCommand(name)
    case 'commander.missingArgument':
      return mistakes.missingArgument(name)
    case 'commander.optionMissingArgument':
      return mistakes.missingValue(name)
    case 'commander.conflictingOption':
      return mistakes.conflictingOptions(name, value)
    case 'commander.excessArguments':
      return mistakes.tooManyArguments()
    case 'commander.invalidArgument':
      return invalidValue(message, mistakes)
    default:
      return message.replace(/^error: /, '')
  }
}

/** "option '-n <N>' argument 'x' is invalid. …" or "command-argument value 'x' is invalid for argument 'SHELL'. …" */
function invalidValue(message: string, mistakes: MistakeTexts): string {
  const [first = '', second = ''] = quotedNames(message)
  const isArgument = message.startsWith('error: command-argument')
  const [name, value] = isArgument ? [second, first] : [first, second]
  return `${mistakes.invalidValue(name, value)} ${expectation(message, mistakes)}`
}

/** What the option's own check said, or its choices. */
function expectation(message: string, mistakes: MistakeTexts): string {
  const said = /.*' is invalid(?: for argument '.*?')?\. (.*)$/.exec(message)?.[1] ?? ''
  const choices = /^Allowed choices are (.+)\.$/.exec(said)?.[1]
  return choices === undefined ? said : mistakes.expectedChoice(choices.split(', '))
}

function cleanLines(text: string): string[] {
  return text.split('\n').map(cleanText)
}
