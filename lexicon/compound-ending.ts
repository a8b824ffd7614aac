/** Endings that the lexicon's nouns take, each a bit of one number: of Haus e and es, for Hause and Hauses. */

/** The bit of an ending; 0 for what is none. */
export function compoundEndingBit(ending: string): number {
  return ENDING_BITS.get(ending) ?? 0
}

/** In letters. */
export const LONGEST_ENDING = 3

const ENDINGS = ['e', 'n', 's', 'en', 'er', 'es', 'ns', 'ern', 'ens', 'nen']
const ENDING_BITS = new Map(ENDINGS.map((ending, i) => [ending, 2 ** i]))
