/** A block of a section that is compressed block by block → its bytes, held against its checksum and its length. */
import { crc32 } from './crc32.ts'
import type { Inflate } from './record-store.ts'

/** What a section's index tells of a block. */
export interface BlockFacts {
  /** Of the compressed bytes. */
  readonly crc32: number
  readonly rawByteLength: number
}

/**
 * @param damaged makes the error for bytes that are not what was written
 * @throws what `damaged` makes
 */
export async function inflateBlock(
  compressed: Uint8Array,
  expected: BlockFacts,
  inflate: Inflate,
  damaged: (cause?: unknown) => Error,
): Promise<Uint8Array> {
  if (crc32(compressed) !== expected.crc32) throw damaged()
  let raw: Uint8Array
  try {
    raw = await inflate(compressed, expected.rawByteLength)
  } catch (error) {
    throw damaged(error)
  }
  if (raw.length !== expected.rawByteLength) throw damaged()
  return raw
}
