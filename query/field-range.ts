/**
 * Ranges of a field: `datum:2024..2025-03`, `datum:..31.03.2025`, `jahr:10..20`, each end inclusive and at most one of
 * them open. An end is a number or a date at the precision of a year, a month or a day: ..2025-03 includes 31 March 2025.
 *
 *   readRange('2024', '2025-03') → dates from 2024-01-01 to 2025-03-31
 *   readRange('10', '')          → numbers from 10
 *   readRange('10', '2025-03')   → undefined, for one end is no date and the other no number
 *
 * A number of four digits may be a year: where all ends may be both, both kinds of values are meant.
 */
import { dateForm } from '../analysis/date.ts'
import { readQuantity } from '../analysis/quantity.ts'
import type { FormTest } from './form-test.ts'

/** The ends by each reading that fits both of them; at least one does. */
export interface FieldRange {
  readonly numbers: RangeEnds<number> | undefined
  /** The first and the last day, as in ISO 8601. */
  readonly days: RangeEnds<string> | undefined
}

/** Both inclusive; missing where it is open. */
export interface RangeEnds<Value> {
  readonly from?: Value
  readonly to?: Value
}

/**
 * @param from as typed, '' for an open end
 * @returns undefined where an end is neither number nor date, the two do not fit one another, or both are open
 */
export function readRange(from: string, to: string): FieldRange | undefined {
  if (from === '' && to === '') return undefined
  const numbers = readEnds(from, to, readNumber, readNumber)
  const days = readEnds(
    from,
    to,
    text => readDays(text)?.first,
    text => readDays(text)?.last,
  )
  return numbers === undefined && days === undefined ? undefined : { numbers, days }
}

/** Whether the first end lies behind the last one. */
export function isReversed({ numbers, days }: FieldRange): boolean {
  const { from, to } = numbers ?? days ?? {}
  return from !== undefined && to !== undefined && from > to
}

/** The days of a month that was typed as a field's value: '2024-05'; undefined for all other texts. */
export function monthRange(text: string): RangeEnds<string> | undefined {
  if (!MONTH.test(text)) return undefined
  const days = readDays(text)
  return days && { from: days.first, to: days.last }
}

/** Numbers among the forms, which have no signs but a decimal comma. */
export function numberForms({
  from = Number.NEGATIVE_INFINITY,
  to = Number.POSITIVE_INFINITY,
}: RangeEnds<number>): FormTest {
  return {
    mayBegin: beginning => BEGUN_NUMBER.test(beginning),
    weigh: form => {
      if (!NUMBER_FORM.test(form)) return 0
      const value = Number(form.replace(',', '.'))
      return Number(from <= value && value <= to)
    },
  }
}

/** Dates among the forms, or years; a year or month counts as its first day. */
export function dateForms({ kind, from = '', to = LAST_DAY }: DayRange): FormTest {
  const isMeant = kind === 'years' ? YEAR : DATE_FORM
  return {
    mayBegin: beginning => BEGUN_DATE.test(beginning),
    weigh: form => {
      if (!isMeant.test(form)) return 0
      const day = form + FIRST_DAY.slice(form.length)
      return Number(from <= day && day <= to)
    },
  }
}

interface DayRange extends RangeEnds<string> {
  readonly kind: 'dates' | 'years'
}

const YEAR = /^\d{4}$/
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/
const DATE_FORM = /^\d{4}-\d\d(?:-\d\d)?$/
const BEGUN_DATE = /^\d{0,4}(?:$|-)/
const NUMBER_FORM = /^\d+(?:,\d+)?$/
const BEGUN_NUMBER = /^(?:\d+,?\d*)?$/
const FIRST_DAY = '0000-01-01'
const LAST_DAY = '9999-12-31'

function readEnds<Value>(
  from: string,
  to: string,
  readFrom: (text: string) => Value | undefined,
  readTo: (text: string) => Value | undefined,
): RangeEnds<Value> | undefined {
  const first = from === '' ? undefined : readFrom(from)
  const last = to === '' ? undefined : readTo(to)
  if ((from !== '' && first === undefined) || (to !== '' && last === undefined)) return undefined
  return { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) }
}

/** In German writing: 1.000 is a thousand, 0,5 a half. */
function readNumber(text: string): number | undefined {
  if (!/^\d/.test(text)) return undefined
  const { forms, end } = readQuantity(text, 0)
  return end === text.length ? Number(forms[0].replace(',', '.')) : undefined
}

/** The first and the last day of a year, a month or a day. */
function readDays(text: string): { readonly first: string; readonly last: string } | undefined {
  if (YEAR.test(text)) return { first: `${text}-01-01`, last: `${text}-12-31` }
  if (MONTH.test(text)) return { first: `${text}-01`, last: `${text}-31` }
  const [year = '', month = '', day = ''] = text.includes('-') ? text.split('-') : text.split('.').reverse()
  const form = /^[\d]+[-.]\d+[-.]\d+$/.test(text) ? dateForm(day, month, year) : undefined
  return form === undefined ? undefined : { first: form, last: form }
}
