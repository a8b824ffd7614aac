/** The queries that were asked before, and which of them stands in the line. */

import type { MenuState } from '../menu/state.ts'
import { type QueryLineState, startQueryLine } from '../query-line/state.ts'

export interface HistoryState {
  /** The newest last. */
  readonly queries: readonly string[]
  /** Index of the query that was brought back with the arrow keys; absent otherwise. */
  readonly recalled: number | undefined
}

/** The menu of earlier queries, narrowed to those that hold what is typed. */
export interface HistoryMenuState {
  readonly kind: 'history'
  readonly filter: QueryLineState
  readonly menu: MenuState
}

export const noHistory: HistoryState = { queries: [], recalled: undefined }

/** Greatest number of queries that are kept. */
export const mostQueries = 500

/** With a query as the newest, unless it is that already or says nothing. */
export function addQuery(queries: readonly string[], query: string): readonly string[] {
  const added = query.trim()
  return added === '' || added === queries.at(-1) ? queries : [...queries, added].slice(-mostQueries)
}

/**
 * One query further back, or forward: after the newest comes the empty line again.
 * @returns undefined where there is none
 */
export function recallQuery({ queries, recalled }: HistoryState, by: 1 | -1): Recalled | undefined {
  const index = (recalled ?? queries.length) + by
  if (index < 0 || index > queries.length) return undefined
  const line = startQueryLine(queries[index] ?? '')
  return { line, history: { queries, recalled: index === queries.length ? undefined : index } }
}

export interface Recalled {
  readonly line: QueryLineState
  readonly history: HistoryState
}

export function fittingQueries({ queries }: HistoryState, { filter }: HistoryMenuState): readonly string[] {
  const wanted = filter.text.trim().toLowerCase()
  return [...new Set(queries.toReversed())].filter(query => query.toLowerCase().includes(wanted))
}
