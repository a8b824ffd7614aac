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

/** Bytes → raw DEFLATE data. */
export type Deflate = (raw: Uint8Array, options?: DeflateOptions) => Uint8Array

export interface DeflateOptions {
  /** What the result may refer to as if it stood in front of the bytes: whoever inflates it needs it too. */
  readonly dictionary?: Uint8Array | undefined
}

/**
 * Raw DEFLATE data → what was packed; fflate's `inflateSync` will do.
 * @throws anything when `compressed` is no DEFLATE data
 */
export type Inflate = (compressed: Uint8Array, options: InflateOptions) => Uint8Array | Promise<Uint8Array>

export interface InflateOptions {
  /** The size of the result, known beforehand; more may be refused. */
  readonly rawByteLength: number
  /** What was in front of the bytes when they were packed. */
  readonly dictionary?: Uint8Array | undefined
}

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
  /** Which the block was packed with. */
  readonly dictionary?: Uint8Array | undefined
}

/**
 * @param damaged makes the error for bytes that are not what was written
 * @throws what `damaged` makes
 */
export async function inflateBlock(
  compressed: Uint8Array,
  expected: BlockFacts,
  { inflate, checksum, dictionary }: Unpacking,
  damaged: (cause?: unknown) => Error,
): Promise<Uint8Array> {
  if (checksum(compressed) !== expected.crc32) throw damaged()
  let raw: Uint8Array
  try {
    raw = await inflate(compressed, { rawByteLength: expected.rawByteLength, dictionary })
  } catch (error) {
    throw damaged(error)
  }
  if (raw.length !== expected.rawByteLength) throw damaged()
  return raw
}
