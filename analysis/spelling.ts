/**
 * Letters of a word as they are spelled today, where a word has more than one spelling.
 *
 *   schifffahrt, schiffahrt → schiffahrt     strasze → straße     photographie → fotografie
 *
 * Three equal consonants become two, as before 1996: there is no way back from schiffahrt to schifffahrt without
 * knowing words, and no two words differ by it. "sz" for ß, of typewriters and telegrams, is read as such only in
 * the words that are known to have it, for auszeit and faszinieren have none.
 *
 * Source: Amtliche Regelung der deutschen Rechtschreibung, word list of 1996 with its changes to 2024; daß and ss
 * for ß are the stemmer's affair.
 */
import { lazyPattern } from './lazy-pattern.ts'

/** The word in the spelling under which all its spellings meet. */
export function todaysSpelling(word: string): string {
  return mayHaveVariant(word) && mayChange().test(word)
    ? VARIANTS.reduce((spelled, [old, today]) => spelled.replace(old, today), word)
    : word
}

/**
 * Letters of words that may have a term for being spelled otherwise today: photo for a term with foto. But for three equal
 * consonants, which are two in the term.
 */
export function olderSpellings(term: string): readonly string[] {
  return OLDER_SPELLINGS.flatMap(([today, older]) => (term.includes(today) ? [older] : []))
}

const VARIANTS: readonly (readonly [pattern: RegExp, today: string])[] = [
  [/([bdfgklmnprst])\1{2}/g, '$1$1'],
  [
    /(?<=stra|^gro(?=sz.)|^fu|^ma|^gemä|^au(?=szer)|^hei|^wei|^flu|^mu|^da|^grü|^grue|^gru|^spa|^sto|schlie|^preu|^schlo(?=sz$))sz/g,
    'ß',
  ],
  [/photo(?!n)/g, 'foto'],
  [/(?<=[aeio])graph(?!$|en$|s$)|(?<=para|foto|bio|geo|tele)graph/g, 'graf'],
  [/(?<=tele|mikro|mega|saxo|^gramm?o)phon/g, 'fon'],
  [/^phantas(?=ie|ti)/g, 'fantas'],
  [/delphin/g, 'delfin'],
  [/(?<=poten|essen|substan|existen|differen|sequen)ti(?=al|ell)/g, 'zi'],
  [/numerier/g, 'nummerier'],
  [/selbständ/g, 'selbstständ'],
  [/aufwendig/g, 'aufwändig'],
  [/^rauh(?=$|e[mnrs]?$)/, 'rau'],
  [/stengel/g, 'stängel'],
  [/greuel/g, 'gräuel'],
  [/plazier/g, 'platzier'],
  [/joghurt/g, 'jogurt'],
  [/^thunfisch/g, 'tunfisch'],
  [/^panther/g, 'panter'],
]

/** What every term has of today's spelling, which lacks umlauts and may lack its ending, and what stands for it in words. */
const OLDER_SPELLINGS: readonly (readonly [today: string, older: string])[] = [
  ['ss', 'sz'],
  ['foto', 'photo'],
  ['graf', 'graph'],
  ['fon', 'phon'],
  ['fantas', 'phantas'],
  ['delf', 'delphin'],
  ['zial', 'tial'],
  ['ziell', 'tiell'],
  ['nummeri', 'numerier'],
  ['selbststand', 'selbständ'],
  ['aufwand', 'aufwendig'],
  ['rau', 'rauh'],
  ['stangel', 'stengel'],
  ['grauel', 'greuel'],
  ['graul', 'greuel'],
  ['platzi', 'plazier'],
  ['jogurt', 'joghurt'],
  ['tunf', 'thunfisch'],
  ['pant', 'panther'],
]

/** Asked second, for nearly every word has one spelling; \1 is in the first pattern. */
const mayChange = lazyPattern(() => new RegExp(VARIANTS.map(([pattern]) => pattern.source).join('|')))

/**
 * Letters in a row that each variant has, and few other words. Asked first, by a table: the patterns together took a
 * third of the time that a form's analysis takes.
 */
const TYPICAL_LETTERS =
  'bbb ddd fff ggg kkk lll mmm nnn ppp rrr sss ttt ' +
  'pho aph pha phi tia tie ume stä fwe auh eng reu laz ogh thu nth'
const TYPICAL_PAIR = bitsOf('sz')
/** 1 at the last five bits of each of three letters, one after the other. */
const IS_TYPICAL = new Uint8Array(1 << 15)
for (const letters of TYPICAL_LETTERS.split(' ')) IS_TYPICAL[bitsOf(letters)] = 1

function mayHaveVariant(word: string): boolean {
  let letters = 0
  for (let i = 0; i < word.length; i++) {
    letters = ((letters << 5) | (word.charCodeAt(i) & 0x1f)) & 0x7fff
    if (IS_TYPICAL[letters] === 1 || (letters & 0x3ff) === TYPICAL_PAIR) return true
  }
  return false
}

function bitsOf(letters: string): number {
  let bits = 0
  for (let i = 0; i < letters.length; i++) bits = (bits << 5) | (letters.charCodeAt(i) & 0x1f)
  return bits
}
