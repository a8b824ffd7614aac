/** A dictionary of an index → all of its strings with their entries, block by block, in few reads. */
import { setImmediate } from 'node:timers/promises'
import type { ByteSource } from '../index-format/byte-source.ts'
import type { DictionaryIndex } from '../index-format/dictionary.ts'
import { inflate } from './inflate.ts'

export async function* dictionaryBlocks<Entry>(source: ByteSource, dictionary: DictionaryIndex<Entry>) {
  const { blockCount } = dictionary
  for (let first = 0; first < blockCount; first += BLOCKS_PER_READ) {
    const numbers = Array.from({ length: Math.min(BLOCKS_PER_READ, blockCount - first) }, (_, i) => first + i)
    // Others wait for an answer now and then.
    await setImmediate()
    const start = dictionary.byteRange(first).offset
    const last = dictionary.byteRange(first + numbers.length - 1)
    const [bytes = new Uint8Array()] = await source.read([
      { offset: start, byteLength: last.offset + last.byteLength - start },
    ])
    for (const number of numbers) {
      const { offset, byteLength } = dictionary.byteRange(number)
      const compressed = bytes.subarray(offset - start, offset - start + byteLength)
      yield await dictionary.decodeBlock(number, compressed, inflate)
    }
  }
}

/** Some 100 kB. */
const BLOCKS_PER_READ = 128
