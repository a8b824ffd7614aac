/**
 * The blocks that were used last, inflated or decoded, up to a limit: a query that touches the same words and texts as the
 * one before reads nothing.
 */
export class BlockCache<Block> {
  readonly #limit: number
  readonly #load: (numbers: readonly number[]) => Promise<readonly Block[]>
  /** Least recently used first, which is the order of insertion. */
  readonly #blocks = new Map<number, Block>()

  /**
   * @param limit greatest number of blocks kept
   * @param load reads and decodes the blocks of these numbers, in their order
   */
  constructor(limit: number, load: (numbers: readonly number[]) => Promise<readonly Block[]>) {
    this.#limit = limit
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
    for (const [number, block] of found) this.#use(number, block)
    return found
  }

  #use(number: number, block: Block): void {
    this.#blocks.delete(number)
    this.#blocks.set(number, block)
    if (this.#blocks.size <= this.#limit) return
    const [oldest] = this.#blocks.keys()
    if (oldest !== undefined) this.#blocks.delete(oldest)
  }
}
