/** How an index's texts are compressed: DEFLATE by fflate. */
import { deflateSync } from 'fflate'
import type { DeflateOptions } from '../index-format/compressed-block.ts'

/**
 * fflate packs to the same bytes everywhere, which zlib does not promise from one Node to the next. In blocks of 64 kB
 * level 1 packs German law to 29.4 % at 27 MB/s, level 4 to 26.1 % at 23 MB/s, level 6 to 25.6 % at 20 MB/s; `mem` is
 * the size of its hash table, which is allocated for each block: small for the small blocks of dictionaries.
 */
export function deflate(raw: Uint8Array, { dictionary }: DeflateOptions = {}): Uint8Array {
  const mem = raw.length + (dictionary?.length ?? 0) > SMALL_BLOCK ? 5 : 0
  const packed = deflateSync(raw, { level: 6, mem, dictionary })
  // fflate stores the dictionary with the first block. What does not refer to one inflates with it all the same.
  return dictionary !== undefined && isFirstBlockStored(packed) ? deflate(raw) : packed
}

const SMALL_BLOCK = 8192

/** RFC 1951, 3.2.3: bit 0 marks the last block, bits 1 and 2 tell its kind. */
function isFirstBlockStored(packed: Uint8Array): boolean {
  return ((packed[0] ?? 0) & 0b110) === 0
}
