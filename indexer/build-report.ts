/** What a build did, for people and, as JSON, for machines. Timings are here and never in the index. */
import type { ReuseProblem } from './previous-index.ts'
import type { SkippedDocument } from './sources/document-source.ts'

export interface BuildReport {
  /** 'current': the index already was what the sources build, and was left alone. */
  readonly outcome: 'built' | 'current'
  /** The index file, as it was given. */
  readonly output: string
  readonly documents: number
  /** Documents that had not changed and were taken from the index before. */
  readonly reusedDocuments: number
  /** Why none was, though there was an index. */
  readonly reuseProblem?: ReuseProblem
  readonly passages: number
  /** Running words, titles and headings included. */
  readonly words: number
  readonly terms: number
  /** Bytes of the documents that were read. */
  readonly inputBytes: number
  readonly indexBytes: number
  /** Lower-case hexadecimal SHA-256 of the index file; empty where the output is a device. */
  readonly sha256: string
  readonly skipped: readonly SkippedDocument[]
  readonly elapsedMs: number
}

export interface BuildProgress {
  readonly phase: 'list' | 'read' | 'write'
  readonly documents: number
  readonly documentTotal: number
  readonly bytes: number
  readonly byteTotal: number
}

export interface BuildOptions {
  /** Files, folders and ZIP archives. */
  readonly inputs: readonly string[]
  /** Path of the index file to write. */
  readonly output: string
  /** ISO 639-1 code; default 'de'. */
  readonly language?: string
  /** Patterns as in a .gitignore, matched against the documents' paths. */
  readonly exclude?: readonly string[]
  /** Leave an index alone that already is what the sources build; default false. */
  readonly ifStale?: boolean
  /** Read every document, whatever the index before has; default false. */
  readonly full?: boolean
  /** Largest document in bytes; a larger one is skipped with its reason; default 256 MiB. */
  readonly maxDocumentBytes?: number
  /**
   * From how many bytes of documents on texts are packed with a preset dictionary, which takes some kilobytes itself;
   * another number gives another index; default 512 KiB.
   */
  readonly presetFrom?: number
  /** How many threads read and write; default: as many as there are processors, up to 4, and for little text 1. */
  readonly threads?: number
  /** What a build may take of memory, about, besides the words it knows; default 512 MiB. */
  readonly memoryBytes?: number
  readonly onProgress?: (progress: BuildProgress) => void
  /** Ends the build: the temporary file is removed, the old index stays, and the signal's reason is thrown. */
  readonly signal?: AbortSignal
}
