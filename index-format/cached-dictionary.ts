/**
 * A dictionary of an open index: finds strings by themselves, by their beginning or by their number. Each method reads
 * the blocks that it lacks in one call to the byte source; those used last are kept, inflated, but as bytes: a block is
 * some 1.2 kB so, and would be 20 as strings and entries, of which a look-up wants one.
 *
 *   find(['haus', 'nirgends']) → [{ number: 7, entry }, undefined]
 */
import { BlockCache } from './block-cache.ts'
import type { ByteSource } from './byte-source.ts'
import type { Inflate } from './compressed-block.ts'
import type { DictionaryIndex } from './dictionary.ts'
import type { DictionaryCursor } from './dictionary-cursor.ts'

/** A string that was asked for. */
export interface FoundEntry<Entry> {
  readonly number: number
  readonly entry: Entry
}

export interface FoundString<Entry> extends FoundEntry<Entry> {
  readonly text: string
}

export class CachedDictionary<Entry> {
  readonly #index: DictionaryIndex<Entry>
  readonly #blocks: BlockCache<Uint8Array>

  /** @param blockLimit greatest number of blocks kept */
  constructor(source: ByteSource, index: DictionaryIndex<Entry>, inflate: Inflate, blockLimit: number) {
    this.#index = index
    this.#blocks = new BlockCache(blockLimit, async numbers => {
      const bytes = await source.read(numbers.map(number => index.byteRange(number)))
      return Promise.all(
        numbers.map((number, i) => index.inflate(number, bytes[i] ?? new Uint8Array(), inflate)),
      )
    })
  }

  get count(): number {
    return this.#index.count
  }

  /** @returns for each text what the dictionary has of it, undefined where it does not have it */
  async find(texts: readonly string[]): Promise<readonly (FoundEntry<Entry> | undefined)[]> {
    const wanted = texts.map(text => utf8.encode(text))
    const numbers = wanted.map(bytes => this.#index.blockOf(bytes))
    const blocks = await this.#blocks.get(numbers.filter(number => number >= 0))
    return wanted.map((bytes, i) => {
      const block = numbers[i] as number
      const inflated = blocks.get(block)
      const cursor = inflated && this.#index.cursor(block, inflated)
      return cursor?.seek(bytes) ? { number: cursor.number, entry: cursor.entry() } : undefined
    })
  }

  /** @returns for each prefix the strings that begin with it, ascending; O(their number) */
  async findPrefixes(prefixes: readonly string[]): Promise<readonly (readonly FoundString<Entry>[])[]> {
    const beginnings = prefixes.map(prefix => utf8.encode(prefix))
    const numbers = beginnings.map(beginning => this.#index.blocksWith(beginning))
    const blocks = await this.#blocks.get(numbers.flat())
    return beginnings.map((beginning, i) => {
      const found: FoundString<Entry>[] = []
      for (const block of numbers[i] ?? []) {
        const cursor = this.#index.cursor(block, blocks.get(block) as Uint8Array)
        while (cursor.next()) {
          if (!cursor.startsWith(beginning)) continue
          found.push({ number: cursor.number, text: cursor.text, entry: cursor.entry() })
        }
      }
      return found
    })
  }

  /**
   * @returns the entries of the strings of these numbers, in their order
   * @throws RangeError when there is no string of such a number
   */
  entriesAt(numbers: readonly number[]): Promise<readonly Entry[]> {
    return this.#at(numbers, cursor => cursor.entry())
  }

  /** The strings themselves: as `entriesAt`. */
  textsAt(numbers: readonly number[]): Promise<readonly string[]> {
    return this.#at(numbers, cursor => cursor.text)
  }

  async #at<Value>(
    numbers: readonly number[],
    read: (cursor: DictionaryCursor<Entry>) => Value,
  ): Promise<readonly Value[]> {
    const blocks = await this.#blocks.get(numbers.map(number => this.#index.blockOfNumber(number)))
    let last = -1
    let cursor: DictionaryCursor<Entry> | undefined
    return numbers.map(number => {
      const block = this.#index.blockOfNumber(number)
      // Numbers mostly ascend: the cursor goes on where they do.
      if (cursor === undefined || block !== last || number <= cursor.number) {
        cursor = this.#index.cursor(block, blocks.get(block) as Uint8Array)
        last = block
      }
      cursor.skipTo(number)
      return read(cursor)
    })
  }
}

const utf8 = new TextEncoder()
