/** A run: what a thread makes of consecutive documents. Plain data with buffers that may be handed over. */
import type { PostingUnit } from '../index-format/dictionary-key.ts'
import type { PackedBlock } from '../index-format/record-store.ts'
import type { RunLists } from './run-lists.ts'
import type { SkippedDocument } from './sources/document-source.ts'

export interface Run {
  /** Document records as they are stored. */
  readonly documents: readonly Uint8Array[]
  /** passageCounts[i]: passages of documents[i]. */
  readonly passageCounts: Uint32Array
  /** previousNumbers[i]: number of documents[i] in the index before, whose lists have its words; −1 where these do. */
  readonly previousNumbers: Int32Array
  /** Documents of each segment, of those that have any. */
  readonly segments: readonly number[]
  /** As in a PassageTable. */
  readonly lengths: Uint16Array
  readonly headingLengths: Uint8Array
  /** Names of the fields that the documents have. */
  readonly fields: readonly string[]
  /** Running words, headings included. */
  readonly wordCount: number
  /** The passages' records. */
  readonly texts: readonly PackedBlock[]
  /** Forms of the passages and of the documents' fields (run-lists.ts). */
  readonly lists: Readonly<Record<PostingUnit, RunLists>>
  /** Bytes of the documents. */
  readonly inputBytes: number
  readonly skipped: readonly SkippedDocument[]
}
