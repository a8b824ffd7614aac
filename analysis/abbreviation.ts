/**
 * Abbreviations of single letters with points → one word, however they are spaced: "z. B.", "z.B." and "Z.B."
 * are z.b., "U.S.A." is u.s.a., "i. d. R." is i.d.r.
 */
import { classAt, LETTER } from './character-class.ts'
import { skipGap } from './gap.ts'
import { normalForm } from './normal-form.ts'
import { LONGEST_CHAIN, singleWord, type TokenGroup } from './token-group.ts'
import { wordEnd } from './word-end.ts'

/** The abbreviation whose first letter is the word [start, firstEnd); undefined unless two have a point. */
export function matchAbbreviation(text: string, start: number, firstEnd: number): TokenGroup | undefined {
  if (!isPointedLetter(text, start, firstEnd)) return undefined
  let end = firstEnd + 1
  let form = `${normalForm(text.slice(start, firstEnd))}.`
  let letters = 1
  const isSpaced = skipGap(text, end) > end
  for (; letters < LONGEST_CHAIN && !COMPLETE.has(form); letters++) {
    const next = isSpaced ? skipGap(text, end) : end
    if (isSpaced && next === end) break
    const nextEnd = wordEnd(text, next)
    if (!isPointedLetter(text, next, nextEnd)) break
    form += `${normalForm(text.slice(next, nextEnd))}.`
    end = nextEnd + 1
  }
  return letters < 2 ? undefined : singleWord({ forms: [form], start, end })
}

/** Often followed by initials: "u. a. J. S. Bach". */
const COMPLETE = new Set(['d.h.', 'u.a.', 'v.a.', 'z.b.'])

function isPointedLetter(text: string, start: number, end: number): boolean {
  if (text[end] !== '.' || (classAt(text, start) & LETTER) === 0) return false
  return normalForm(text.slice(start, end)).length === 1
}
