/**
 * The records of a store in an open index, read and inflated by the block; the blocks that were used last are kept.
 */
import { BlockCache } from './block-cache.ts'
import { ByteReader } from './byte-reader.ts'
import type { ByteSource } from './byte-source.ts'
import type { Inflate } from './compressed-block.ts'
import type { RecordBlock, RecordStoreIndex } from './record-store.ts'

export class CachedRecords {
  readonly #source: ByteSource
  readonly #index: RecordStoreIndex
  readonly #blocks: BlockCache<RecordBlock>

  /** @param blockLimit greatest number of inflated blocks kept */
  constructor(source: ByteSource, index: RecordStoreIndex, inflate: Inflate, blockLimit: number) {
    this.#source = source
    this.#index = index
    this.#blocks = new BlockCache(blockLimit, async numbers => {
      const bytes = await source.read(numbers.map(number => index.byteRange(number)))
      return Promise.all(
        numbers.map((number, i) => index.decodeBlock(number, bytes[i] ?? new Uint8Array(), inflate)),
      )
    })
  }

  /** @returns readers of the records of these numbers, in the order asked */
  async at(numbers: readonly number[]): Promise<readonly ByteReader[]> {
    const index = this.#index
    const blocks = await this.#blocks.get(numbers.map(number => index.blockOf(number)))
    return numbers.map(number => {
      const blockNumber = index.blockOf(number)
      const block = blocks.get(blockNumber)
      const record = block?.records[number - block.firstRecord] ?? new Uint8Array()
      return new ByteReader(record, this.#source.name, index.byteRange(blockNumber).offset)
    })
  }
}
