/** Writes hits to a file that a person named. */
import { writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import type { Hit, SearchIndex } from '../../../query/search-index.ts'
import { type ExportSource, exportedText } from './exported-text.ts'
import type { ExportedHits, ExportFormat } from './state.ts'

export interface ExportOrder {
  readonly format: ExportFormat
  readonly exported: ExportedHits
  /** As it was typed: relative to the current folder, or below `~`. */
  readonly name: string
  readonly overwrites: boolean
}

/** @returns how many hits were written; undefined where there is such a file, which stays as it is */
export async function exportHits(
  { format, exported, name, overwrites }: ExportOrder,
  index: SearchIndex,
  source: ExportSource,
): Promise<number | undefined> {
  const hits = exported.kind === 'marked' ? exported.hits : await allHits(source, index)
  const file = resolve(source.folder, name.replace(/^~(?=[/\\]|$)/, homedir()))
  try {
    await writeFile(file, exportedText(format, hits, source), { flag: overwrites ? 'w' : 'wx' })
    return hits.length
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined
    throw error
  }
}

async function allHits({ query, narrowing }: ExportSource, index: SearchIndex): Promise<readonly Hit[]> {
  const limit = Math.max(1, index.info.documentCount)
  const { hits } = await index.search(query, { ...narrowing, limit, asYouType: true, snippets: 1 })
  return hits
}
