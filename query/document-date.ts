/**
 * The date of a document by what its fields say, read as queries read it (`datum:2024..`): whatever analysis takes for
 * a date, or a year alone.
 *
 *   ['2024-05-12'] → 20240512     ['12. Mai 2024'] → 20240512     ['2024-05'] → 20240500
 *   ['Sommer 1924'] → 19240000    ['unbekannt'] → NO_DATE
 */
import type { Analyzer } from '../analysis/analyzer.ts'

/** Of several the first that has a date is asked. */
export const DATE_FIELDS: readonly string[] = ['datum', 'date']

export const NO_DATE = 0

/**
 * @param values of the fields, the most telling first
 * @returns year · 10000 + month · 100 + day; month and day are 0 where they are not known
 */
export function readDate(values: readonly string[], analyzer: Analyzer): number {
  let found = NO_DATE
  for (const value of values) {
    analyzer.tokenize(value, form => {
      // A date stands before its own year, but "Akte 1999 vom 3.5.2024" is of 2024.
      if (found % 10_000 === 0) found = dateNumber(form, found)
    })
    if (found !== NO_DATE) return found
  }
  return NO_DATE
}

/** The day by which a date counts: of a year or a month alone its first. */
export function firstDay(date: number): number {
  const monthKnown = date % 10_000 === 0 ? date + 100 : date
  return monthKnown % 100 === 0 ? monthKnown + 1 : monthKnown
}

/** @returns that of the form where it tells more than a year; otherwise that found before, or the year */
function dateNumber(form: string, before: number): number {
  const [, year, month = '00', day = '00'] = DATE_FORM.exec(form) ?? []
  if (year === undefined || Number(month) > 12 || (month === '00' && before !== NO_DATE)) return before
  return Number(year) * 10_000 + Number(month) * 100 + Number(day)
}

const DATE_FORM = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/
