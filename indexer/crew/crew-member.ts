/** One thread's part in a build: the analyzer, its tables and caches live as long as the thread. */
import { createAnalyzer } from '../../analysis/index.ts'
import type { Run } from '../run.ts'
import { RunReader, type RunSources } from '../run-reader.ts'
import type { ScratchReader } from '../scratch.ts'
import { ScratchCache } from '../scratch-cache.ts'
import type { DocumentSource } from '../sources/document-source.ts'
import { TermGroupEncoder, type TermLists, type TermOrders } from '../term-groups.ts'
import type { CrewOptions, ListsPlace } from './crew.ts'

/** readRun … → beginLists → encodeLists … → close. */
export class CrewMember {
  readonly #options: CrewOptions
  readonly #scratch: ScratchReader
  #runs: RunReader | undefined
  #lists: TermGroupEncoder | undefined

  constructor(options: CrewOptions, scratch: ScratchReader) {
    this.#options = options
    this.#scratch = scratch
  }

  /** @param onPassed told of every document that was read or skipped; ends the reading by throwing */
  async readRun(sources: RunSources, onPassed: (source: DocumentSource) => void): Promise<Run> {
    const { language, maxDocumentBytes } = this.#options
    this.#runs ??= new RunReader(await createAnalyzer(language), maxDocumentBytes)
    return this.#runs.read(sources, onPassed)
  }

  /** The documents have all been read: what was needed for that is dropped. */
  beginLists({ tables, byteLength }: ListsPlace): void {
    this.close()
    this.#lists = new TermGroupEncoder(
      new ScratchCache(this.#scratch, byteLength, this.#options.cacheBytes),
      tables,
    )
  }

  encodeLists(orders: TermOrders): TermLists {
    if (this.#lists === undefined) throw new Error('encodeLists() before beginLists()')
    return this.#lists.encode(orders)
  }

  close(): void {
    this.#runs?.close()
    this.#runs = undefined
  }
}
