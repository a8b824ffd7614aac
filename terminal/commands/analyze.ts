/**
 * `findbuch analyze`: every layer of the analysis of a text, a row for each token. With an index its words split
 * compounds into their parts.
 *
 *   Wort              Stelle  Position  Form              Term             Teile
 *   Kriegsdiplomatie  0–16           0  kriegsdiplomatie  kriegsdiplomati  krieg 0–5 (krieg), diplomatie 6–16 (diplomati)
 */
import { addAbortSignal } from 'node:stream'
import { text as readText } from 'node:stream/consumers'
import type { AnalysisStep } from '../../analysis/analysis-steps.ts'
import type { AnalyzedToken } from '../../query/analyzed-text.ts'
import { cleanText, safeJson } from '../clean-text.ts'
import type { ColorOption } from '../color-choice.ts'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { withIndex } from '../index-location.ts'
import { printLines } from '../print-lines.ts'
import { type StyledLine, span } from '../styled-line.ts'
import { alignRows } from '../table.ts'
import type { Texts } from '../texts/texts.ts'

export interface AnalyzeOptions {
  /** Whose words split compounds; without it they stay whole. */
  readonly index?: string
  /** Without an index. */
  readonly language: string
  readonly json: boolean
  readonly color: ColorOption
}

/** @param words none to read standard input */
export async function analyze(
  words: readonly string[],
  options: AnalyzeOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const text =
    words.length > 0 ? words.join(' ') : await readText(addAbortSignal(context.signal, context.stdin))
  const steps =
    options.index === undefined
      ? await context.engine.analyze(text, options.language)
      : await withIndex(options.index, context, ({ index }) => index.analyze(text))
  if (options.json) context.stdout.write(steps.map(step => `${safeJson(step)}\n`).join(''))
  else if (steps.length > 0) printLines(stepLines(steps, context.texts), options.color, context)
  else context.stderr.write(`${context.texts.about.noWords()}\n`)
  return steps.length > 0 ? exitCode.found : exitCode.nothing
}

function stepLines(steps: readonly (AnalysisStep | AnalyzedToken)[], { about }: Texts): StyledLine[] {
  const { word, place, position, form, term, stopWord, parts } = about.steps
  const hasParts = steps.some(step => 'parts' in step)
  const titles = [word, place, position, form, term, stopWord, ...(hasParts ? [parts] : [])]
  const rows = steps.map(step => [
    span(cleanText(step.surface), 'strong'),
    span(placeText(step), 'faint'),
    span(String(step.position)),
    span(cleanText(step.form)),
    span(cleanText(step.term), 'accent'),
    span(step.isStopWord ? about.yes : ''),
    span('parts' in step ? partsText(step) : ''),
  ])
  return alignRows([titles.map(title => span(title, 'faint')), ...rows])
}

/** Each with its place and its term. */
function partsText({ parts }: AnalyzedToken): string {
  return parts.map(part => `${cleanText(part.form)} ${placeText(part)} (${cleanText(part.term)})`).join(', ')
}

function placeText({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}–${end}`
}
