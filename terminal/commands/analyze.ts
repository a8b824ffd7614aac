/**
 * `findbuch analyze`: every step of the analysis of a text, a row for each token.
 *
 *   Wort     Stelle  Position  Form     Term
 *   Häusern  0–7            0  häusern  haus
 */

import type { AnalysisStep } from '../../analysis/analysis-steps.ts'
import { cleanText, safeJson } from '../clean-text.ts'
import type { ColorOption } from '../color-choice.ts'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type StyledLine, span } from '../styled-line.ts'
import { alignRows } from '../table.ts'
import type { Texts } from '../texts/texts.ts'
import { printLines } from './search.ts'

export interface AnalyzeOptions {
  readonly language: string
  readonly json: boolean
  readonly color: ColorOption
}

export async function analyze(
  words: readonly string[],
  options: AnalyzeOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const steps = await context.engine.analyze(words.join(' '), options.language)
  if (options.json) context.stdout.write(steps.map(step => `${safeJson(step)}\n`).join(''))
  else if (steps.length > 0) printLines(stepLines(steps, context.texts), options.color, context)
  else context.stderr.write(`${context.texts.about.noWords()}\n`)
  return steps.length > 0 ? exitCode.found : exitCode.nothing
}

function stepLines(steps: readonly AnalysisStep[], { about }: Texts): StyledLine[] {
  const { word, place, position, form, term, stopWord } = about.steps
  const titles = [word, place, position, form, term, stopWord].map(title => span(title, 'faint'))
  const rows = steps.map(step => [
    span(cleanText(step.surface), 'strong'),
    span(`${step.start}–${step.end}`, 'faint'),
    span(String(step.position)),
    span(cleanText(step.form)),
    span(cleanText(step.term), 'accent'),
    span(step.isStopWord ? about.yes : ''),
  ])
  return alignRows([titles, ...rows])
}
