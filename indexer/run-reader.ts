/**
 * Listed documents → run: reads each, makes readable text of it and its words a part of the run. A document that cannot
 * be read is noted with its reason, and the rest goes on.
 */
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Analyzer } from '../analysis/analyzer.ts'
import { CONTENT_HASH_BYTES } from '../index-format/stored-records.ts'
import { deflate } from './deflate.ts'
import { splitSections } from './readers/passages.ts'
import { readDocument } from './readers/read-document.ts'
import type { Run } from './run.ts'
import { type IndexedDocument, RunBuilder } from './run-builder.ts'
import { DocumentReadError, type DocumentSource, type SkippedDocument } from './sources/document-source.ts'
import { SourceReader } from './sources/source-reader.ts'

/** Consecutive segments. */
export type RunSources = readonly (readonly DocumentSource[])[]

/** read … → close. */
export class RunReader {
  readonly #sources: SourceReader
  readonly #builder: RunBuilder

  constructor(analyzer: Analyzer, maxDocumentBytes: number | undefined) {
    this.#sources = new SourceReader(maxDocumentBytes)
    this.#builder = new RunBuilder(analyzer, deflate)
  }

  /** @param onPassed told of every document that was read or skipped; ends the reading by throwing */
  async read(segments: RunSources, onPassed: (source: DocumentSource) => void): Promise<Run> {
    const skipped: SkippedDocument[] = []
    let inputBytes = 0
    let pausedAt = performance.now()
    for (const segment of segments) {
      for (const source of segment) {
        try {
          const bytes = this.#sources.read(source)
          this.#builder.add(documentOf(source, bytes))
          inputBytes += bytes.length
        } catch (error) {
          if (!(error instanceof DocumentReadError)) throw error
          skipped.push({ path: source.path, reason: error.message })
        }
        onPassed(source)
        if (performance.now() - pausedAt > PAUSE_INTERVAL_MS) {
          await setImmediate()
          pausedAt = performance.now()
        }
      }
      this.#builder.endSegment()
    }
    return this.#builder.take({ inputBytes, skipped })
  }

  close(): void {
    this.#sources.close()
  }
}

/** Ctrl-C and the like are heard between two documents. */
const PAUSE_INTERVAL_MS = 30

function documentOf(source: DocumentSource, bytes: Uint8Array): IndexedDocument {
  const { sections, ...document } = readDocument(source.path, bytes)
  const contentHash = createHash('sha256').update(bytes).digest().subarray(0, CONTENT_HASH_BYTES)
  return { ...document, path: source.path, contentHash, passages: splitSections(sections) }
}
