/**
 * The positions of one form in each passage of its posting list: for each posting, as many varints as its
 * term frequency, the first a position and the others the distance to the one before.
 *
 * In a passage the words of its heading path come first, those of its body after them.
 * Positions 3, 7, 200 → bytes 3, 4, 193 1.
 */
import { ByteWriter } from './byte-writer.ts'
import type { IndexFormatError } from './errors.ts'

export interface EncodedPositions {
  readonly bytes: Uint8Array
  /** Bytes that each posting's positions take. */
  readonly byteLengths: Uint32Array
}

/**
 * @param positions all positions, posting after posting, ascending within a posting
 * @param frequencies as in a PostingList: the term frequency is frequencies[i] >> 1
 */
export function encodePositions(
  positions: Uint16Array | Uint32Array,
  frequencies: Uint32Array,
): EncodedPositions {
  const writer = new ByteWriter(positions.length + 8)
  const byteLengths = new Uint32Array(frequencies.length)
  let at = 0
  for (let i = 0; i < frequencies.length; i++) {
    const start = writer.length
    let previous = 0
    for (const end = at + ((frequencies[i] as number) >>> 1); at < end; at++) {
      const position = positions[at] as number
      writer.varint(position - previous)
      previous = position
    }
    byteLengths[i] = writer.length - start
  }
  return { bytes: writer.finish(), byteLengths }
}

/** What 32 bits hold. */
const MAX_POSITION = 2 ** 32 - 1

export interface PositionList {
  readonly positions: Uint32Array
  /** The positions of posting i are positions[starts[i], starts[i + 1]); one more entry than postings. */
  readonly starts: Uint32Array
}

/** @param damaged makes the error for bytes that are not the positions of these postings */
export function decodePositions(
  bytes: Uint8Array,
  frequencies: Uint32Array,
  damaged: () => IndexFormatError,
): PositionList {
  const starts = new Uint32Array(frequencies.length + 1)
  let total = 0
  for (let i = 0; i < frequencies.length; i++) {
    total += (frequencies[i] as number) >>> 1
    starts[i + 1] = total
  }
  if (total > bytes.length) throw damaged()
  const positions = new Uint32Array(total)
  let at = 0
  for (let i = 0; i < frequencies.length; i++) {
    const start = starts[i] as number
    let position = 0
    for (let j = start; j < (starts[i + 1] as number); j++) {
      let byte = bytes[at++] ?? 0
      let distance = byte & 127
      for (let shift = 7; byte >= 128 && shift < 35; shift += 7) {
        byte = bytes[at++] ?? 0
        distance |= (byte & 127) << shift
      }
      if (distance === 0 && j > start) throw damaged()
      position += distance >>> 0
      positions[j] = position
    }
    if (position > MAX_POSITION) throw damaged()
  }
  if (at !== bytes.length) throw damaged()
  return { positions, starts }
}
