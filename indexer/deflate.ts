/** How an index's texts are compressed: DEFLATE by fflate. */
import { deflateSync } from 'fflate'

/**
 * fflate packs to the same bytes everywhere, which zlib does not promise from one Node to the next. Level 1 packs
 * German law to 30 % at 40 MB/s, level 6 to 27 % at 27 MB/s; `mem` is the size of its hash table.
 */
export function deflate(raw: Uint8Array): Uint8Array {
  return deflateSync(raw, { level: 1, mem: 4 })
}
