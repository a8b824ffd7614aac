/** Those who do a build's work: reading documents, telling of words, encoding posting lists. */

import type { CompressedBlock } from '../../index-format/compressed-block.ts'
import type { VocabularyWork } from '../build-vocabulary.ts'
import type { MergeRange } from '../merge-ranges.ts'
import type { MergedRange } from '../merged-lists.ts'
import type { PreviousUnits } from '../previous-postings.ts'
import type { Run } from '../run.ts'
import type { ReadingOptions } from '../run-reader.ts'
import type { RunSources } from '../run-source.ts'
import type { CollectionTables, TermLists, TermOrders } from '../term-groups.ts'
import type { VocabularyAnswer } from '../vocabulary-worker.ts'

export interface Crew {
  /**
   * Results come in the order of what is asked for.
   * @param onPassed told of the documents as they are done, in any order
   * @throws whatever ended the work
   */
  readRuns(runs: Iterable<RunSources>, onPassed: (documents: PassedDocuments) => void): AsyncIterable<Run>
  /** Merges the lists of runs, range by range. */
  mergeLists(ranges: Iterable<MergeRange>): AsyncIterable<MergedRange>
  /** Answers in the order of the questions. */
  answerWords(work: AskedWords): AsyncIterable<VocabularyAnswer>
  encodeLists(lists: ListsPlace, orders: Iterable<TermOrders>): AsyncIterable<TermLists>
  /** Compresses blocks, batch by batch. May be asked while lists are encoded. */
  packBlocks(batches: Iterable<readonly Uint8Array[]>): AsyncIterable<readonly CompressedBlock[]>
  close(): Promise<void>
}

export type AskedWords = Pick<VocabularyWork, 'words' | 'questions'>

export interface PassedDocuments {
  readonly count: number
  readonly byteLength: number
}

export interface ListsPlace {
  readonly tables: CollectionTables
  /** Of the scratch that holds the lists. */
  readonly byteLength: number
  /** Where the index before has lists that are kept. */
  readonly previousUnits?: PreviousUnits | undefined
}

export interface CrewOptions extends ReadingOptions {
  /** ISO 639-1 code. */
  readonly language: string
  /** What each member keeps of the scratch. */
  readonly cacheBytes: number
  readonly previous?: PreviousFile | undefined
}

/** The index before, of which documents are kept; plain data. */
export interface PreviousFile {
  /** Open in the whole process. */
  readonly descriptor: number
  readonly byteLength: number
  /** See RebuildData. */
  readonly segments: readonly number[]
}
