/** The committed lexicon, and the stems that questions to it need. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { germanAnalyzer } from '../../analysis/index.ts'
import { GermanLexicon } from '../../lexicon/german-lexicon.ts'

export const LEXICON_BYTES = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../../lexicon/german.lexicon')),
)
export const lexicon = GermanLexicon.open(LEXICON_BYTES, inflateRawSync)

const analyzer = germanAnalyzer()
export const stemOf = (form: string): string => analyzer.term(form)
