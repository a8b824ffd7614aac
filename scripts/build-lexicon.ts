/**
 * The German dictionaries among the development dependencies → lexicon/german.lexicon.
 *
 *   npm run build:lexicon
 *
 * The file is committed; run this after a change here, in lexicon/ or in the stemmer. A test says when.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packedLexicon } from './lexicon/packed-lexicon.ts'

const file = join(import.meta.dirname, '../lexicon/german.lexicon')
const packed = packedLexicon()
writeFileSync(file, packed)
console.log(`${file}: ${packed.length} bytes`)
