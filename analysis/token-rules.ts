/**
 * The rules for what is more than a plain word: which of them knows what stands at a place, and whether the signs
 * around a word ask for them at all.
 */
import { matchAbbreviation } from './abbreviation.ts'
import { COMPLEX, classAt, DIGIT, JOINER, SIGN, WORD_START } from './character-class.ts'
import { matchIsoDate, matchWrittenDate, mayBeMonth } from './date.ts'
import { readJoinedWords } from './joined-words.ts'
import { isBreakingHyphen } from './line-end-hyphen.ts'
import { matchNumberChain } from './number-chain.ts'
import { matchParagraphSign } from './paragraph-sign.ts'
import { digitsEnd, isWholeQuantity } from './quantity.ts'
import { matchSign } from './sign.ts'
import { addSuspendedForms } from './suspended-hyphen.ts'
import type { TokenGroup } from './token-group.ts'
import { matchUrl } from './url.ts'
import type { WordRules } from './word.ts'
import { wordEnd } from './word-end.ts'

/** What stands at `start`, by the first rule that knows it; undefined where that is no word. */
export function readGroup(text: string, start: number, rules: WordRules): TokenGroup | undefined {
  const kind = classAt(text, start)
  if ((kind & SIGN) !== 0) return matchParagraphSign(text, start) ?? matchSign(text, start)
  const end = wordEnd(text, start)
  const group = isNumber(text, start, end)
    ? (matchIsoDate(text, start) ?? matchNumberChain(text, start) ?? matchWrittenDate(text, start))
    : (matchAbbreviation(text, start, end) ?? matchUrl(text, end))
  if (group !== undefined) return group
  const words = readJoinedWords(text, start, end, rules)
  return rules.suspendedHyphens ? addSuspendedForms(text, start, words, rules) : words
}

/**
 * Whether the joiner behind the plain word [start, end) may make it more than a word. A quick look that spares most
 * words the rules; they themselves decide.
 */
export function mayJoin(text: string, start: number, end: number): boolean {
  if ((classAt(text, end + 1) & (WORD_START | COMPLEX)) !== 0) return true
  const sign = text.charCodeAt(end)
  switch (sign) {
    case 0x2e: // Point: z. B., 12. Februar
      if ((classAt(text, start) & DIGIT) === 0) return end - start === 1
      return end - start <= 2 && mayBeMonth(text, end + 1)
    case 0x23: // Number sign: C#
      return end - start === 1
    case 0x2b: // Plus: C++
    case 0x28: // Parenthesis: Bürger(-innen)
    case 0x2f: // Slash: Bürger/-innen
    case 0x3a: // Colon: https://
      return classAt(text, end + 1) === JOINER
    default:
      return isBreakingHyphen(sign)
  }
}

/** Digits without letters ("3D" is a word), and no quantity: its points group ("1.000"). */
function isNumber(text: string, start: number, end: number): boolean {
  return digitsEnd(text, start) === end && isWholeQuantity(text, start, end)
}
