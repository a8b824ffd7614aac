/**
 * One word with all its forms, by the rules that look no further than the word and the sign behind it.
 *
 *   "Häuser" → häuser     "1.000" → 1000     "Bürger*innen" → bürger, bürgerinnen     "geht's" → geht
 *   "C++" → c++           "C#" → c#           ".NET" → .net, net
 */
import { matchApostrophe } from './apostrophe.ts'
import { classAt, WORD_START } from './character-class.ts'
import { matchGenderForm } from './gender-form.ts'
import { limitForm, normalForm } from './normal-form.ts'
import { digitsEnd, readQuantity } from './quantity.ts'
import type { Word } from './token-group.ts'

/** What differs from language to language. */
export interface WordRules {
  /** Whether "Bürger*innen" and "BürgerInnen" are one word with two forms. */
  readonly genderForms: boolean
  /** Whether "Haus- und Gartenarbeit" also emits what "Haus-" is short for. */
  readonly suspendedHyphens: boolean
  /** Whether "teilte … mit" also emits pairs that may be a separable verb. */
  readonly separableVerbs: boolean
}

/** The word [start, end) with what the sign behind it adds. O(n) in its length. */
export function readWord(text: string, start: number, end: number, rules: WordRules): Word {
  if (digitsEnd(text, start) === end) return matchApostrophe(text, start, end) ?? readQuantity(text, start)
  const gendered = rules.genderForms ? matchGenderForm(text, start, end) : undefined
  return gendered ?? matchApostrophe(text, start, end) ?? readPlainWord(text, start, end)
}

/** With the signs that are part of a name: C++, C#, .NET. */
function readPlainWord(text: string, start: number, end: number): Word {
  const signs = text.startsWith('++', end) ? '++' : end - start === 1 && text[end] === '#' ? '#' : ''
  const isOwn = signs !== '' && (classAt(text, end + signs.length) & WORD_START) === 0
  const form = normalForm(text.slice(start, end))
  if (hasLeadingPoint(text, start, end))
    return { forms: [limitForm(`.${form}`), form], start: start - 1, end }
  if (!isOwn) return { forms: [form], start, end }
  return { forms: [limitForm(form + signs)], start, end: end + signs.length }
}

/** .NET, .htaccess, .de: a point behind a space, before letters all small or all capital. */
function hasLeadingPoint(text: string, start: number, end: number): boolean {
  if (text[start - 1] !== '.' || !/^$|[\s(]/.test(text.slice(Math.max(0, start - 2), start - 1))) return false
  return end - start <= LONGEST_ENDING && /^(?:[a-z]{2,}|[A-Z]{2,})$/.test(text.slice(start, end))
}

const LONGEST_ENDING = 24
