/** A block of a section that is compressed block by block → its bytes, held against its checksum and its length. */
import { type Checksum, crc32 } from './crc32.ts'

/** 258 equal bytes in two bits: no data packs better. */
export const MAX_DEFLATE_RATIO = 1032

/**
 * Where blocks lie that follow one another. A plain loop, as opening an index runs it but once.
 * @returns one number more than there are blocks: the last is where they end
 */
export function blockOffsets(byteLengths: Uint32Array, start: number): Float64Array {
  const offsets = new Float64Array(byteLengths.length + 1)
  let offset = start
  for (let block = 0; block < byteLengths.length; block++) {
    offsets[block] = offset
    offset += byteLengths[block] as number
  }
  offsets[byteLengths.length] = offset
  return offsets
}

/** Whether no block claims more than DEFLATE can pack. */
export function mayInflateTo(rawByteLengths: Uint32Array, byteLengths: Uint32Array): boolean {
  for (let block = 0; block < byteLengths.length; block++) {
    if ((rawByteLengths[block] as number) > (byteLengths[block] as number) * MAX_DEFLATE_RATIO) return false
  }
  return true
}

export type Deflate = (raw: Uint8Array) => Uint8Array

/**
 * @param rawByteLength the size of the result, known beforehand; more may be refused
 * @param wantedByteLength how much of its beginning is needed, default all; the rest may be left out
 * @throws anything when `compressed` is no DEFLATE data
 */
export type Inflate = (
  compressed: Uint8Array,
  rawByteLength: number,
  wantedByteLength?: number,
) => Uint8Array | Promise<Uint8Array>

/** What a section's index tells of a block. */
export interface BlockFacts {
  /** Of the compressed bytes. */
  readonly crc32: number
  readonly rawByteLength: number
}

/** A block as it lies in its section, with what the section's index tells of it. */
export interface CompressedBlock extends BlockFacts {
  readonly compressed: Uint8Array
}

export function compressBlock(raw: Uint8Array, deflate: Deflate): CompressedBlock {
  const compressed = deflate(raw)
  return { compressed, crc32: crc32(compressed), rawByteLength: raw.length }
}

export interface Unpacking {
  readonly inflate: Inflate
  /** CRC-32. */
  readonly checksum: Checksum
  /** How much of the beginning is needed; default all. */
  readonly wantedByteLength?: number
}

/**
 * @param damaged makes the error for bytes that are not what was written
 * @throws what `damaged` makes
 */
export async function inflateBlock(
  compressed: Uint8Array,
  expected: BlockFacts,
  { inflate, checksum, wantedByteLength = expected.rawByteLength }: Unpacking,
  damaged: (cause?: unknown) => Error,
): Promise<Uint8Array> {
  if (checksum(compressed) !== expected.crc32) throw damaged()
  let raw: Uint8Array
  try {
    raw = await inflate(compressed, expected.rawByteLength, wantedByteLength)
  } catch (error) {
    throw damaged(error)
  }
  if (raw.length < wantedByteLength || raw.length > expected.rawByteLength) throw damaged()
  return raw
}
