/**
 * Listed documents → run: reads each, makes readable text of it and its words a part of the run. A document that cannot
 * be read is noted with its reason, and the rest goes on. What the index before has is taken from there.
 */
import { setImmediate } from 'node:timers/promises'
import type { Analyzer } from '../analysis/analyzer.ts'
import { contentHashOf } from './content-hash.ts'
import { deflate } from './deflate.ts'
import type { KeptDocuments } from './kept-documents.ts'
import { splitSections } from './readers/passages.ts'
import { readDocument } from './readers/read-document.ts'
import type { Run } from './run.ts'
import { type IndexedDocument, RunBuilder } from './run-builder.ts'
import type { RunSource, RunSources } from './run-source.ts'
import { DocumentReadError, type DocumentSource, type SkippedDocument } from './sources/document-source.ts'
import { SourceReader } from './sources/source-reader.ts'

export interface ReadingOptions {
  readonly maxDocumentBytes: number | undefined
  /** What texts are packed with. */
  readonly preset: Uint8Array | undefined
}

/** read … → close. */
export class RunReader {
  readonly #sources: SourceReader
  readonly #builder: RunBuilder
  readonly #kept: KeptDocuments | undefined
  readonly #preset: Uint8Array | undefined

  /** @param kept where documents are that are not read */
  constructor(analyzer: Analyzer, { maxDocumentBytes, preset }: ReadingOptions, kept?: KeptDocuments) {
    this.#sources = new SourceReader(maxDocumentBytes)
    this.#kept = kept
    this.#preset = preset
    this.#builder = new RunBuilder(analyzer, deflate, preset)
  }

  /** @param onPassed told of every document that was read or skipped; ends the reading by throwing */
  async read(segments: RunSources, onPassed: (source: DocumentSource) => void): Promise<Run> {
    const skipped: SkippedDocument[] = []
    let inputBytes = 0
    let pausedAt = performance.now()
    for (const segment of segments) {
      const texts = await this.#kept?.textsBeginning(segment, this.#preset)
      if (texts !== undefined) this.#builder.keepTexts(texts.blocks)
      for (const source of segment) {
        try {
          inputBytes += (await this.#keep(source, texts?.end)) ?? this.#read(source)
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

  /**
   * @param textsEnd passages of the index before that are below it have their texts already
   * @returns bytes of the document; undefined where it is to be read
   */
  async #keep({ kept }: RunSource, textsEnd = 0): Promise<number | undefined> {
    if (kept === undefined || this.#kept === undefined) return undefined
    const texts = await this.#kept.textsOf(kept.number, textsEnd)
    this.#builder.keep(await this.#kept.document(kept.number), texts)
    return kept.byteLength
  }

  /** @returns bytes of the document */
  #read(source: DocumentSource): number {
    const bytes = this.#sources.read(source)
    this.#builder.add(documentOf(source, bytes))
    return bytes.length
  }
}

/** Ctrl-C and the like are heard between two documents. */
const PAUSE_INTERVAL_MS = 30

function documentOf(source: DocumentSource, bytes: Uint8Array): IndexedDocument {
  const { sections, ...document } = readDocument(source.path, bytes)
  return {
    ...document,
    path: source.path,
    contentHash: contentHashOf(bytes),
    passages: splitSections(sections),
  }
}
