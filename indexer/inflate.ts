/** How what an index has compressed is read again: DEFLATE by zlib, which inflates alike everywhere. */
import { inflateRawSync } from 'node:zlib'
import type { InflateOptions } from '../index-format/compressed-block.ts'

/** @throws Error for more than `rawByteLength` */
export function inflate(compressed: Uint8Array, { rawByteLength, dictionary }: InflateOptions): Uint8Array {
  return inflateRawSync(compressed, { maxOutputLength: Math.max(1, rawByteLength), dictionary })
}
