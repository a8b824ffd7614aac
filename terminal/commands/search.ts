/**
 * `findbuch search`: prints the ranked answer to a query.
 *
 *   findbuch search -i gesetze.findbuch '"ordentliche Kündigung" Frist -Beamte'
 */
import type { SearchIndex, SearchOptions, SearchResult } from '../../query/search-index.ts'
import { cleanText, safeJson } from '../clean-text.ts'
import type { ColorOption } from '../color-choice.ts'
import { type CommandContext, outputPainter, outputWidth } from '../command-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type OpenedIndex, withIndex } from '../index-location.ts'
import type { StyledLine } from '../styled-line.ts'
import { syntaxProblem } from '../syntax-problem.ts'
import { answerLines } from './answer-lines.ts'
import { hitRecord } from './hit-record.ts'

export interface SearchCommandOptions {
  readonly index?: string
  readonly limit: number
  readonly json: boolean
  readonly color: ColorOption
  /** Whether to print snippets. */
  readonly snippets: boolean
}

export function search(
  words: readonly string[],
  options: SearchCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const query = words.join(' ')
  return withIndex(options.index, context, async opened => {
    const { limit } = options
    const snippets = options.snippets ? { limit } : { limit, snippets: 0 }
    const result = await answer(query, snippets, opened.index, context)
    if (options.json) printRecords(result, opened, context)
    else {
      printAnswer({ query, result }, options.color, opened, context)
      printSuggestions(await opened.index.suggest(query), context)
    }
    return result.hits.length > 0 ? exitCode.found : exitCode.nothing
  })
}

/** @throws CommandError with a caret under the place where the query cannot be understood */
export async function answer(
  query: string,
  options: SearchOptions,
  index: SearchIndex,
  context: CommandContext,
): Promise<SearchResult> {
  const { QuerySyntaxError } = await import('../../query/syntax-error.ts')
  return index.search(query, options).catch((error: unknown) => {
    if (!(error instanceof QuerySyntaxError)) throw error
    throw syntaxProblem(query, error, index.info.fields, context.texts)
  })
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

export function printLines(lines: readonly StyledLine[], color: ColorOption, context: CommandContext): void {
  const paint = outputPainter(context, color)
  context.stdout.write(lines.map(line => `${paint(line)}\n`).join(''))
}

function printRecords(result: SearchResult, opened: OpenedIndex, context: CommandContext): void {
  const from = { folder: context.folder, indexPath: opened.path, root: opened.index.info.root }
  context.stdout.write(result.hits.map(hit => `${safeJson(hitRecord(hit, result, from))}\n`).join(''))
}
