/**
 * Words with an apostrophe.
 *
 *   Trump's, geht’s → trump, geht     D'Artagnan → d'artagnan, artagnan     Rock'n'Roll → rock'n'roll, rock, roll
 *   Goethe'sche → goethe'sche, goethe
 */
import { classAt, LETTER } from './character-class.ts'
import { limitForm, normalForm } from './normal-form.ts'
import { LONGEST_CHAIN, type Word } from './token-group.ts'
import { wordEnd } from './word-end.ts'

/** The word that goes on behind an apostrophe at `end`; undefined where none does. */
export function matchApostrophe(text: string, start: number, end: number): Word | undefined {
  if (!joinsLetters(text, end)) return undefined
  const parts = [normalForm(text.slice(start, end))]
  let wholeEnd = end
  while (parts.length < LONGEST_CHAIN && joinsLetters(text, wholeEnd)) {
    const next = wholeEnd + 1
    wholeEnd = wordEnd(text, next)
    parts.push(normalForm(text.slice(next, wholeEnd)))
  }
  const isElision = parts.at(-1) === 's'
  if (isElision) parts.pop()
  const [only = ''] = parts
  const wordLike = parts.filter(part => part.length >= SHORTEST_PART && !ADJECTIVE_ENDING.test(part))
  const forms: Word['forms'] = parts.length === 1 ? [only] : [limitForm(parts.join("'")), ...wordLike]
  return { forms, start, end: wholeEnd }
}

/** As it is typed, as it is set, and the accents that are taken for it. */
const APOSTROPHES = "'’`´ʼ"
/** Shorter parts are articles and elisions: d', l', 'n'. */
const SHORTEST_PART = 3
/** Of adjectives from names: Grimm'sche, Ohm'scher. */
const ADJECTIVE_ENDING = /^sche[mnrs]?$/

function joinsLetters(text: string, offset: number): boolean {
  const sign = text.charAt(offset)
  return sign !== '' && APOSTROPHES.includes(sign) && (classAt(text, offset + 1) & LETTER) !== 0
}
