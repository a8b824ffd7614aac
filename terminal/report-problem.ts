/** An error → the lines on standard error that tell it. */
import { choosesColor } from './color-choice.ts'
import type { CommandContext } from './command-context.ts'
import { painter } from './paint.ts'
import { problemLines } from './problem-lines.ts'
import { span } from './styled-line.ts'

export function reportProblem(error: unknown, { stderr, env, texts }: CommandContext): void {
  const paint = painter(choosesColor('auto', env, stderr.isTTY === true) ? 'color' : 'plain')
  const [message = '', ...details] = problemLines(error, texts)
  const title = [span('findbuch: ', 'faint'), span(message, 'error')]
  stderr.write([title, ...details.map(detail => [span(detail)])].map(line => `${paint(line)}\n`).join(''))
}
