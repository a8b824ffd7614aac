/** The bytes of lexicon/german.lexicon. */
import { deflateSync } from 'fflate'
import { encodeLexicon } from '../../lexicon/lexicon-file.ts'
import { lexiconTables } from './lexicon-tables.ts'

/** Packed by fflate, which gives the same bytes everywhere; zlib does not promise that. */
export function packedLexicon(): Uint8Array {
  return deflateSync(encodeLexicon(lexiconTables()), { level: 9, mem: 12 })
}
