/**
 * What the documents that match have in common, counted: the values of their fields, their folders, the years and
 * months of their dates.
 *
 *   countFacets(found, new DocumentFilter([{ kind: 'field', field: 'tags', value: 'recht' }], table), table)
 *     → of `tags` all values that could be chosen instead, of all else those beside 'recht'
 */
import { BestScores } from './best-scores.ts'
import { DATE_FIELDS, NO_DATE } from './document-date.ts'
import { type DocumentFilter, type FilterSubject, keepCommon } from './document-filter.ts'
import type { DocumentTable } from './document-table.ts'
import type { Facets, ValueCount, YearCount } from './search-index.ts'
import { countValues, type ValueColumn } from './value-column.ts'

/** @param found by document: 1 where it matches, whatever the filter says */
export function countFacets(found: Uint8Array, filter: DocumentFilter, table: DocumentTable): Facets {
  const foundBut = (subject?: FilterSubject) => {
    const documents = filter.passing(subject)
    keepCommon(documents, found)
    return documents
  }
  const fields = Array.from(table.fields).filter(([field]) => !NO_FACETS.has(field))
  const folders = mostFrequent(table.folders, foundBut('folder'), MAX_FOLDERS)
  return {
    documentCount: foundBut().reduce((sum, isFound) => sum + isFound, 0),
    fields: fields
      .map(([field, column]) => ({ field, ...mostFrequent(column, foundBut(`field ${field}`), MAX_VALUES) }))
      .filter(({ values }) => values.length > 0),
    // A folder is above those in it and has no fewer documents, so none is cut off from its own.
    folders: { ...folders, values: folders.values.toSorted((a, b) => (a.value < b.value ? -1 : 1)) },
    years: countYears(table.dates, foundBut('date')),
  }
}

/** More would fill more than a screen. */
const MAX_VALUES = 50
const MAX_FOLDERS = 500
/** What tells a document from all others, and the dates, which are counted by years. */
const NO_FACETS: ReadonlySet<string> = new Set(['title', 'path', 'heading', ...DATE_FIELDS])

/** Those that any document has, the most frequent first. */
function mostFrequent(
  column: ValueColumn,
  documents: Uint8Array,
  limit: number,
): { readonly values: readonly ValueCount[]; readonly leftOut: number } {
  const counts = countValues(column, documents)
  const best = new BestScores(limit)
  let total = 0
  counts.forEach((count, place) => {
    if (count === 0) return
    total++
    best.add(count, place)
  })
  const values = best.finish().map(place => ({
    value: column.values[place] as string,
    documentCount: counts[place] as number,
  }))
  return { values, leftOut: total - values.length }
}

/** Newest first. */
function countYears(dates: Uint32Array, documents: Uint8Array): readonly YearCount[] {
  const years = new Map<number, number>()
  const months = new Map<number, number>()
  dates.forEach((date, document) => {
    if (date === NO_DATE || documents[document] === 0) return
    const year = Math.floor(date / 10_000)
    const month = Math.floor(date / 100)
    years.set(year, (years.get(year) ?? 0) + 1)
    if (month % 100 !== 0) months.set(month, (months.get(month) ?? 0) + 1)
  })
  return newestFirst(years).map(([year, documentCount]) => ({
    year: yearText(year),
    documentCount,
    months: newestFirst(months)
      .filter(([month]) => Math.floor(month / 100) === year)
      .map(([month, count]) => ({ value: monthText(month), documentCount: count })),
  }))
}

function newestFirst(counts: ReadonlyMap<number, number>): readonly (readonly [number, number])[] {
  return [...counts].sort(([a], [b]) => b - a)
}

function yearText(year: number): string {
  return String(year).padStart(4, '0')
}

/** @param month year · 100 + month */
function monthText(month: number): string {
  const text = String(month).padStart(6, '0')
  return `${text.slice(0, 4)}-${text.slice(4)}`
}
