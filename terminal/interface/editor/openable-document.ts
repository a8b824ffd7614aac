/** A hit → the file to open for it, with the line, and the editor to open it with. */
import { stat } from 'node:fs/promises'
import type { Hit, SearchIndex } from '../../../query/search-index.ts'
import { isArchiveMember, sourceFile } from '../../source-location.ts'
import { createPreviewDocument, findLine } from '../preview/document.ts'
import type { DocumentCopies } from './document-copies.ts'

export interface OpenableDocument {
  /** Absolute. */
  readonly file: string
  /** 1-based. */
  readonly line: number
  readonly isCopy: boolean
}

/** The source itself where it is a file, otherwise a copy of the text as it was indexed. */
export async function openableDocument(
  hit: Hit,
  index: SearchIndex,
  indexPath: string,
  copies: DocumentCopies,
): Promise<OpenableDocument> {
  const source = await ownFile(hit, index, indexPath)
  if (source !== undefined) return { file: source, line: hit.line, isCopy: false }
  const document = createPreviewDocument(await index.document(hit.document))
  const text = document.lines.map(line => `${line.text}\n`).join('')
  const line = findLine(document, hit.passage, hit.line) + 1
  return { file: copies.copy(hit.path, text), line, isCopy: true }
}

/** The source of a hit, where it is a file and still there; absolute. */
export async function ownFile(hit: Hit, index: SearchIndex, indexPath: string): Promise<string | undefined> {
  const source = sourceFile(indexPath, index.info.root, hit.path)
  return !isArchiveMember(hit.path) && (await isFile(source)) ? source : undefined
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isFile(),
    () => false,
  )
}
