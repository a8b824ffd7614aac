/**
 * The blocks that were used last, inflated or decoded, up to a limit: a query that touches the same words and texts as the
 * one before reads nothing.
 */
import { SizedCache } from './sized-cache.ts'

export class BlockCache<Block> {
  readonly #load: (numbers: readonly number[]) => Promise<readonly Block[]>
  readonly #blocks: SizedCache<number, Block>

  /**
   * @param limit greatest number of blocks kept, or what their sizes may add up to
   * @param load reads and decodes the blocks of these numbers, in their order
   * @param sizeOf what a block takes; default 1
   */
  constructor(
    limit: number,
    load: (numbers: readonly number[]) => Promise<readonly Block[]>,
    sizeOf: (block: Block) => number = () => 1,
  ) {
    this.#blocks = new SizedCache(limit, sizeOf)
    this.#load = load
  }

  /** @returns the blocks by their numbers; those that are missing are loaded in one go */
  async get(numbers: Iterable<number>): Promise<ReadonlyMap<number, Block>> {
    const found = new Map<number, Block>()
    const missing: number[] = []
    for (const number of new Set(numbers)) {
      const block = this.#blocks.get(number)
      if (block === undefined) missing.push(number)
      else found.set(number, block)
    }
    if (missing.length > 0) {
      const loaded = await this.#load(missing)
      loaded.forEach((block, i) => {
        found.set(missing[i] as number, block)
      })
    }
    for (const number of missing) this.#blocks.set(number, found.get(number) as Block)
    return found
  }
}
