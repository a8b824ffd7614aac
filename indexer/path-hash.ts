/** A document's path → a number that chance could have chosen, the same everywhere: FNV-1a over its UTF-16 code units. */
import { HASH_START, hashLetter } from '../analysis/letter-table.ts'

export function pathHash(path: string): number {
  let hash = HASH_START
  for (let i = 0; i < path.length; i++) hash = hashLetter(hash, path.charCodeAt(i))
  // The low bits of FNV-1a know little of the first letters.
  return (hash ^ (hash >>> 15)) >>> 0
}
