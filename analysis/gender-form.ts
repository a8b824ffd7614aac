/**
 * Forms that mean men, women and all others → the base form and the feminine one, at one position.
 *
 *   Bürger*innen, Bürger:innen, Bürger_innen, Bürger·innen, BürgerInnen, Bürger/innen, Bürger/-innen,
 *   Bürger(innen) → bürger, bürgerinnen     Bürger*in → bürger, bürgerin
 *   Bürger*innenrechte → bürgerrechte, bürgerinnenrechte     Bürger’innen → bürger, bürgerinnen
 *   Lehrende*r, jede:r → lehrende, lehrender     ein*e → ein, eine
 *
 * Other things are written the same way (LinkedIn, WLAN/in, außen/innen, check_in.txt), so each sign asks as
 * much of the word before it as its other uses demand.
 */
import { CAPITAL, classAt } from './character-class.ts'
import { limitForm, normalForm } from './normal-form.ts'
import type { Word } from './token-group.ts'
import { wordEnd } from './word-end.ts'

/** The gendered word that begins with the word [start, end); undefined where that is an ordinary word. */
export function matchGenderForm(text: string, start: number, end: number): Word | undefined {
  return matchInnerCapital(text, start, end) ?? matchSigned(text, start, end) ?? matchLetter(text, start, end)
}

/** Signs that also stand between two words: "außen/innen", "Raum(innen)". */
const UNCLEAR_SIGNS = ':/('
const SIGNS = `*_·’'${UNCLEAR_SIGNS}`
/** Behind these a compound can go on: "Bürger:innenrechte"; "Bürger/Innenstadt" is two words. */
const SIGNS_WITHIN_COMPOUNDS = '*_·:'
/** Of these, an ending of one letter is added: Lehrende*r. */
const LETTER_SIGNS = '*:'
const TAKES_E = /^(?:[dkms]?ein|ihr|unser|euer)$/
const SHORTEST_BASE = 3
const SHORTEST_PERSON = 4
/** How words for people end. "in" is a word of its own, so behind a sign it is an ending only after these. */
const PERSON_ENDINGS = (
  'er or ent ant orand ist eur ar är at it ekt og eut nom graf soph ' +
  'arzt ärzt kolleg kund freund chef expert genoss wirt'
).split(' ')

/** BürgerInnen, BürgerIn. */
function matchInnerCapital(text: string, start: number, end: number): Word | undefined {
  const word = text.slice(start, end)
  const capital = word.indexOf('In', SHORTEST_BASE)
  if (capital < 0 || (classAt(word, capital - 1) & CAPITAL) !== 0) return undefined
  const forms = genderedForms(word.slice(0, capital), word.slice(capital), false)
  return forms && { forms, start, end }
}

/** Bürger*innen, Bürger/-in, Bürger(innen). */
function matchSigned(text: string, start: number, end: number): Word | undefined {
  const sign = text.charAt(end)
  if (sign === '' || !SIGNS.includes(sign)) return undefined
  const hasHyphen = (sign === '/' || sign === '(') && text[end + 1] === '-'
  const suffixStart = end + (hasHyphen ? 2 : 1)
  const suffix = text.slice(suffixStart, suffixStart + 2)
  if (suffix.toLowerCase() !== 'in') return undefined
  const suffixEnd = wordEnd(text, suffixStart)
  const isCompound = suffixEnd - suffixStart > 'innen'.length
  if (isCompound && !(SIGNS_WITHIN_COMPOUNDS.includes(sign) && suffix === 'in')) return undefined
  if (sign === '(' && text[suffixEnd] !== ')') return undefined
  const isUnclear = UNCLEAR_SIGNS.includes(sign)
  const forms = genderedForms(text.slice(start, end), text.slice(suffixStart, suffixEnd), isUnclear)
  return forms && { forms, start, end: sign === '(' ? suffixEnd + 1 : suffixEnd }
}

/** Lehrende*r, eine:n, kein*e: an ending of one letter. */
function matchLetter(text: string, start: number, end: number): Word | undefined {
  const sign = text.charAt(end)
  if (sign === '' || !LETTER_SIGNS.includes(sign) || wordEnd(text, end + 1) !== end + 2) return undefined
  const base = normalForm(text.slice(start, end))
  const ending = text.charAt(end + 1)
  const isGendered = ending === 'e' ? TAKES_E.test(base) : base.endsWith('e') && 'nrs'.includes(ending)
  return isGendered ? { forms: [base, base + ending], start, end: end + 2 } : undefined
}

/** Base form and feminine form; undefined where the parts are no such word. */
function genderedForms(head: string, suffix: string, isUnclear: boolean): Word['forms'] | undefined {
  const base = normalForm(head)
  const ending = normalForm(suffix)
  if (ending === 'in') return isPerson(base) ? [base, `${base}in`] : undefined
  if (!ending.startsWith('innen') || base.length < SHORTEST_BASE) return undefined
  if (isUnclear && !isStemOfPerson(base)) return undefined
  return [limitForm(base + ending.slice('innen'.length)), limitForm(base + ending)]
}

function isPerson(base: string): boolean {
  return base.length >= SHORTEST_PERSON && PERSON_ENDINGS.some(ending => base.endsWith(ending))
}

/** What -innen is added to ends in a consonant, and not in the -en of außen and oben. */
function isStemOfPerson(base: string): boolean {
  return !base.endsWith('en') && !'aeiouyäöü'.includes(base.charAt(base.length - 1))
}
