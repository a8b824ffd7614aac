/** A lexicon as a reader has it. */
import { inflateRawSync } from 'node:zlib'
import { ByteReader } from '../../index-format/byte-reader.ts'
import { decodeTermLexicon, encodeTermLexicon, type TermLexicon } from '../../index-format/term-lexicon.ts'
import { storedDeflate } from '../indexer/stored-deflate.ts'

export function packedLexicon(lexicon: TermLexicon) {
  const section = encodeTermLexicon(lexicon, storedDeflate)
  return decodeTermLexicon(new ByteReader(section, 'test', 0), compressed => inflateRawSync(compressed))
}
