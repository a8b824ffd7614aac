/** What to say of a field that the index does not have: which may be meant, and which there are. */
import { similarFields } from '../../query/field-name.ts'
import { cleanText } from '../clean-text.ts'
import type { CommandContext } from '../command-context.ts'
import { CommandError } from '../command-error.ts'

export function unknownField(
  name: string,
  fields: readonly string[],
  { texts }: CommandContext,
): CommandError {
  const { mistakes } = texts.usage
  const [similar] = similarFields(name, new Set(fields))
  return new CommandError(mistakes.unknownField(cleanText(name)), [
    ...(similar === undefined ? [] : [mistakes.didYouMean(cleanText(similar))]),
    ...(fields.length > 0 ? [mistakes.fields(fields.map(cleanText))] : []),
  ])
}
