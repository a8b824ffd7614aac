/**
 * Dates in German writing → one form by which they meet: 12.02.2025, 12. Februar 2025, 12. 2. 2025 and
 * 2025-02-12 are all 2025-02-12 (ISO 8601). Day, month and year stay words of their own.
 */
import { classAt, DIGIT, WORD_START } from './character-class.ts'
import { skipGap } from './gap.ts'
import { digitsEnd } from './quantity.ts'
import type { TokenGroup, Word } from './token-group.ts'
import { wordEnd } from './word-end.ts'

/** The form of a date from its parts in digits; undefined where they make none. */
export function dateForm(day: string, month: string, year: string): string | undefined {
  if (day.length > 2 || month.length > 2 || year.length !== 4) return undefined
  const isDate = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12
  return isDate ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined
}

/** The form of a date with a year of two digits, "12.2.25": 69 to 99 lie in the last century, as in POSIX's %y. */
export function shortDateForm(day: string, month: string, year: string): string | undefined {
  if (year.length !== 2) return undefined
  return dateForm(day, month, Number(year) < 69 ? `20${year}` : `19${year}`)
}

/** "12. Februar 2025", "12. Feb. 2025", "12. 2. 2025"; the month and the year are left to other rules. */
export function matchWrittenDate(text: string, start: number): TokenGroup | undefined {
  const dayEnd = digitsEnd(text, start)
  if (dayEnd - start > 2 || text[dayEnd] !== '.') return undefined
  if (!mayBeMonth(text, dayEnd + 1)) return undefined
  const monthStart = skipGap(text, dayEnd + 1)
  const monthEnd = Math.min(wordEnd(text, monthStart), monthStart + LONGEST_MONTH)
  const month = monthDigits(text.slice(monthStart, monthEnd))
  if (month === undefined) return undefined
  const yearStart = skipGap(text, text[monthEnd] === '.' ? monthEnd + 1 : monthEnd)
  const yearEnd = digitsEnd(text, yearStart)
  if ((classAt(text, yearEnd) & WORD_START) !== 0) return undefined
  const day = text.slice(start, dayEnd)
  const form = dateForm(day, month, text.slice(yearStart, yearEnd))
  if (form === undefined) return undefined
  return { words: [{ forms: [day], start, end: dayEnd }], wholes: [form], wholeEnd: yearEnd, end: dayEnd }
}

/** Whether what follows a day's point may be a month: a quick look that spares most numbered lines the rules. */
export function mayBeMonth(text: string, offset: number): boolean {
  const start = skipGap(text, offset)
  if ((classAt(text, start) & DIGIT) !== 0) return true
  if (!MONTH_INITIALS.includes(text.charAt(start))) return false
  return MONTH_BEGINNINGS.has(
    text
      .slice(start, start + MONTH_BEGINNING)
      .normalize('NFC')
      .toLowerCase(),
  )
}

/** "2025-02-12", also before a time: "2025-02-12T18:46". */
export function matchIsoDate(text: string, start: number): TokenGroup | undefined {
  if (text[start + 4] !== '-' || text[start + 7] !== '-') return undefined
  const [year, month, day] = [numberAt(text, start), numberAt(text, start + 5), numberAt(text, start + 8)]
  const form = dateForm(day.forms[0], month.forms[0], year.forms[0])
  if (form === undefined || year.end !== start + 4 || month.end !== start + 7) return undefined
  const hasTime = text[day.end] === 'T' && digitsEnd(text, day.end + 1) > day.end + 1
  if (!hasTime && (classAt(text, day.end) & WORD_START) !== 0) return undefined
  const end = hasTime ? day.end + 1 : day.end
  return { words: [year, month, day], wholes: [form], wholeEnd: day.end, end }
}

/** German and Austrian names of the months and their usual abbreviations. */
const MONTHS: readonly string[] = [
  'januar jänner jan jän',
  'februar feber feb febr',
  'märz mär mrz',
  'april apr',
  'mai',
  'juni jun',
  'juli jul',
  'august aug',
  'september sep sept',
  'oktober okt',
  'november nov',
  'dezember dez',
]
const MONTH_DIGITS = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name): [string, string] => [name, `${index + 1}`])),
)
/** Letters of the shortest name. */
const MONTH_BEGINNING = 3
/** How the names begin, also decomposed ones: "ja\u0308nner" with jä. */
const MONTH_BEGINNINGS = new Set('jan jän jä feb mär mä mrz apr mai jun jul aug sep okt nov dez'.split(' '))
const MONTH_INITIALS = 'jfmasondJFMASOND'
/** "September" and one letter more, so that a longer word is no month. */
const LONGEST_MONTH = 10

function monthDigits(word: string): string | undefined {
  return /^\d{1,2}$/.test(word) ? word : MONTH_DIGITS.get(word.normalize('NFC').toLowerCase())
}

function numberAt(text: string, start: number): Word {
  const end = digitsEnd(text, start)
  return { forms: [text.slice(start, end)], start, end }
}
