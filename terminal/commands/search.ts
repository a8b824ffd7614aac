/**
 * `findbuch search`: prints the ranked answer to a query.
 *
 *   findbuch search -i gesetze.findbuch '"ordentliche Kündigung" Frist -Beamte'
 */
import type { SearchIndex, SearchOptions, SearchResult, SortOrder } from '../../query/search-index.ts'
import { askQuery } from '../ask-query.ts'
import { cleanText, safeJson } from '../clean-text.ts'
import type { ColorOption } from '../color-choice.ts'
import { type CommandContext, outputWidth } from '../command-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type OpenedIndex, withIndex } from '../index-location.ts'
import { fillTemplate, parseTemplate, usesValue } from '../output-template.ts'
import { hitValueNames } from '../placeholder-names.ts'
import { printLines, printRecords } from '../print-lines.ts'
import { answerLines } from './answer-lines.ts'
import { documentNames, ownFields } from './document-values.ts'
import { hitRecord } from './hit-record.ts'
import { hitValue } from './hit-values.ts'
import { searchFilters, type TypedFilter } from './search-filters.ts'

export interface SearchCommandOptions {
  readonly index?: string
  readonly limit: number
  readonly json: boolean
  /** What to print of each hit instead. */
  readonly format?: string
  /** Ends each hit with NUL; without a format only its file is printed. */
  readonly print0: boolean
  readonly color: ColorOption
  /** Whether to print snippets. */
  readonly snippets: boolean
  readonly sort: SortOrder
  readonly filter: readonly TypedFilter[]
}

export function search(
  words: readonly string[],
  options: SearchCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const query = words.join(' ')
  return withIndex(options.index, context, async opened => {
    const format = options.format ?? (options.print0 ? '{file}' : undefined)
    if (format !== undefined && !options.json)
      return searchFormatted(query, format, options, { opened, context })
    const found = { ...documentOptions(options, opened, context), ...(!options.snippets && { snippets: 0 }) }
    const result = await answer(query, found, opened.index, context)
    if (options.json) printHits(result, opened, context)
    else {
      printAnswer({ query, result }, options.color, opened, context)
      printSuggestions(await opened.index.suggest(query), context)
    }
    return result.hits.length > 0 ? exitCode.found : exitCode.nothing
  })
}

async function searchFormatted(
  query: string,
  format: string,
  options: SearchCommandOptions,
  { opened, context }: { readonly opened: OpenedIndex; readonly context: CommandContext },
): Promise<ExitCode> {
  const known = { values: hitValueNames, fields: ownFields(opened.index) }
  const template = parseTemplate(format, known, context.texts)
  // The line of the best match is told with its snippet.
  const snippets = usesValue(template, 'line', 'snippet') ? 1 : 0
  const found = { ...documentOptions(options, opened, context), snippets }
  const { hits } = await answer(query, found, opened.index, context)
  const names = documentNames(opened, context, options.print0)
  const lines = hits.map((hit, i) =>
    fillTemplate(template, name => hitValue(name, hit, i + 1, names), hit.fields),
  )
  printRecords(lines, options, context)
  if (hits.length > 0) return exitCode.found
  context.stderr.write(`${context.texts.answer.nothingFound(cleanText(query))}\n`)
  printSuggestions(await opened.index.suggest(query), context)
  return exitCode.nothing
}

/** Which documents are found in which order. */
function documentOptions(
  { limit, sort, filter }: SearchCommandOptions,
  opened: OpenedIndex,
  context: CommandContext,
): SearchOptions {
  return { limit, sort, filters: searchFilters(filter, opened, context) }
}

/** @throws CommandError with a caret under the place where the query cannot be understood */
export function answer(
  query: string,
  options: SearchOptions,
  index: SearchIndex,
  context: CommandContext,
): Promise<SearchResult> {
  return askQuery(query, () => index.search(query, options), index, context)
}

/** An answer that found nothing says so on standard error, so that a pipe stays empty. */
export function printAnswer(
  { query, result }: { readonly query: string; readonly result: SearchResult },
  color: ColorOption,
  opened: OpenedIndex,
  context: CommandContext,
): void {
  if (result.hits.length === 0) {
    context.stderr.write(`${context.texts.answer.nothingFound(cleanText(query))}\n`)
    return
  }
  const from = { folder: context.folder, indexPath: opened.path, root: opened.index.info.root }
  printLines(answerLines(result, from, outputWidth(context), context.texts), color, context)
}

/** On standard error, as they are no part of the answer. */
function printSuggestions(suggestions: readonly string[], { stderr, texts }: CommandContext): void {
  if (suggestions.length > 0) stderr.write(`${texts.answer.didYouMean(suggestions.map(cleanText))}\n`)
}

function printHits(result: SearchResult, opened: OpenedIndex, context: CommandContext): void {
  const from = { folder: context.folder, indexPath: opened.path, root: opened.index.info.root }
  context.stdout.write(result.hits.map(hit => `${safeJson(hitRecord(hit, result, from))}\n`).join(''))
}
