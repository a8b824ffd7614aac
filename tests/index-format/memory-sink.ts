/** An index that is written to memory. */
import type { ByteSink } from '../../index-format/byte-source.ts'
import { ByteWriter } from '../../index-format/byte-writer.ts'

export class MemorySink implements ByteSink {
  readonly #writer = new ByteWriter()

  write(bytes: Uint8Array): void {
    this.#writer.bytes(bytes)
  }

  overwrite(offset: number, bytes: Uint8Array): void {
    this.#writer.peek().set(bytes, offset)
  }

  finish(): Uint8Array {
    return this.#writer.finish()
  }
}
