/** Writing hits to a file: first a menu of formats, then a line for the name, which is proposed. */
import type { Hit } from '../../../query/search-index.ts'
import { type MenuState, menuStart } from '../menu/state.ts'
import { type QueryLineState, startQueryLine } from '../query-line/state.ts'

export const exportFormats = ['markdown', 'csv', 'json-lines'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What is written: every hit of the query, or those that are marked. */
export type ExportedHits =
  | { readonly kind: 'all' }
  | { readonly kind: 'marked'; readonly hits: readonly Hit[] }

export interface ExportChoice {
  readonly format: ExportFormat
  readonly exported: ExportedHits
}

export interface ExportMenuState {
  readonly kind: 'export'
  readonly menu: MenuState
}

export interface FileNameState {
  readonly kind: 'file-name'
  readonly choice: ExportChoice
  readonly line: QueryLineState
  /** A name that was found to be taken: another Enter overwrites the file. */
  readonly taken: string | undefined
}

export function openExportMenu(): ExportMenuState {
  return { kind: 'export', menu: menuStart }
}

/** The marked hits first, as they were marked to do something with them. */
export function exportChoices(marked: readonly Hit[]): readonly ExportChoice[] {
  const sets: readonly ExportedHits[] =
    marked.length === 0 ? [{ kind: 'all' }] : [{ kind: 'marked', hits: marked }, { kind: 'all' }]
  return sets.flatMap(exported => exportFormats.map(format => ({ format, exported })))
}

export function askFileName(choice: ExportChoice, query: string): FileNameState {
  return {
    kind: 'file-name',
    choice,
    line: startQueryLine(proposedName(choice.format, query)),
    taken: undefined,
  }
}

/**
 * A name that says what was asked, and that every system takes.
 *
 *   proposedName('csv', 'Kündigung "ordentliche Frist"')  → 'kündigung-ordentliche-frist.csv'
 */
export function proposedName(format: ExportFormat, query: string): string {
  const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const name = words.join('-').slice(0, longestName).replace(/-$/, '')
  return `${name === '' ? 'findbuch' : name}.${extensions[format]}`
}

const extensions: Readonly<Record<ExportFormat, string>> = {
  markdown: 'md',
  csv: 'csv',
  'json-lines': 'jsonl',
}

const longestName = 60
