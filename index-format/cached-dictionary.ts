/**
 * A dictionary of an open index: finds strings by themselves, by their beginning or by their number. Each method reads
 * the blocks that it lacks in one call to the byte source; those used last are kept.
 *
 *   find(['haus', 'nirgends']) → [{ number: 7, text: 'haus', entry }, undefined]
 */
import { BlockCache } from './block-cache.ts'
import type { ByteSource } from './byte-source.ts'
import type { Inflate } from './compressed-block.ts'
import type { DictionaryBlock, DictionaryIndex } from './dictionary.ts'

/** A string of a dictionary. */
export interface FoundString<Entry> {
  readonly number: number
  readonly text: string
  readonly entry: Entry
}

export class CachedDictionary<Entry> {
  readonly #index: DictionaryIndex<Entry>
  readonly #blocks: BlockCache<DictionaryBlock<Entry>>

  /** @param blockLimit greatest number of decoded blocks kept */
  constructor(source: ByteSource, index: DictionaryIndex<Entry>, inflate: Inflate, blockLimit: number) {
    this.#index = index
    this.#blocks = new BlockCache(blockLimit, async numbers => {
      const bytes = await source.read(numbers.map(number => index.byteRange(number)))
      return Promise.all(
        numbers.map((number, i) => index.decodeBlock(number, bytes[i] ?? new Uint8Array(), inflate)),
      )
    })
  }

  get count(): number {
    return this.#index.count
  }

  /** @returns for each text its string, undefined where the dictionary does not have it */
  async find(texts: readonly string[]): Promise<readonly (FoundString<Entry> | undefined)[]> {
    const numbers = texts.map(text => this.#index.blockOf(text))
    const blocks = await this.#blocks.get(numbers.filter(number => number >= 0))
    return texts.map((text, k) => {
      const block = blocks.get(numbers[k] ?? -1)
      const i = block?.strings.indexOf(text) ?? -1
      return block === undefined || i < 0 ? undefined : foundString(block, i)
    })
  }

  /** @returns for each prefix the strings that begin with it, ascending; O(their number) */
  async findPrefixes(prefixes: readonly string[]): Promise<readonly (readonly FoundString<Entry>[])[]> {
    const numbers = prefixes.map(prefix => this.#index.blocksWith(prefix))
    const blocks = await this.#blocks.get(numbers.flat())
    return prefixes.map((prefix, k) => {
      const found: FoundString<Entry>[] = []
      for (const number of numbers[k] ?? []) {
        const block = blocks.get(number)
        block?.strings.forEach((text, i) => {
          if (text.startsWith(prefix)) found.push(foundString(block, i))
        })
      }
      return found
    })
  }

  /**
   * @returns the strings of these numbers, in their order
   * @throws RangeError when there is no string of such a number
   */
  async at(numbers: readonly number[]): Promise<readonly FoundString<Entry>[]> {
    const blocks = await this.#blocks.get(numbers.map(number => this.#index.blockOfNumber(number)))
    return numbers.map(number => {
      const block = blocks.get(this.#index.blockOfNumber(number)) as DictionaryBlock<Entry>
      return foundString(block, number - block.firstNumber)
    })
  }
}

function foundString<Entry>(block: DictionaryBlock<Entry>, i: number): FoundString<Entry> {
  return {
    number: block.firstNumber + i,
    text: block.strings[i] as string,
    entry: block.entries[i] as Entry,
  }
}
