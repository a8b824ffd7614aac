/** By which an unchanged document is known: the first half of the SHA-256 of its bytes. */
import { createHash } from 'node:crypto'
import { CONTENT_HASH_BYTES } from '../index-format/stored-records.ts'

export function contentHashOf(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest().subarray(0, CONTENT_HASH_BYTES)
}
