/**
 * Reads of a scratch through a cache of its blocks. Most lists are small and lie side by side in the order in which they
 * are asked for; those of compounds' parts lie all over.
 */
import type { ScratchReader } from './scratch.ts'

export class ScratchCache implements ScratchReader {
  readonly #scratch: ScratchReader
  /** End of what may be read. */
  readonly #byteLength: number
  /** Of a generation. */
  readonly #maxBlocks: number
  /** By number: those that were used lately, and of those used before as many again. */
  #blocks = new Map<number, Uint8Array>()
  #olderBlocks = new Map<number, Uint8Array>()

  /**
   * @param byteLength of the scratch, which may grow beyond it
   * @param cacheBytes what the cached blocks take at most
   */
  constructor(scratch: ScratchReader, byteLength: number, cacheBytes: number) {
    this.#scratch = scratch
    this.#byteLength = byteLength
    this.#maxBlocks = Math.max(1, Math.floor(cacheBytes / BLOCK_BYTES / 2))
  }

  read(offset: number, byteLength: number): Uint8Array {
    const first = Math.floor(offset / BLOCK_BYTES)
    const start = offset - first * BLOCK_BYTES
    if (start + byteLength <= BLOCK_BYTES) return this.#block(first).subarray(start, start + byteLength)
    if (byteLength > LONG_READ_BYTES) return this.#scratch.read(offset, byteLength)
    const bytes = new Uint8Array(byteLength)
    let block = first
    let from = start
    for (let at = 0; at < byteLength; block++) {
      const piece = this.#block(block).subarray(from, from + byteLength - at)
      bytes.set(piece, at)
      at += piece.length
      from = 0
    }
    return bytes
  }

  #block(number: number): Uint8Array {
    const known = this.#blocks.get(number)
    if (known !== undefined) return known
    const block = this.#olderBlocks.get(number) ?? this.#readBlock(number)
    if (this.#blocks.size === this.#maxBlocks) {
      this.#olderBlocks = this.#blocks
      this.#blocks = new Map()
    }
    this.#blocks.set(number, block)
    return block
  }

  #readBlock(number: number): Uint8Array {
    const offset = number * BLOCK_BYTES
    return this.#scratch.read(offset, Math.min(BLOCK_BYTES, this.#byteLength - offset))
  }
}

/** Small, so that a list far away costs little. */
const BLOCK_BYTES = 16 * 1024
/** Longer lists are read by themselves and leave the cache to others. */
const LONG_READ_BYTES = 4 * BLOCK_BYTES
