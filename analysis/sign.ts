/**
 * Signs that are words of their own: € $ £ % ‰, and numbers of one character: ½ (as 1/2), ①, a footnote's ².
 */
import { classAt, LETTER, SIGN, widthAt } from './character-class.ts'
import { lazyPattern } from './lazy-pattern.ts'
import { normalForm } from './normal-form.ts'
import { singleWord, type TokenGroup } from './token-group.ts'

/** The sign at `start`; undefined where a letter follows directly, as in the code of programs: $name, %d. */
export function matchSign(text: string, start: number): TokenGroup | undefined {
  if ((classAt(text, start) & SIGN) === 0) return undefined
  const end = start + widthAt(text, start)
  const sign = text.slice(start, end)
  if (isNumber().test(sign)) return singleWord({ forms: [normalForm(sign)], start, end })
  if ((classAt(text, end) & LETTER) !== 0) return undefined
  return singleWord({ forms: [sign.normalize('NFKC')], start, end })
}

const isNumber = lazyPattern(() => /^\p{N}$/u)
