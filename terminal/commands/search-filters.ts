/**
 * What `search --filter` says → filters for the index.
 *
 *   tags=Recht → the field's value     ordner=briefe/1924 → the folder     datum=2024..2025 → the span of time
 */
import { readRange } from '../../query/field-range.ts'
import type { Filter } from '../../query/search-index.ts'
import { cleanText } from '../clean-text.ts'
import type { CommandContext } from '../command-context.ts'
import { CommandError } from '../command-error.ts'
import type { OpenedIndex } from '../index-location.ts'
import { ownFields } from './document-values.ts'
import { unknownField } from './unknown-field.ts'

/** One --filter as it was typed. */
export interface TypedFilter {
  /** In lower case. */
  readonly name: string
  readonly value: string
}

/** @throws CommandError for a field that the index does not have, and for what is no date */
export function searchFilters(
  typed: readonly TypedFilter[],
  { index }: OpenedIndex,
  context: CommandContext,
): readonly Filter[] {
  const fields = ownFields(index)
  return typed.map(({ name, value }) => {
    if (FOLDER_NAMES.has(name)) return { kind: 'folder', folder: value.replace(/^(?:\.\/)+|\/+$/g, '') }
    if (DATE_NAMES.has(name)) return dateFilter(value, context)
    if (LANGUAGE_NAMES.has(name)) return { kind: 'field', field: 'language', value: value.toLowerCase() }
    if (!fields.includes(name)) throw unknownField(name, fields, context)
    return { kind: 'field', field: name, value }
  })
}

const FOLDER_NAMES: ReadonlySet<string> = new Set(['ordner', 'folder'])
const DATE_NAMES: ReadonlySet<string> = new Set(['datum', 'date'])
const LANGUAGE_NAMES: ReadonlySet<string> = new Set(['sprache', 'language'])

/** @param value '2024..2025-03', or '2024' for all of it */
function dateFilter(value: string, { texts }: CommandContext): Filter {
  const [, first = '', last = first] = /^(.*?)(?:\.\.(.*))?$/s.exec(value) ?? []
  const [from, to] = [first.trim(), last.trim()]
  const days = readRange(from, to)?.days
  if (days === undefined || (days.from !== undefined && days.to !== undefined && days.from > days.to))
    throw new CommandError(texts.usage.mistakes.expectedDates(cleanText(value)))
  return { kind: 'date', ...(from !== '' && { from }), ...(to !== '' && { to }) }
}
