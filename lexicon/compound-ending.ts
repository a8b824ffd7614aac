/** Endings that the lexicon's nouns take, as bits of one number: haus + {e, es} is Haus, Hause, Hauses. */

const ENDINGS = ['e', 'n', 's', 'en', 'er', 'es', 'ns', 'ern', 'ens', 'nen']

/** The bit of an ending; 0 where it is none. */
export function compoundEndings(ending: string): number {
  return (1 << ENDINGS.indexOf(ending)) & ((1 << ENDINGS.length) - 1)
}

/** In letters. */
export const LONGEST_ENDING = 3
