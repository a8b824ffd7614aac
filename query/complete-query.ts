/**
 * How a query can go on at the cursor: words of the texts, names of fields, values of a field.
 *
 *   completeQuery('autor:gro', 9, 5, …) → replace 6 to 9 by "Prof. Dr. Henrike Groß"
 */
import { type CompletionPlace, findCompletionPlace, wordInPhrase } from './completion-place.ts'
import type { DocumentTable } from './document-table.ts'
import { namesBeginning } from './field-name.ts'
import { HEADING_FIELD, TITLE_FIELD } from './plan.ts'
import { lexQuery } from './query-lexer.ts'
import { DOUBLE_QUOTES } from './quotes.ts'
import type { Completion, CompletionCandidate } from './search-index.ts'
import { valuesBeginning } from './values-beginning.ts'
import { wordsBeginning } from './words-beginning.ts'
import type { Collection } from './written-words.ts'

export interface CompletingContext extends Collection {
  /** The front-matter fields of the index. */
  readonly fields: ReadonlySet<string>
  readDocuments(): Promise<DocumentTable>
}

/** @param cursor in UTF-16 code units, within the query */
export async function completeQuery(
  query: string,
  cursor: number,
  limit: number,
  context: CompletingContext,
): Promise<Completion> {
  const place = findCompletionPlace(query, cursor, context.fields)
  if (place === undefined) return { start: cursor, end: cursor, candidates: [] }
  const { field } = place
  if (field !== undefined && !WORD_FIELDS.has(field)) {
    return { start: place.start, end: place.end, candidates: await valuesFor(place, field, limit, context) }
  }
  const { start, end, typed } = place.isInPhrase ? wordInPhrase(query, cursor, place) : place
  const names =
    typed === '' || place.isInPhrase || field !== undefined ? [] : namesBeginning(typed, context.fields)
  const words = await wordsBeginning(typed, keyPrefixOf(field), limit, context)
  const fieldCount = Math.min(names.length, Math.max(limit - words.length, Math.floor(limit / 2)))
  const candidates: readonly CompletionCandidate[] = [
    ...words.slice(0, limit - fieldCount).map(word => ({ ...word, kind: 'word' as const })),
    ...names.slice(0, fieldCount).map(name => ({ text: `${name}:`, kind: 'field' as const })),
  ]
  return { start, end, candidates }
}

const PATH_FIELD = 'path'
/** Their values are texts, of which a word is looked for. */
const WORD_FIELDS: ReadonlySet<string> = new Set([TITLE_FIELD, PATH_FIELD, HEADING_FIELD])

async function valuesFor(
  { typed }: CompletionPlace,
  field: string,
  limit: number,
  { readDocuments }: CompletingContext,
): Promise<readonly CompletionCandidate[]> {
  const column = (await readDocuments()).fields.get(field)
  if (column === undefined) return []
  return valuesBeginning(typed, column, limit).map(({ value, documentCount }) => ({
    text: asTyped(value),
    kind: 'value',
    count: documentCount,
  }))
}

/** Headings are in the text. */
function keyPrefixOf(field: string | undefined): string {
  return field === undefined || field === HEADING_FIELD ? '' : `:${field}:`
}

/** In quotes where it is not one word of the query language; marks that would end it are no letters of it. */
function asTyped(value: string): string {
  const before = 'f:'
  const [, word, ...more] = lexQuery(before + value, new Set(['f']), () => {})
  const isWord = more.length === 0 && word?.kind === 'word' && word.text === value
  return isWord ? value : `"${value.replace(QUOTES, ' ').trim()}"`
}

const QUOTES = new RegExp(`[${DOUBLE_QUOTES}]+`, 'g')
