/**
 * Where a text has words whose form is not simply their letters in lower case, or that imply others: what looks for the
 * letters of a term (term-pattern.ts) passes them over.
 *
 *   Waffen-\nstillstand, Ein\u00adgang   Haus- und Gartenarbeit   Bürger*innen, BürgerInnen   geht's   U.S.A.   Café   100 €
 */
import { lazyPattern } from './lazy-pattern.ts'

/** Finds a sign or letter within or beside such a word. Global: it goes on from its lastIndex. */
export const markedWord = lazyPattern(() => new RegExp(`[^${PLAIN}](?<=${MARKS.join('|')})`, 'g'))

const LETTER = 'A-Za-zÄÖÜäöüß'
/** Signs that stand beside words, and change none by themselves. ASCII's others are in the rules below. */
const PUNCTUATION = '§°«»–—‘“”„‚•…²³\\u00a0'
/** Nearly all of a text: asked first. */
const PLAIN = `\\x00-#&),;<-HJ-^a-~0-9ÄÖÜäöüß+!"?=${PUNCTUATION}`
const MARKS = [
  // Accents, other alphabets, soft hyphens, ligatures, €: all that is neither German nor a usual sign.
  `[^\\x00-#&-\\x7fÄÖÜäöüß·’${PUNCTUATION}]`,
  `-(?=[${LETTER}])`,
  `[${LETTER}]-`,
  `[${LETTER}]['’\`](?=[${LETTER}])`,
  `[${LETTER}][*_·:/(](?=-?[iI][nN])`,
  `[${LETTER}][*:](?=[enrs])`,
  `[a-zäöüß]I(?=n)`,
  // Two letters with points make an abbreviation.
  `(?:^|[^${LETTER}])[${LETTER}]\\.(?=(?:\\r\\n|\\s)?[${LETTER}]\\.)`,
]
