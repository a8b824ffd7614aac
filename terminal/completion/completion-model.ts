/**
 * What a shell can complete: the commands with their options and what their values may be, read off the program
 * itself, so that no option is forgotten.
 */
import type { Argument, Command, Option } from 'commander'

export interface CompletionModel {
  readonly program: CompletedCommand
  readonly commands: readonly CompletedCommand[]
}

export interface CompletedCommand {
  readonly name: string
  readonly description: string
  readonly options: readonly CompletedOption[]
  /** What its arguments may be; undefined for a command without any. */
  readonly argument: CompletedValue | undefined
}

export interface CompletedOption {
  /** `-i` and `--index`, or one of them. */
  readonly flags: readonly string[]
  readonly description: string
  /** Undefined for an option without a value. */
  readonly value: CompletedValue | undefined
}

export type CompletedValue =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Files and folders. */
  | { readonly kind: 'files' }
  /** Index files. */
  | { readonly kind: 'indexes' }
  /** Paths of the documents in the index. */
  | { readonly kind: 'documents' }
  /** What only a person knows. */
  | { readonly kind: 'text' }

export function completionModel(root: Command): CompletionModel {
  const names = { kind: 'words', words: root.commands.map(command => command.name()) } as const
  return {
    program: { ...describe(root), argument: names },
    commands: root.commands.map(command => {
      const described = describe(command)
      return command.name() === 'help' ? { ...described, argument: names } : described
    }),
  }
}

function describe(command: Command): CompletedCommand {
  const [argument] = command.registeredArguments
  return {
    name: command.name(),
    description: command.description(),
    options: command.createHelp().visibleOptions(command).map(describeOption),
    argument: argument && argumentValue(argument),
  }
}

function describeOption(option: Option): CompletedOption {
  const flags = [option.short, option.long].filter(flag => flag !== undefined)
  return { flags, description: option.description, value: optionValue(option) }
}

function optionValue(option: Option): CompletedValue | undefined {
  if (!option.required && !option.optional) return undefined
  if (option.argChoices !== undefined) return { kind: 'words', words: option.argChoices }
  if (option.long === '--index' || option.long === '--output') return { kind: 'indexes' }
  if (option.long === '--config') return { kind: 'files' }
  return { kind: option.long === '--document' ? 'documents' : 'text' }
}

function argumentValue(argument: Argument): CompletedValue {
  if (argument.argChoices !== undefined) return { kind: 'words', words: argument.argChoices }
  switch (argument.name()) {
    case 'INPUT':
      return { kind: 'files' }
    case 'DOC':
    case 'PREFIX':
      return { kind: 'documents' }
    default:
      return { kind: 'text' }
  }
}
