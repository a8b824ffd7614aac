/** What `findbuch help` and the messages about a mistaken command line say. */

export interface UsageTexts {
  readonly program: string
  readonly titles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:', string>>
  /** What stands for them in how a command is called. */
  readonly anyOptions: string
  readonly anyCommand: string
  readonly commands: Readonly<Record<CommandName, string>>
  readonly arguments: Readonly<Record<ArgumentName, string>>
  readonly options: Readonly<Record<OptionName, string>>
  choices(values: readonly string[]): string
  defaultValue(value: string): string
  readonly examplesTitle: string
  /** Of each command, and of the program itself: command lines with what they do. */
  readonly examples: Readonly<Record<CommandName | 'findbuch', readonly Example[]>>
  readonly placeholdersTitle: string
  /** What can stand in braces in --format. */
  readonly placeholders: Readonly<Record<PlaceholderName, string>>
  readonly exitCodesTitle: string
  readonly exitCodes: readonly (readonly [code: string, meaning: string])[]
  readonly mistakes: MistakeTexts
}

export type Example = readonly [commandLine: string, meaning: string]

export type CommandName =
  | 'browse'
  | 'index'
  | 'check'
  | 'watch'
  | 'search'
  | 'explain'
  | 'show'
  | 'list'
  | 'info'
  | 'config'
  | 'verify'
  | 'analyze'
  | 'completion'
  | 'help'

export type ArgumentName = 'inputs' | 'query' | 'text' | 'document' | 'pathPrefix' | 'shell' | 'command'

export type OptionName =
  | 'index'
  | 'query'
  | 'lang'
  | 'color'
  | 'version'
  | 'help'
  | 'output'
  | 'language'
  | 'exclude'
  | 'ifStale'
  | 'full'
  | 'maxDocument'
  | 'threads'
  | 'memory'
  | 'quiet'
  | 'quietVerify'
  | 'jsonReport'
  | 'jsonReports'
  | 'limit'
  | 'jsonHits'
  | 'jsonDocuments'
  | 'json'
  | 'format'
  | 'print0'
  | 'noSnippets'
  | 'sort'
  | 'filter'
  | 'document'
  | 'field'
  | 'showQuery'
  | 'whole'
  | 'lineNumbers'
  | 'words'
  | 'partsOf'
  | 'formatChoice'
  | 'config'
  | 'theme'
  | 'ascii'
  | 'mouse'
  | 'noMouse'
  | 'screenReader'
  | 'path'
  | 'example'

export type PlaceholderName =
  | 'rank'
  | 'number'
  | 'path'
  | 'file'
  | 'title'
  | 'heading'
  | 'line'
  | 'snippet'
  | 'score'
  | 'further'
  | 'language'
  | 'field.NAME'

/** What is wrong with a command line; `name` is as typed. */
export interface MistakeTexts {
  unknownOption(name: string): string
  unknownCommand(name: string): string
  missingArgument(name: string): string
  missingValue(option: string): string
  tooManyArguments(): string
  invalidValue(option: string, value: string): string
  conflictingOptions(option: string, other: string): string
  didYouMean(name: string): string
  searchFor(commandLine: string): string
  seeHelp(command: string): string
  expectedNumber(): string
  expectedSize(): string
  expectedChoice(values: readonly string[]): string
  expectedField(): string
  expectedFilter(): string
  expectedDates(value: string): string
  noOutputName(): string
  unknownPlaceholder(placeholder: string): string
  placeholders(names: readonly string[]): string
  unknownField(name: string): string
  fields(names: readonly string[]): string
}
