/** An index that is written to memory. */
import type { ByteSink } from '../index-format/byte-source.ts'

export class MemorySink implements ByteSink {
  readonly #chunks: Uint8Array[] = []
  readonly #overwrites: { offset: number; bytes: Uint8Array }[] = []

  write(bytes: Uint8Array): void {
    this.#chunks.push(bytes.slice())
  }

  overwrite(offset: number, bytes: Uint8Array): void {
    this.#overwrites.push({ offset, bytes })
  }

  finish(): Uint8Array {
    const whole = Buffer.concat(this.#chunks)
    for (const { offset, bytes } of this.#overwrites) whole.set(bytes, offset)
    return whole
  }
}
