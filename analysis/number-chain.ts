/**
 * Numbers joined by points, colons or slashes: dates, times, file and section numbers. Each number stays a
 * word; one form stands for all.
 *
 *   12.02.2025 → 2025-02-12     18:46 → 18.46     24/7 → 24/7     1.2.3a → 1.2.3a
 *   12.2.25 → 2025-02-12, and 12.2.25, for it may be a section's number
 *
 * A form never has a ':', so times are written with the point, as German also writes them.
 */
import { dateForm, shortDateForm } from './date.ts'
import { limitForm, normalForm } from './normal-form.ts'
import { digitsEnd } from './quantity.ts'
import { LONGEST_CHAIN, type TokenGroup, type Word, wordsWithWholes } from './token-group.ts'
import { wordEnd } from './word-end.ts'

/** The numbers from `start` on, joined by one and the same sign; undefined where there is only one. */
export function matchNumberChain(text: string, start: number): TokenGroup | undefined {
  let end = digitsEnd(text, start)
  const sign = text[end]
  if ((sign !== '.' && sign !== ':' && sign !== '/') || digitsEnd(text, end + 1) === end + 1) return undefined
  const words: Word[] = [{ forms: [limitForm(text.slice(start, end))], start, end }]
  while (text[end] === sign && digitsEnd(text, end + 1) > end + 1) {
    const next = end + 1
    end = wordEnd(text, next)
    words.push({ forms: [normalForm(text.slice(next, end))], start: next, end })
  }
  return wordsWithWholes(words, words.length > LONGEST_CHAIN ? [] : chainForms(words, sign))
}

function chainForms(words: readonly Word[], sign: string): readonly string[] {
  const numbers = words.map(word => word.forms[0])
  const form = limitForm(numbers.join(sign === '/' ? '/' : '.'))
  if (sign !== '.' || numbers.length !== 3) return [form]
  const [day = '', month = '', year = ''] = numbers
  const date = dateForm(day, month, year)
  return date === undefined ? [shortDateForm(day, month, year) ?? form, form] : [date]
}
