/** The lexicon that comes with the program: lexicon/german.lexicon, wherever the program was built to. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { GermanLexicon } from '../lexicon/german-lexicon.ts'

/** @throws Error where the program was installed without it */
export function openBuiltInLexicon(): GermanLexicon {
  return GermanLexicon.open(readFileSync(lexiconPath()), inflateRawSync)
}

/** @param language ISO 639-1 code; undefined for one that no lexicon is of */
export function builtInLexiconOf(language: string): GermanLexicon | undefined {
  return language === 'de' ? openBuiltInLexicon() : undefined
}

/** In the package's folder, which holds this module: as indexer/…, dist/cli/… or dist/library/indexer/…. */
function lexiconPath(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, LEXICON_FILE))) {
    const parent = dirname(folder)
    if (parent === folder) {
      throw new Error(`${LEXICON_FILE} is in no folder above ${import.meta.dirname}: install findbuch again`)
    }
    folder = parent
  }
  return join(folder, LEXICON_FILE)
}

const LEXICON_FILE = join('lexicon', 'german.lexicon')
