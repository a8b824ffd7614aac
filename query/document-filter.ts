/**
 * Filters → the documents that pass them all. Filters on the same subject (a field, the folder, the date) are
 * alternatives; each subject can be left out, so that facets count what could be chosen instead.
 *
 *   new DocumentFilter([{ kind: 'field', field: 'autor', value: 'Groß' }], table).passing() → 1 for each of Groß's
 */
import { firstDay, NO_DATE } from './document-date.ts'
import type { DocumentTable } from './document-table.ts'
import { readRange } from './field-range.ts'
import type { DateFilter, Filter } from './search-index.ts'
import { documentsWith } from './value-column.ts'

/** What filters are about. */
export type FilterSubject = 'folder' | 'date' | `field ${string}`

export class DocumentFilter {
  /** By document: 1 where it passes one of the filters on the subject. */
  readonly #passing: ReadonlyMap<FilterSubject, Uint8Array>
  readonly #documentCount: number

  /** @throws RangeError where a date filter has no date, or its end is before its beginning */
  constructor(filters: readonly Filter[], table: DocumentTable) {
    const passing = new Map<FilterSubject, Uint8Array>()
    for (const filter of filters) {
      const subject = subjectOf(filter)
      const alternatives = passing.get(subject) ?? new Uint8Array(table.documentCount)
      addAll(alternatives, documentsPassing(filter, table))
      passing.set(subject, alternatives)
    }
    this.#passing = passing
    this.#documentCount = table.documentCount
  }

  /** @returns by document: 1 where it passes all filters but those on one subject */
  passing(except?: FilterSubject): Uint8Array {
    const documents = new Uint8Array(this.#documentCount).fill(1)
    for (const [subject, passing] of this.#passing) {
      if (subject !== except) keepCommon(documents, passing)
    }
    return documents
  }
}

/** Both by document; those in either stay in `documents`. */
function addAll(documents: Uint8Array, others: Uint8Array): void {
  for (let i = 0; i < documents.length; i++) {
    documents[i] = (documents[i] as number) | (others[i] as number)
  }
}

/** Those in both. */
export function keepCommon(documents: Uint8Array, others: Uint8Array): void {
  for (let i = 0; i < documents.length; i++) {
    documents[i] = (documents[i] as number) & (others[i] as number)
  }
}

function subjectOf(filter: Filter): FilterSubject {
  return filter.kind === 'field' ? `field ${filter.field}` : filter.kind
}

function documentsPassing(filter: Filter, table: DocumentTable): Uint8Array {
  switch (filter.kind) {
    case 'field': {
      const column = table.fields.get(filter.field)
      return column === undefined ? new Uint8Array(table.documentCount) : documentsWith(column, filter.value)
    }
    case 'folder':
      return documentsWith(table.folders, filter.folder)
    case 'date':
      return documentsWithin(filter, table.dates)
  }
}

/** A year or a month alone counts as its first day, as in queries. */
function documentsWithin({ from = '', to = '' }: DateFilter, dates: Uint32Array): Uint8Array {
  const days = from === '' && to === '' ? {} : readRange(from, to)?.days
  if (days === undefined) throw new RangeError(`there are no dates in ${from}..${to}`)
  const first = days.from === undefined ? 0 : dayNumber(days.from)
  const last = days.to === undefined ? Number.POSITIVE_INFINITY : dayNumber(days.to)
  if (first > last) throw new RangeError(`${from}..${to} ends before it begins`)
  return Uint8Array.from(dates, date => {
    const day = firstDay(date)
    return Number(date !== NO_DATE && first <= day && day <= last)
  })
}

/** As document-date.ts has them. @param day '2024-05-12' */
function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''))
}
