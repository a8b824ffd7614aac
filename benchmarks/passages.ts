/**
 * A folder of documents → the texts that every engine gets: title, heading path and body of each passage, one array
 * for each document.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitSections } from '../indexer/readers/passages.ts'
import { readDocument } from '../indexer/readers/read-document.ts'
import type { IndexedDocument } from '../indexer/run-builder.ts'
import { DocumentReadError } from '../indexer/sources/document-source.ts'
import { listSources } from '../indexer/sources/list-sources.ts'
import { SourceReader } from '../indexer/sources/source-reader.ts'

export type DocumentPassages = readonly string[]

/** Documents as the indexer reads and cuts them, in its order; what cannot be read is left out. */
export async function* readDocuments(folder: string): AsyncGenerator<IndexedDocument> {
  const { sources } = await listSources([folder])
  const reader = new SourceReader()
  try {
    for (const source of sources) {
      try {
        const { sections, ...document } = readDocument(source.path, reader.read(source))
        const passages = splitSections(sections)
        yield { ...document, path: source.path, contentHash: new Uint8Array(16), passages }
      } catch (error) {
        if (!(error instanceof DocumentReadError)) throw error
      }
    }
  } finally {
    reader.close()
  }
}

/** The passages that Findbuch makes of the documents. */
export async function* readPassages(folder: string): AsyncGenerator<DocumentPassages> {
  for await (const { title, passages } of readDocuments(folder)) {
    yield passages.map(({ headings, text, bodyStart }) =>
      [title, ...headings, text.slice(bodyStart)].join('\n'),
    )
  }
}

/** The least that can be done: Markdown files cut before each heading, as they stand. */
export async function* readPlainPassages(folder: string): AsyncGenerator<DocumentPassages> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = names.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  for (const file of files.sort()) {
    yield readFileSync(file, 'utf8')
      .split(/^(?=#+ )/m)
      .filter(piece => piece.trim() !== '')
  }
}
