/**
 * "§ 626", "§626" → the word §, and §626 for the sign with its number; "§ 10 a" as §10a.
 *
 * After several signs each number has the form with its sign: "§§ 1, 2 und 5a" → §1, §2, §5a.
 */
import { classAt, DIGIT } from './character-class.ts'
import { skipGap } from './gap.ts'
import { lazyPattern } from './lazy-pattern.ts'
import { limitForm, normalForm } from './normal-form.ts'
import { LONGEST_CHAIN, singleWord, type TokenGroup, type Word } from './token-group.ts'
import { wordEnd } from './word-end.ts'

/** The paragraph sign, or several, with what belongs to it; undefined where another sign stands. */
export function matchParagraphSign(text: string, start: number): TokenGroup | undefined {
  let end = start
  while (text[end] === '§') end++
  if (end === start) return undefined
  const sign: Word = { forms: ['§'], start, end }
  const number = numberAt(text, skipGap(text, end))
  if (number === undefined) return singleWord(sign)
  const group = { words: [sign], wholes: [signed(number)], wholeEnd: number.end, end }
  const letter = spacedLetter(text, number.end)
  if (letter !== undefined) return { ...group, wholes: [signed(number) + letter], wholeEnd: number.end + 2 }
  const others = end - start > 1 ? otherNumbers(text, number.end) : []
  const last = others.at(-1)
  return last === undefined ? group : { ...group, words: [sign, number, ...others], end: last.end }
}

/** A letter of its own, as laws had it until about 1970: "§ 10 a"; not that of a list: "§ 10 a)". */
const spacedLetterAhead = lazyPattern(() => /^\s([a-z])(?![\p{L}\p{N}).])/u)
/** Between the numbers of several paragraphs. */
const LIST_GAP = /^(?:\s?(?:,|[-–])\s?|\s(und|oder|bis|sowie)\s)(?=\d)/
/** A date or a time, no paragraph: §§ 5, 12.03.2024. */
const GOES_ON = /^[.:/]\d/
const LONGEST_GAP = 8

function numberAt(text: string, start: number): Word | undefined {
  if ((classAt(text, start) & DIGIT) === 0) return undefined
  const end = wordEnd(text, start)
  return { forms: [normalForm(text.slice(start, end))], start, end }
}

function spacedLetter(text: string, offset: number): string | undefined {
  // Nearly always a word follows: its second letter tells.
  if (!isSmallLatin(text, offset + 1) || isSmallLatin(text, offset + 2)) return undefined
  return spacedLetterAhead().exec(text.slice(offset, offset + LONGEST_GAP))?.[1]
}

function isSmallLatin(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset)
  return code >= 0x61 && code <= 0x7a
}

function signed(number: Word): string {
  return limitForm(`§${number.forms[0]}`)
}

/** The numbers that follow the first, and the words between them. */
function otherNumbers(text: string, firstEnd: number): readonly Word[] {
  const words: Word[] = []
  let end = firstEnd
  for (let count = 1; count < LONGEST_CHAIN; count++) {
    const [gap = '', conjunction] = LIST_GAP.exec(text.slice(end, end + LONGEST_GAP)) ?? []
    const number = gap === '' ? undefined : numberAt(text, end + gap.length)
    if (number === undefined || GOES_ON.test(text.slice(number.end, number.end + 2))) break
    if (conjunction !== undefined) {
      words.push({ forms: [conjunction], start: end + 1, end: end + 1 + conjunction.length })
    }
    words.push({ ...number, forms: [number.forms[0], signed(number)] })
    end = number.end
  }
  return words
}
