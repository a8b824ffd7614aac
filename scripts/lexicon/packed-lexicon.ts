/** The bytes of lexicon/german.lexicon. */
import { deflateSync } from 'fflate'
import { encodeTables } from '../../lexicon/lexicon-file.ts'
import { lexiconTables } from './lexicon-tables.ts'

/** Packed by fflate, which gives the same bytes everywhere; zlib does not promise that. */
export function packedLexicon(): Uint8Array {
  return deflateSync(new TextEncoder().encode(encodeTables(lexiconTables())), { level: 9, mem: 12 })
}
