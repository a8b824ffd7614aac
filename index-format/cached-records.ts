/**
 * The records of a store in an open index, read and inflated by the block, as far as they are needed; the blocks that
 * were used last are kept, as many as a number of bytes holds.
 */
import { ByteReader } from './byte-reader.ts'
import type { ByteSource } from './byte-source.ts'
import type { Inflate } from './compressed-block.ts'
import type { RecordBlock, RecordStoreIndex, WantedRecords } from './record-store.ts'
import { SizedCache } from './sized-cache.ts'

export class CachedRecords {
  readonly #source: ByteSource
  readonly #index: RecordStoreIndex
  readonly #inflate: Inflate
  readonly #weigh: (record: number) => number
  readonly #blocks = new SizedCache<number, RecordBlock>(KEPT_BYTES, ({ byteLength }) => byteLength)

  /** @param weigh how long a record is, about, compared with others, > 0; default all are alike */
  constructor(
    source: ByteSource,
    index: RecordStoreIndex,
    inflate: Inflate,
    weigh: (record: number) => number = () => 1,
  ) {
    this.#source = source
    this.#index = index
    this.#inflate = inflate
    this.#weigh = weigh
  }

  /** @returns readers of the records of these numbers, in the order asked */
  async at(numbers: readonly number[]): Promise<readonly ByteReader[]> {
    const lastRecords = new Map<number, number>()
    for (const number of numbers) {
      const block = this.#index.blockOf(number)
      lastRecords.set(block, Math.max(number, lastRecords.get(block) ?? 0))
    }
    const blocks = await this.#blocksUpTo(lastRecords)
    return numbers.map(number => {
      const blockNumber = this.#index.blockOf(number)
      const block = blocks.get(blockNumber)
      const record = block?.record(number) ?? new Uint8Array()
      return new ByteReader(record, this.#source.name, this.#index.byteRange(blockNumber).offset)
    })
  }

  /** @param lastRecords up to which record each block is needed; those that are missing are read in one go */
  async #blocksUpTo(lastRecords: ReadonlyMap<number, number>): Promise<ReadonlyMap<number, RecordBlock>> {
    const found = new Map<number, RecordBlock>()
    const missing: number[] = []
    for (const [number, lastRecord] of lastRecords) {
      const block = this.#blocks.get(number)
      if (block !== undefined && lastRecord < block.firstRecord + block.recordCount) found.set(number, block)
      else missing.push(number)
    }
    if (missing.length > 0) {
      const bytes = await this.#source.read(missing.map(number => this.#index.byteRange(number)))
      const loaded = await Promise.all(
        missing.map((number, i) => {
          const wanted = this.#beginning(number, lastRecords.get(number) ?? 0)
          return this.#index.decodeBlock(number, bytes[i] ?? new Uint8Array(), this.#inflate, wanted)
        }),
      )
      loaded.forEach((block, i) => {
        found.set(missing[i] as number, block)
      })
    }
    for (const number of missing) this.#blocks.set(number, found.get(number) as RecordBlock)
    return found
  }

  #beginning(block: number, lastRecord: number): WantedRecords {
    const end = this.#index.firstRecord(block + 1)
    let wanted = 0
    let all = 0
    for (let record = this.#index.firstRecord(block); record < end; record++) {
      const weight = this.#weigh(record)
      all += weight
      if (record <= lastRecord) wanted += weight
    }
    return { lastRecord, share: Math.min(1, wanted / all + INEXACT_SHARE) }
  }
}

/** How much more is inflated than records seem to take: enough for nearly all passages of German law. */
const INEXACT_SHARE = 0.02

/** What some ten queries show. */
const KEPT_BYTES = 4 * 2 ** 20
