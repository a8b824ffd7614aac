/** What was chosen in the interface → standard output, so that `vim $(findbuch)` works. */
import type { Hit } from '../../query/search-index.ts'
import type { ColorOption } from '../color-choice.ts'
import type { CommandContext } from '../command-context.ts'
import type { OpenedIndex } from '../index-location.ts'
import { fillTemplate, type OutputTemplate, parseTemplate } from '../output-template.ts'
import { type HitValueName, hitValueNames } from '../placeholder-names.ts'
import { printRecords } from '../print-lines.ts'
import type { StyledLine } from '../styled-line.ts'
import { documentNames, ownFields } from './document-values.ts'
import { hitValue } from './hit-values.ts'

export interface ChoiceOptions {
  /** What to print of each hit instead of its file. */
  readonly format?: string
  readonly print0?: boolean
  readonly color: ColorOption
}

/** @throws CommandError for a placeholder that is not known: better before the interface opens than after */
export function choiceTemplate(
  { format = '{file}' }: ChoiceOptions,
  { index }: Pick<OpenedIndex, 'index'>,
  { texts }: CommandContext,
): OutputTemplate<HitValueName> {
  return parseTemplate(format, { values: hitValueNames, fields: ownFields(index) }, texts)
}

/** The files as a person would name them from the current folder; of members of archives what `show` takes. */
export function printChoice(
  hits: readonly Hit[],
  options: ChoiceOptions,
  opened: OpenedIndex,
  context: CommandContext,
): void {
  const template = choiceTemplate(options, opened, context)
  const print0 = options.print0 === true
  const names = documentNames(opened, context, print0)
  const lines = hits.map((hit, i) =>
    fillTemplate(template, name => hitValue(name, hit, i + 1, names), hit.fields),
  )
  printRecords(withoutRepeats(lines), { print0, color: options.color }, context)
}

/** Several passages of a document have one file. */
function withoutRepeats(lines: readonly StyledLine[]): readonly StyledLine[] {
  const byText = new Map(lines.map(line => [line.map(({ text }) => text).join(''), line]))
  return [...byText.values()]
}
