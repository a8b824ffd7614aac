/** One thread's part in a build: the analyzer, its tables and caches live as long as the thread. */
import { createAnalyzer } from '../../analysis/index.ts'
import { type CompressedBlock, compressBlock } from '../../index-format/compressed-block.ts'
import { builtInLexiconOf } from '../built-in-lexicon.ts'
import { deflate } from '../deflate.ts'
import { descriptorSource } from '../descriptor-source.ts'
import { inflate } from '../inflate.ts'
import { KeptDocuments } from '../kept-documents.ts'
import type { MergeRange } from '../merge-ranges.ts'
import { type MergedRange, mergeRange } from '../merged-lists.ts'
import { PreviousPostings } from '../previous-postings.ts'
import type { Run } from '../run.ts'
import { RunReader } from '../run-reader.ts'
import type { RunSources } from '../run-source.ts'
import type { ScratchReader } from '../scratch.ts'
import { ScratchCache } from '../scratch-cache.ts'
import { scratchReader } from '../scratch-file.ts'
import type { DocumentSource } from '../sources/document-source.ts'
import { TermGroupEncoder, type TermLists, type TermOrders } from '../term-groups.ts'
import {
  type CollectionWords,
  type VocabularyAnswer,
  type VocabularyQuestion,
  VocabularyWorker,
} from '../vocabulary-worker.ts'
import { WordKnowledge } from '../word-knowledge.ts'
import type { CrewOptions, ListsPlace } from './crew.ts'

/** readRun …, or answerWords … → learnWords → answerWords … → beginLists → encodeLists …; mergeLists and
 * packBlocks at any time; then close. */
export class CrewMember {
  readonly #options: CrewOptions
  readonly #scratch: ScratchReader
  #runs: RunReader | undefined
  #words: VocabularyWorker | undefined
  #lists: TermGroupEncoder | undefined

  constructor(options: CrewOptions, scratch: ScratchReader) {
    this.#options = options
    this.#scratch = scratch
  }

  /** @param onPassed told of every document that was read or skipped; ends the reading by throwing */
  async readRun(sources: RunSources, onPassed: (source: DocumentSource) => void): Promise<Run> {
    this.#runs ??= new RunReader(
      await createAnalyzer(this.#options.language),
      this.#options,
      await this.#keptDocuments(),
    )
    return this.#runs.read(sources, onPassed)
  }

  mergeLists(range: MergeRange): MergedRange {
    return mergeRange(this.#scratch, range)
  }

  async learnWords(words: CollectionWords): Promise<void> {
    const worker = await this.#vocabularyWorker()
    worker.learn(words)
  }

  async answerWords(question: VocabularyQuestion): Promise<VocabularyAnswer> {
    const worker = await this.#vocabularyWorker()
    return worker.answer(question)
  }

  beginLists({ tables, byteLength, previousUnits }: ListsPlace): void {
    // What it learned takes 40 MB.
    this.#words = undefined
    const { cacheBytes, previous } = this.#options
    const scratch = new ScratchCache(this.#scratch, byteLength, cacheBytes)
    if (previous === undefined || previousUnits === undefined) {
      this.#lists = new TermGroupEncoder(scratch, tables)
    } else {
      const file = new ScratchCache(scratchReader(previous.descriptor), previous.byteLength, cacheBytes)
      this.#lists = new TermGroupEncoder(scratch, tables, new PreviousPostings(file, previousUnits))
    }
  }

  encodeLists(orders: TermOrders): TermLists {
    if (this.#lists === undefined) throw new Error('encodeLists() before beginLists()')
    return this.#lists.encode(orders)
  }

  packBlocks(blocks: readonly Uint8Array[]): readonly CompressedBlock[] {
    return blocks.map(block => compressBlock(block, deflate))
  }

  close(): void {
    this.#runs?.close()
  }

  async #vocabularyWorker(): Promise<VocabularyWorker> {
    const { language } = this.#options
    this.#words ??= new VocabularyWorker(
      new WordKnowledge(await createAnalyzer(language), builtInLexiconOf(language)),
    )
    return this.#words
  }

  async #keptDocuments(): Promise<KeptDocuments | undefined> {
    const { previous } = this.#options
    if (previous === undefined) return undefined
    const source = descriptorSource(previous.descriptor, 'the index before')
    return KeptDocuments.open(source, previous.segments, inflate)
  }
}
