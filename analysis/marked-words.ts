/**
 * Where a text has words whose form is not simply their letters in lower case, or that imply others: what looks for the
 * letters of a term (term-pattern.ts) passes them over.
 *
 *   Waffen-\nstillstand, Ein\u00adgang   Haus- und Gartenarbeit   Bürger*innen, BürgerInnen   geht's   U.S.A.   Café   100 €
 *
 * Each alternative begins with the one sign that tells it, and looks around only there: .7 ns a letter, where a class of
 * all that is usual took 8.
 */
import { lazyPattern } from './lazy-pattern.ts'

/** Finds a sign or letter within or beside such a word. Global: it goes on from its lastIndex. */
export const markedWord = lazyPattern(() => new RegExp(MARKS.join('|'), 'g'))

const LETTER = '[A-Za-zÄÖÜäöüß]'
const BEHIND_LETTER = `(?<=${LETTER}.)`
/** Letters of German, signs that stand beside words and change none, and those that the rules below look at. */
const USUAL = 'ÄÖÜäöüß§°«»–—‘“”„‚•…²³\\u00a0·’'
const MARKS = [
  // Accents, other alphabets, soft hyphens, ligatures, €.
  `[^\\x00-\\x7f](?<![${USUAL}])`,
  '[$%]',
  `-(?<=${LETTER}-|-(?=${LETTER}))`,
  `['’\`](?=${LETTER})${BEHIND_LETTER}`,
  `[*_·:/(](?=-?[iI][nN])${BEHIND_LETTER}`,
  `[*:](?=[enrs])${BEHIND_LETTER}`,
  'I(?=n)(?<=[a-zäöüß]I)',
  // Two letters with points make an abbreviation.
  `\\.(?=(?:\\r\\n|\\s)?${LETTER}\\.)(?<=(?:^|[^A-Za-zÄÖÜäöüß])${LETTER}\\.)`,
]
