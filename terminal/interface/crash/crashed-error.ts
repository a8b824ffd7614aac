/** The interface came to an end by an error that nobody expected. The entry prints it, with where the report is. */
import { CommandError } from '../../command-error.ts'
import { problemLines } from '../../problem-lines.ts'
import type { Texts } from '../../texts/texts.ts'

/** @param report path of the report; undefined where none could be written */
export function crashedError(error: unknown, report: string | undefined, texts: Texts): CommandError {
  const [message = '', ...details] = problemLines(error, texts)
  const about = report === undefined ? [] : [texts.actions.crashReport(report)]
  return new CommandError(message, [...details, ...about], error)
}
