/** Styled lines → standard output, with colours where it takes them. */
import type { ColorOption } from './color-choice.ts'
import { type CommandContext, outputPainter } from './command-context.ts'
import type { StyledLine } from './styled-line.ts'

/** @param end what ends each line */
export function printLines(
  lines: readonly StyledLine[],
  color: ColorOption,
  context: CommandContext,
  end: '\n' | '\0' = '\n',
): void {
  const paint = outputPainter(context, color)
  context.stdout.write(lines.map(line => paint(line) + end).join(''))
}
