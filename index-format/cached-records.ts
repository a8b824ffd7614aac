/**
 * The records of a store in an open index, read and inflated by the block; the blocks that were used last are kept, as
 * many as a number of bytes holds.
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

  /** @param readDictionary reads what the blocks were packed with; default nothing */
  constructor(
    source: ByteSource,
    index: RecordStoreIndex,
    inflate: Inflate,
    readDictionary?: () => Promise<Uint8Array | undefined>,
  ) {
    this.#source = source
    this.#index = index
    const load = async (numbers: readonly number[]) => {
      const [bytes, dictionary] = await Promise.all([
        source.read(numbers.map(number => index.byteRange(number))),
        readDictionary?.(),
      ])
      return Promise.all(
        numbers.map((number, i) =>
          index.decodeBlock(number, bytes[i] ?? new Uint8Array(), inflate, dictionary),
        ),
      )
    }
    this.#blocks = new BlockCache(KEPT_BYTES, load, ({ byteLength }) => byteLength)
  }

  /** @returns readers of the records of these numbers, in the order asked */
  async at(numbers: readonly number[]): Promise<readonly ByteReader[]> {
    const index = this.#index
    const blocks = await this.#blocks.get(numbers.map(number => index.blockOf(number)))
    return numbers.map(number => {
      const blockNumber = index.blockOf(number)
      const record = blocks.get(blockNumber)?.record(number) ?? new Uint8Array()
      return new ByteReader(record, this.#source.name, index.byteRange(blockNumber).offset)
    })
  }
}

/** What some fifteen queries show; twice as much spares one in twenty blocks of texts. */
const KEPT_BYTES = 2 * 2 ** 20
