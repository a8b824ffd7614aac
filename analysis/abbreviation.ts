/**
 * Abbreviations of single letters with points → one word, however they are spaced: "z. B.", "z.B." and "Z.B."
 * are z.b., "U.S.A." is u.s.a., "i. d. R." is i.d.r.
 */
import { classAt, LETTER } from './character-class.ts'
import { skipGap } from './gap.ts'
import { normalForm } from './normal-form.ts'
import { LONGEST_CHAIN, singleWord, type TokenGroup } from './token-group.ts'
import { wordEnd } from './word-end.ts'

/** The abbreviation that begins with the letter at `start`; undefined unless two letters or more have a point. */
export function matchAbbreviation(text: string, start: number): TokenGroup | undefined {
  let end = pointEnd(text, start)
  if (end < 0) return undefined
  let form = `${normalForm(text.slice(start, end - 1))}.`
  let letters = 1
  const isSpaced = skipGap(text, end) > end
  for (; letters < LONGEST_CHAIN && !COMPLETE.has(form); letters++) {
    const next = isSpaced ? skipGap(text, end) : end
    const nextEnd = isSpaced && next === end ? -1 : pointEnd(text, next)
    if (nextEnd < 0) break
    form += `${normalForm(text.slice(next, nextEnd - 1))}.`
    end = nextEnd
  }
  return letters < 2 ? undefined : singleWord({ forms: [form], start, end })
}

/** Often followed by initials: "u. a. J. S. Bach". */
const COMPLETE = new Set(['d.h.', 'u.a.', 'v.a.', 'z.b.'])

/** The offset after a word of one letter and its point; -1 where another word stands, or none. */
function pointEnd(text: string, at: number): number {
  if ((classAt(text, at) & LETTER) === 0) return -1
  const end = wordEnd(text, at)
  const isOneLetter = text[end] === '.' && normalForm(text.slice(at, end)).length === 1
  return isOneLetter ? end + 1 : -1
}
