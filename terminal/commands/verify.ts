/** `findbuch verify`: works out every checksum of an index file again. */
import { cleanText, safeJson } from '../clean-text.ts'
import type { ColorOption } from '../color-choice.ts'
import type { CommandContext } from '../command-context.ts'
import { CommandError } from '../command-error.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { withIndex } from '../index-location.ts'
import { printLines } from '../print-lines.ts'
import { type StyledLine, span } from '../styled-line.ts'
import { alignRows } from '../table.ts'

export interface VerifyOptions {
  readonly index?: string
  readonly quiet: boolean
  readonly json: boolean
  readonly color: ColorOption
}

/** @throws CommandError when a section is damaged, after all have been printed */
export function verify(options: VerifyOptions, context: CommandContext): Promise<ExitCode> {
  const { about } = context.texts
  return withIndex(options.index, context, async ({ index, name }) => {
    const sections: { readonly name: string; readonly whole: boolean }[] = []
    const whole = await index.verify((section, isWhole) => sections.push({ name: section, whole: isWhole }))
    if (options.json) context.stdout.write(`${safeJson({ file: name, whole, sections })}\n`)
    else if (!options.quiet) printLines(alignRows(sections.map(row)), options.color, context)
    if (!whole) throw new CommandError(about.indexDamaged(cleanText(name)))
    if (!options.json && !options.quiet) {
      printLines([[span(about.indexWhole(cleanText(name)), 'strong')]], options.color, context)
    }
    return exitCode.found
  })

  function row(section: { readonly name: string; readonly whole: boolean }): StyledLine {
    const state = section.whole ? span(about.whole) : span(about.damaged, 'error')
    return [span(`  ${cleanText(section.name)}`), state]
  }
}
