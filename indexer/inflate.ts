/** How what an index has compressed is read again: DEFLATE by zlib, which inflates alike everywhere. */
import { inflateRawSync } from 'node:zlib'

/** @throws Error for more than `rawByteLength` */
export function inflate(compressed: Uint8Array, rawByteLength: number): Uint8Array {
  return inflateRawSync(compressed, { maxOutputLength: Math.max(1, rawByteLength) })
}
