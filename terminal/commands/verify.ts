/** `findbuch verify`: works out every checksum of an index file again. */
import { cleanText } from '../clean-text.ts'
import type { ColorOption } from '../color-choice.ts'
import type { CommandContext } from '../command-context.ts'
import { CommandError } from '../command-error.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { withIndex } from '../index-location.ts'
import { type StyledLine, span } from '../styled-line.ts'
import { alignRows } from '../table.ts'
import { printLines } from './search.ts'

export interface VerifyOptions {
  readonly index?: string
  readonly color: ColorOption
}

/** @throws CommandError when a section is damaged, after all have been printed */
export function verify(options: VerifyOptions, context: CommandContext): Promise<ExitCode> {
  const { about } = context.texts
  return withIndex(options.index, context, async ({ index, name }) => {
    const rows: StyledLine[] = []
    const isWhole = await index.verify((section, whole) => {
      const state = whole ? span(about.whole) : span(about.damaged, 'error')
      rows.push([span(`  ${cleanText(section)}`), state])
    })
    printLines(alignRows(rows), options.color, context)
    if (!isWhole) throw new CommandError(about.indexDamaged(cleanText(name)))
    printLines([[span(about.indexWhole(cleanText(name)), 'strong')]], options.color, context)
    return exitCode.found
  })
}
