/** Endings that the lexicon's nouns take, each a bit of one number: of Haus e and es, for Hause and Hauses. */

/** The bit of an ending; 0 for what is none. */
export function compoundEndingBit(ending: string): number {
  return ENDING_BITS.get(ending) ?? 0
}

/** The endings whose bits a number has. */
export function compoundEndings(bits: number): readonly string[] {
  return ENDINGS.filter((_, i) => (bits & (2 ** i)) !== 0)
}

/** Whether an ending can end with a letter: most letters spare the look-ups. */
export function mayEndCompoundWord(code: number): boolean {
  return code === 0x65 || code === 0x6e || code === 0x72 || code === 0x73 // e, n, r, s
}

/** In letters. */
export const LONGEST_ENDING = 3

const ENDINGS = ['e', 'n', 's', 'en', 'er', 'es', 'ns', 'ern', 'ens', 'nen']
const ENDING_BITS = new Map(ENDINGS.map((ending, i) => [ending, 2 ** i]))
