/** What the interface says about what is done with hits, with the index and with the terminal. */

export interface ActionTexts {
  /** Beside the counts. */
  marked(count: number): string
  noBrowser(): string
  /** What was copied: one by its text, several by their number. */
  readonly copied: Readonly<Record<'path' | 'passage' | 'citation', CopiedTexts>>
  noClipboard(): string
  readonly exportTitle: string
  readonly exportFormats: Readonly<Record<'markdown' | 'csv' | 'json-lines', string>>
  markedHits(count: number): string
  allHits(count: number): string
  fileNameTitle(format: string): string
  readonly fileNameHint: string
  fileTaken(name: string): string
  exported(hits: string, name: string): string
  /** Over the hits in a Markdown file. */
  exportedTitle(query: string): string
  noSuspending(): string
  readonly indexesTitle: string
  /** Beside the index that is open. */
  readonly isOpen: string
  switched(name: string, documents: string): string
  rebuilt(documents: string): string
  reloaded(documents: string): string
  /** After one of these: marks whose place is gone. */
  marksDropped(count: number): string
  notReloaded(reason: string): string
  crashReport(path: string): string
}

export interface CopiedTexts {
  one(text: string): string
  several(count: number): string
}
