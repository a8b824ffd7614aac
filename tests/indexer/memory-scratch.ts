/** A scratch in memory. */
import { ByteWriter } from '../../index-format/byte-writer.ts'
import type { Scratch } from '../../indexer/scratch.ts'

export class MemoryScratch implements Scratch {
  readonly #writer = new ByteWriter()

  get byteLength(): number {
    return this.#writer.length
  }

  append(bytes: Uint8Array): number {
    const offset = this.#writer.length
    this.#writer.bytes(bytes)
    return offset
  }

  read(offset: number, byteLength: number): Uint8Array {
    return this.#writer.peek().slice(offset, offset + byteLength)
  }
}
