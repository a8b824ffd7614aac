/** Styled lines → standard output, with colours where it takes them. */
import type { ColorOption } from './color-choice.ts'
import { type CommandContext, outputPainter } from './command-context.ts'
import type { StyledLine } from './styled-line.ts'

export function printLines(lines: readonly StyledLine[], color: ColorOption, context: CommandContext): void {
  printEnded(lines, '\n', color, context)
}

/** Lines that other programs may read: ended by NUL where it is asked for, and then plain if nothing else is. */
export function printRecords(
  records: readonly StyledLine[],
  { print0, color }: { readonly print0: boolean; readonly color: ColorOption },
  context: CommandContext,
): void {
  if (print0) printEnded(records, '\0', color === 'auto' ? 'never' : color, context)
  else printEnded(records, '\n', color, context)
}

function printEnded(
  lines: readonly StyledLine[],
  end: string,
  color: ColorOption,
  context: CommandContext,
): void {
  const paint = outputPainter(context, color)
  context.stdout.write(lines.map(line => paint(line) + end).join(''))
}
