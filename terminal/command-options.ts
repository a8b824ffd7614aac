/** The options that several commands share, and what their values may be. */
import { Argument, type Command, InvalidArgumentError, Option } from 'commander'
import { parseByteSize } from './byte-size.ts'
import type { FieldFilter } from './commands/list.ts'
import type { TypedFilter } from './commands/search-filters.ts'
import { themes } from './paint.ts'
import { interfaceLanguages } from './texts/choose-texts.ts'
import type { Texts } from './texts/texts.ts'

/** Those of every command. */
export function addSharedOptions(command: Command, { usage }: Texts): Command {
  return command
    .addOption(new Option('--lang <CODE>', usage.options.lang).choices(interfaceLanguages))
    .addOption(new Option('--color <WHEN>', usage.options.color).choices(['auto', 'always', 'never']))
}

/** What an index is built of, and how. */
export function addSourceOptions(command: Command, texts: Texts): Command {
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

/** Those of the interface; without defaults, as they may stand before `browse` and after it. */
export function addInterfaceOptions(command: Command, { usage }: Texts): Command {
  return command
    .option('-q, --query <QUERY>', usage.options.query)
    .option('--format <TEMPLATE>', usage.options.formatChoice)
    .option('--print0', usage.options.print0)
    .option('--config <FILE>', usage.options.config)
    .addOption(new Option('--theme <NAME>', usage.options.theme).choices(themes))
    .option('--ascii', usage.options.ascii)
    .option('--mouse', usage.options.mouse)
    .option('--no-mouse', usage.options.noMouse)
    .option('--screen-reader', usage.options.screenReader)
}

/** What to print of each hit or document instead. */
export function formatOption({ usage }: Texts): Option {
  return new Option('--format <TEMPLATE>', usage.options.format).conflicts('json')
}

export function print0Option({ usage }: Texts): Option {
  return new Option('--print0', usage.options.print0).conflicts('json').default(false)
}

export function indexOption({ usage }: Texts): Option {
  return new Option('-i, --index <FILE>', usage.options.index)
}

export function countOption(flags: string, description: string, count: number, texts: Texts): Option {
  return new Option(flags, description).argParser(parseCount(texts)).default(count)
}

export function fieldOption(texts: Texts): Option {
  return new Option('--field <FIELD=VALUE>', texts.usage.options.field)
    .argParser(collectFields(texts))
    .default([])
}

/** What a document must fulfil besides the query. */
export function filterOption(texts: Texts): Option {
  return new Option('--filter <FIELD=VALUE>', texts.usage.options.filter)
    .argParser(collectFilters(texts))
    .default([])
}

export function sortOption({ usage }: Texts): Option {
  return new Option('--sort <ORDER>', usage.options.sort)
    .choices(['relevance', 'date', 'title'])
    .default('relevance')
}

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value]
}

function collectFields(texts: Texts) {
  return (text: string, previous: readonly FieldFilter[]): readonly FieldFilter[] => {
    const [, name, value] = /^([^=]+)(?:=(.*))?$/s.exec(text) ?? []
    if (name === undefined) throw new InvalidArgumentError(texts.usage.mistakes.expectedField())
    return [...previous, { name: fieldName(name), value }]
  }
}

function collectFilters(texts: Texts) {
  return (text: string, previous: readonly TypedFilter[]): readonly TypedFilter[] => {
    const [, name, value] = /^([^=]+)=(.+)$/s.exec(text) ?? []
    if (name === undefined || value === undefined)
      throw new InvalidArgumentError(texts.usage.mistakes.expectedFilter())
    return [...previous, { name: fieldName(name), value: value.normalize('NFC').trim() }]
  }
}

function fieldName(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase()
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
