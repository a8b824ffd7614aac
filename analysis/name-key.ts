/**
 * A name → a key under which its spellings meet: Meier, Mayer, Maier and Meyer; Selenskyj, Selenski and Zelensky;
 * Christina and Kristina. Names that only sound alike stay apart: Müller, Möller, Mahler.
 *
 *   nameKey('meyer') → 'mAr', nameKey('selenskyj') → 'selenski'
 *
 * H. J. Postel's Kölner Phonetik (IBM-Nachrichten 19, 1969) is the usual key for German names, but it throws away
 * all vowels: of nouns that share its key with another, few are spellings of one name. This key takes over what it
 * says of consonants (ph as f, c and q as k, dt as t, double letters as one) and leaves the vowels in their place;
 * for Slavic names it adds what is written differently in German, scientific and English transliteration (Duden,
 * Rechtschreibung, tables of transcription; ISO 9). The shorter a word, the less is joined: Hüte is not Hütte.
 *
 * Sounds of several letters are written as a capital: A ei, C tsch, S sch, X ch.
 */
import { foldAccents } from './accent.ts'
import { isGermanWord } from './german-word.ts'
import { lazyPattern } from './lazy-pattern.ts'
import { isUmlautDigraph } from './umlaut-digraph.ts'

/**
 * The key of a form; undefined where the form is no name that could have spellings: of fewer than four letters or
 * very many, or not of Latin letters alone. O(n) in letters.
 * @param form a normal form
 */
export function nameKey(form: string): string | undefined {
  if (form.length < SHORTEST_NAME || form.length > LONGEST_NAME || !isLatin(form)) return undefined
  const known = KNOWN_VARIANTS.find(([pattern]) => pattern.test(form))
  if (known !== undefined) return known[1]
  const isSlavic = SLAVIC.test(form)
  const lettered = foldAccents(rewrite(form, HACEKS))
  const spelled = isSlavic ? rewrite(lettered, SLAVIC_SOUNDS) : spellUmlauts(lettered)
  return rewrite(joinDoubles(rewrite(spelled, SOUNDS)), ENDINGS)
}

type Rules = readonly (readonly [pattern: RegExp, replacement: string])[]

const SHORTEST_NAME = 4
const LONGEST_NAME = 32
const latinLetters = lazyPattern(() => /^\p{Script=Latin}+$/u)

/** Names that came to German by several ways, which no rule joins. */
const KNOWN_VARIANTS: Rules = [
  [/^m[uo]ham+[ae]d$/, 'mohamed'],
  [/^(?:[gkq]add?h?|kadd)afi$/, 'kadafi'],
  [/^k(?:iew|iev|yjiw|yiv)$/, 'kiew'],
  [/^(?:ch|kh)ark(?:iw|iv|ow|ov)$/, 'Xarkiw'],
  [/^(?:tsch|ch)[eo]rnobyl$/, 'Cernobil'],
  [/^odess?a$/, 'odesa'],
]

/** How Slavic names end, with the s of the genitive. */
const SLAVIC =
  /(?:[sc]k(?:[iy]|[iy][jyi]|ij|aja|aya)|[a-zäöüčšž]{3}[eo][vw]a?|[vw][iy](?:tsch|ch|cz|[cčć])|[eo]nko)s?$/

const HACEKS: Rules = [
  [/[čć]/g, 'C'],
  [/[šž]/g, 'S'],
]

const SLAVIC_SOUNDS: Rules = [
  [/(?<=k[iy]j|k[iy]|tsch|ow|ew|ov|ev|nko)s$/, ''],
  [/shch/g, 'SC'],
  [/zh|sh/g, 'S'],
  [/(?<!s)ch(?=[eo][vw]a?$|enko$)/, 'C'],
  [/(?<=..[vw][iy])(?:ch|cz|c)$/, 'C'],
  [/z/g, 's'],
  [/v/g, 'w'],
  [/(?<=[aeo])[jy](?=e)/g, ''],
]

const SOUNDS: Rules = [
  [/tsch|tch/g, 'C'],
  [/sch/g, 'S'],
  [/^[ck]h(?=[rl])/, 'k'],
  [/ch|kh/g, 'X'],
  [/ph/g, 'f'],
  [/(?<=[tg])h/g, ''],
  [/ß/g, 'ss'],
  [/(?!^)c(?=[eiyäö])/g, 'z'],
  // Celle is not Zelle.
  [/c(?![eiyäö])/g, 'k'],
  [/qu/g, 'kw'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/t[sz]/g, 'z'],
  [/(?!^)v|^v(?=l|olod|i[ck])/g, 'w'],
  [/^y(?=[aeiou])/, 'j'],
  // Saite, Waise, Laib, Rain are not Seite, Weise, Leib, rein.
  [/a[ijy](?!b|n(?:e?s)?$|[st]en?$)|e[ijy]/g, 'A'],
  [/(?<=[^aeiouyäöüA])[iyj](?=[aou])/g, 'j'],
  [/(?<=o)[jy]/g, 'i'],
  [/y/g, 'i'],
]

const ENDINGS: Rules = [
  [/mAer/g, 'mAr'],
  [/(?<=[CS])[eo]w(?=a?$)/, 'ow'],
  [/i[eij]$/, 'i'],
  [/ah$/, 'a'],
  [/(?<=..ar|.ran|..ol|Smi)(?:d|tt)$|dt$/, 't'],
]

function isLatin(form: string): boolean {
  return isGermanWord(form) || latinLetters().test(form)
}

function rewrite(word: string, rules: Rules): string {
  let rewritten = word
  for (const [pattern, replacement] of rules) rewritten = rewritten.replace(pattern, replacement)
  return rewritten
}

const DIGRAPH_UMLAUTS = new Map([
  ['ae', 'ä'],
  ['oe', 'ö'],
  ['ue', 'ü'],
])

function spellUmlauts(word: string): string {
  return word.replace(/(?<!q)[aou]e/g, (digraph, offset: number) => {
    return (isUmlautDigraph(word, offset) && DIGRAPH_UMLAUTS.get(digraph)) || digraph
  })
}

/**
 * Double consonants as one: within a word before another consonant (Hoffmann; but not kannte, Müllheim) and at its
 * end, in words of two syllables and more; before a vowel in those of three. Reißen is never Reisen.
 */
function joinDoubles(word: string): string {
  const syllables = word.match(/[aeiouäöüA]+/g)?.length ?? 0
  if (syllables < 2) return word
  const joined = word.replace(/([^aeiouäöüAs])\1(?=[^aeiouäöüAth]|$)/g, '$1')
  return syllables < 3 ? joined : joined.replace(/([^aeiouäöüAs])\1(?=[aeiouäöüA])/g, '$1')
}
