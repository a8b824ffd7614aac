/** Reads bytes of an open file by their place, which any thread may do without moving the place of another. */
import { readSync } from 'node:fs'
import type { ByteRange } from '../index-format/byte-source.ts'

/** @param cutOff makes the error for a file that ends at an offset before the range does */
export function readBytes(
  descriptor: number,
  { offset, byteLength }: ByteRange,
  cutOff: (offset: number) => Error,
): Buffer {
  const bytes = Buffer.allocUnsafe(byteLength)
  for (let at = 0; at < byteLength; ) {
    const count = readSync(descriptor, bytes, at, byteLength - at, offset + at)
    if (count === 0) throw cutOff(offset + at)
    at += count
  }
  return bytes
}
