/**
 * "§ 626", "§626", "§§ 3 bis 6" → the word §, and §626 for the sign with its number.
 */
import { classAt, DIGIT } from './character-class.ts'
import { skipGap } from './gap.ts'
import { limitForm, normalForm } from './normal-form.ts'
import type { TokenGroup } from './token-group.ts'
import { wordEnd } from './word-end.ts'

/** The paragraph sign, or several, at `start`; undefined where another sign stands. The number follows by itself. */
export function matchParagraphSign(text: string, start: number): TokenGroup | undefined {
  let end = start
  while (text[end] === '§') end++
  if (end === start) return undefined
  const numberStart = skipGap(text, end)
  const words: TokenGroup['words'] = [{ forms: ['§'], start, end }]
  if ((classAt(text, numberStart) & DIGIT) === 0) return { words, wholes: [], wholeEnd: end, end }
  const numberEnd = wordEnd(text, numberStart)
  const form = limitForm(`§${normalForm(text.slice(numberStart, numberEnd))}`)
  return { words, wholes: [form], wholeEnd: numberEnd, end }
}
