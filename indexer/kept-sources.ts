/**
 * Which of the listed documents the index before has as they are: those with the same path and the same bytes. Every one
 * of them is read for that, which takes a fiftieth of the time of a build.
 */
import { setImmediate } from 'node:timers/promises'
import { contentHashOf } from './content-hash.ts'
import type { PreviousIndex } from './previous-index.ts'
import type { RunSource } from './run-source.ts'
import { DocumentReadError, type DocumentSource } from './sources/document-source.ts'
import { SourceReader } from './sources/source-reader.ts'

export interface FindOptions {
  readonly maxDocumentBytes?: number
  readonly signal?: AbortSignal
}

/** @returns the sources in their order */
export async function findKeptSources(
  sources: readonly DocumentSource[],
  { documents }: Pick<PreviousIndex, 'documents'>,
  { maxDocumentBytes, signal }: FindOptions,
): Promise<readonly RunSource[]> {
  const numbers = new Map(documents.map(({ path }, number) => [path, number]))
  const reader = new SourceReader(maxDocumentBytes)
  const found: RunSource[] = []
  let pausedAt = performance.now()
  try {
    for (const source of sources) {
      const number = numbers.get(source.path)
      const hash = number === undefined ? undefined : documents[number]?.contentHash
      const byteLength = hash && unchangedLength(reader, source, hash)
      found.push(
        number === undefined || byteLength === undefined
          ? source
          : { ...source, kept: { number, byteLength } },
      )
      if (performance.now() - pausedAt > PAUSE_INTERVAL_MS) {
        await setImmediate()
        signal?.throwIfAborted()
        pausedAt = performance.now()
      }
    }
  } finally {
    reader.close()
  }
  return found
}

/** Ctrl-C and the like are heard between two documents. */
const PAUSE_INTERVAL_MS = 30

/** Bytes of a document with this hash; undefined where it has another, or cannot be read: who reads it says why. */
function unchangedLength(reader: SourceReader, source: DocumentSource, hash: Uint8Array): number | undefined {
  try {
    const bytes = reader.read(source)
    return Buffer.compare(contentHashOf(bytes), hash) === 0 ? bytes.length : undefined
  } catch (error) {
    if (error instanceof DocumentReadError) return undefined
    throw error
  }
}
