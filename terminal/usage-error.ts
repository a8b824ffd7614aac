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

/** @param command the command that was called, such as "findbuch search" */
export function usageError(error: CommanderError, command: string, { usage }: Texts): CommandError {
  const { mistakes } = usage
  const [first = '', ...rest] = cleanLines(error.message)
  const suggestion = /Did you mean (?:one of )?(.+?)\?/.exec(rest.join(' '))?.[1]
  const details = suggestion === undefined ? [] : [mistakes.didYouMean(suggestion)]
  return new CommandError(mistakeMessage(error.code, first, usage), [
    ...details,
    mistakes.seeHelp(`${command} --help`),
  ])
}

function mistakeMessage(code: string, message: string, { mistakes }: Texts['usage']): string {
  const [name = '', value = ''] = Array.from(
    message.matchAll(/'(.*?)'(?=[ .]|$)/g),
    ([, quoted = '']) => quoted,
  )
  switch (code) {
    case 'commander.unknownOption':
      return mistakes.unknownOption(name)
    case 'commander.unknownCommand':
      return mistakes.unknownCommand(name)
    case 'commander.missingArgument':
      return mistakes.missingArgument(name)
    case 'commander.optionMissingArgument':
      return mistakes.missingValue(name)
    case 'commander.excessArguments':
      return mistakes.tooManyArguments()
    case 'commander.invalidArgument':
      return `${mistakes.invalidValue(name, value)} ${expectation(message, mistakes)}`
    default:
      return message.replace(/^error: /, '')
  }
}

/** What the option's own check said, or its choices. */
function expectation(message: string, mistakes: Texts['usage']['mistakes']): string {
  const said = message.slice(message.lastIndexOf("' is invalid. ") + "' is invalid. ".length)
  const choices = /^Allowed choices are (.+)\.$/.exec(said)?.[1]
  return choices === undefined ? said : mistakes.expectedChoice(choices.split(', '))
}

function cleanLines(text: string): string[] {
  return text.split('\n').map(cleanText)
}
