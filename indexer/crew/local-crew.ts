/** A crew of one, in the build's own thread. */
import { setImmediate } from 'node:timers/promises'
import type { CompressedBlock } from '../../index-format/compressed-block.ts'
import type { MergeRange } from '../merge-ranges.ts'
import type { MergedRange } from '../merged-lists.ts'
import type { Run } from '../run.ts'
import type { RunSources } from '../run-source.ts'
import type { ScratchReader } from '../scratch.ts'
import type { TermLists, TermOrders } from '../term-groups.ts'
import type { VocabularyAnswer } from '../vocabulary-worker.ts'
import type { AskedWords, Crew, CrewOptions, ListsPlace, PassedDocuments } from './crew.ts'
import { CrewMember } from './crew-member.ts'

export class LocalCrew implements Crew {
  readonly #member: CrewMember
  readonly #signal: AbortSignal | undefined
  #isClosed = false

  /** @param signal ends the work with its reason */
  constructor(options: CrewOptions, scratch: ScratchReader, signal?: AbortSignal) {
    this.#member = new CrewMember(options, scratch)
    this.#signal = signal
  }

  async *readRuns(
    runs: Iterable<RunSources>,
    onPassed: (documents: PassedDocuments) => void,
  ): AsyncGenerator<Run> {
    for (const run of runs) {
      yield await this.#member.readRun(run, ({ byteLength }) => {
        this.#signal?.throwIfAborted()
        onPassed({ count: 1, byteLength })
      })
    }
  }

  async *mergeLists(ranges: Iterable<MergeRange>): AsyncGenerator<MergedRange> {
    for (const range of ranges) {
      await this.#pause()
      yield this.#member.mergeLists(range)
    }
  }

  async *answerWords({ words, questions }: AskedWords): AsyncGenerator<VocabularyAnswer> {
    if (words !== undefined) await this.#member.learnWords(words)
    for (const question of questions) {
      await this.#pause()
      yield await this.#member.answerWords(question)
    }
  }

  async *encodeLists(lists: ListsPlace, orders: Iterable<TermOrders>): AsyncGenerator<TermLists> {
    this.#member.beginLists(lists)
    for (const order of orders) {
      await this.#pause()
      yield this.#member.encodeLists(order)
    }
  }

  async *packBlocks(batches: Iterable<readonly Uint8Array[]>): AsyncGenerator<readonly CompressedBlock[]> {
    for (const blocks of batches) {
      await this.#pause()
      yield this.#member.packBlocks(blocks)
    }
  }

  /** Whatever is under way ends. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#member.close()
  }

  /** Others go on, as would those who wait for a thread. */
  async #pause(): Promise<void> {
    await setImmediate()
    this.#signal?.throwIfAborted()
    if (this.#isClosed) throw new Error('the crew was closed before its work was done')
  }
}
