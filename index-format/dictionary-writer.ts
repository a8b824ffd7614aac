/** Strings that ascend, with their entries → the blocks and the index of a dictionary, as dictionary.ts says. */
import { ByteWriter } from './byte-writer.ts'
import type { CompressedBlock } from './compressed-block.ts'
import { BLOCK_STRINGS } from './dictionary.ts'
import type { EntryCodec } from './entry-codec.ts'
import { sharedPrefixLength } from './string-order.ts'
import { Utf8Buffer } from './utf8-buffer.ts'

/** add … → end → index. Who writes its blocks compresses them, in whatever thread. */
export class DictionaryWriter<Entry> {
  readonly #write: (block: Uint8Array) => void
  readonly #codec: EntryCodec<Entry>
  #encoder: ReturnType<EntryCodec<Entry>['encoder']>
  readonly #block = new ByteWriter()
  readonly #firstEnds: number[] = []
  readonly #firstStrings = new ByteWriter()
  #count = 0
  /** UTF-8 of the string before and of the one that is added, in memory that they take in turn. */
  #previous = new Utf8Buffer()
  #current = new Utf8Buffer()

  /** @param write receives each finished block, not compressed; the bytes are valid until the next string is added */
  constructor(write: (block: Uint8Array) => void, codec: EntryCodec<Entry>) {
    this.#write = write
    this.#codec = codec
    this.#encoder = codec.encoder()
  }

  /**
   * @param text above all that were added before
   * @throws RangeError when it is not; a dictionary out of order would hide words
   */
  add(text: string, entry: Entry): void {
    const bytes = this.#current.encode(text)
    const previous = this.#previous.bytes
    const shared = sharedPrefixLength(previous, bytes)
    if (this.#count > 0 && (bytes[shared] ?? -1) <= (previous[shared] ?? -1)) {
      throw new RangeError(`dictionary strings must ascend: ${JSON.stringify(text)} came too late`)
    }
    const beginsBlock = this.#count % BLOCK_STRINGS === 0
    if (beginsBlock) this.#beginBlock(bytes, entry)
    const kept = beginsBlock ? 0 : shared
    this.#block.varint(kept)
    this.#block.varint(bytes.length - kept)
    this.#block.bytes(bytes.subarray(kept))
    this.#encoder.entry(this.#block, entry)
    const buffer = this.#previous
    this.#previous = this.#current
    this.#current = buffer
    this.#count++
  }

  /** Writes the last block. */
  end(): void {
    this.#flush()
  }

  /** @param blocks all that were written, compressed, in their order */
  index(blocks: readonly CompressedBlock[]): Uint8Array {
    if (blocks.length !== this.#firstEnds.length)
      throw new RangeError(`a dictionary of ${this.#firstEnds.length} blocks has ${blocks.length}`)
    const index = new ByteWriter()
    index.u32(this.#count)
    index.u32(blocks.length)
    for (const { compressed } of blocks) index.u32(compressed.length)
    for (const block of blocks) index.u32(block.crc32)
    for (const { rawByteLength } of blocks) index.u32(rawByteLength)
    for (const end of this.#firstEnds) index.u32(end)
    index.bytes(this.#firstStrings.peek())
    return index.finish()
  }

  #beginBlock(first: Uint8Array, entry: Entry): void {
    this.#flush()
    this.#encoder = this.#codec.encoder()
    this.#encoder.start(this.#block, entry)
    this.#firstStrings.bytes(first)
    this.#firstEnds.push(this.#firstStrings.length)
  }

  #flush(): void {
    if (this.#block.length === 0) return
    this.#write(this.#block.peek())
    this.#block.clear()
  }
}
