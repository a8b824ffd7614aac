/** What narrows and orders the hits besides the query: filters, and the sort order. */
import type { Filter, SortOrder } from '../../../query/search-index.ts'

export interface Narrowing {
  /** In the order in which they were chosen. */
  readonly filters: readonly Filter[]
  readonly sort: SortOrder
}

export const unnarrowed: Narrowing = { filters: [], sort: 'relevance' }

/** Whether an empty query is to list all documents. */
export function isNarrowed({ filters, sort }: Narrowing): boolean {
  return filters.length > 0 || sort !== 'relevance'
}

/** Adds a filter, or takes it away where it is there. */
export function toggleFilter(narrowing: Narrowing, filter: Filter): Narrowing {
  const others = narrowing.filters.filter(other => !isSameFilter(other, filter))
  const isThere = others.length < narrowing.filters.length
  return { ...narrowing, filters: isThere ? others : [...others, filter] }
}

export function nextSort(sort: SortOrder): SortOrder {
  switch (sort) {
    case 'relevance':
      return 'date'
    case 'date':
      return 'title'
    case 'title':
      return 'relevance'
  }
}

export function isSameFilter(a: Filter, b: Filter): boolean {
  switch (a.kind) {
    case 'field':
      return b.kind === 'field' && a.field === b.field && a.value === b.value
    case 'folder':
      return b.kind === 'folder' && a.folder === b.folder
    case 'date':
      return b.kind === 'date' && a.from === b.from && a.to === b.to
  }
}
