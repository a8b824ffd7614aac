/**
 * Numbers, sizes and times as people of a language write them.
 *
 *   createFormats('de').number(88882)      → '88.882'
 *   createFormats('de').bytes(166_000_000) → '166 MB'
 *   createFormats('en').duration(75_000)   → '1:15 min'
 */

export interface Formats {
  number(value: number): string
  /** Decimal units, as file managers show them. */
  bytes(byteLength: number): string
  duration(elapsedMs: number): string
  /** Of a score, with three decimals. */
  points(value: number): string
  /** With two decimals at the most. */
  factor(value: number): string
  percent(share: number): string
  /** Of a day, a month or a year as in ISO 8601; anything else stays as it is. */
  date(iso: string): string
}

export function createFormats(locale: keyof typeof groupSeparators): Formats {
  const whole = (value: number) => groupDigits(value, groupSeparators[locale])
  const short = numberFormat(locale, { maximumSignificantDigits: 3 })
  const tenths = numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const thousandths = numberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
  const hundredths = numberFormat(locale, { maximumFractionDigits: 2 })
  const percent = numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  return {
    number: whole,
    bytes: byteLength => {
      const unit = units.findLast(({ size }) => byteLength >= size)
      return unit === undefined
        ? `${whole(byteLength)} B`
        : `${short.format(byteLength / unit.size)} ${unit.name}`
    },
    duration: elapsedMs => {
      if (elapsedMs < 1000) return `${whole(elapsedMs)} ms`
      if (elapsedMs < 59_950) return `${tenths.format(elapsedMs / 1000)} s`
      const seconds = Math.round(elapsedMs / 1000)
      const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
      const tail = String(hours > 0 ? minutes : seconds % 60).padStart(2, '0')
      return hours > 0 ? `${hours}:${tail} h` : `${minutes}:${tail} min`
    },
    points: value => thousandths.format(value),
    factor: value => hundredths.format(value),
    percent: share => percent.format(share),
    date: iso => {
      const [, year, month, day] = isoDate.exec(iso) ?? []
      if (year === undefined || month === undefined) return iso
      return dateNotations[locale](year, Number(month), day)
    },
  }
}

const isoDate = /^(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?(?:[T ].*)?$/

/** Made by hand, as whole numbers are. German days as in DIN 5008. */
const dateNotations = {
  de: (year: string, month: number, day?: string) =>
    day === undefined
      ? `${germanMonths[month - 1]} ${year}`
      : `${day}.${String(month).padStart(2, '0')}.${year}`,
  en: (year: string, month: number, day?: string) =>
    day === undefined
      ? `${englishMonths[month - 1]} ${year}`
      : `${Number(day)} ${englishMonths[month - 1]?.slice(0, 3)} ${year}`,
}

const germanMonths =
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')
const englishMonths =
  'January February March April May June July August September October November December'.split(' ')

const groupSeparators = { de: '.', en: ',' }

/** Making a format of Intl takes longer than a small search, and every answer tells whole numbers. */
function groupDigits(value: number, separator: string): string {
  return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, separator)
}

/** Made when the first number is written: making one takes milliseconds, and most languages are not spoken. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): { format(value: number): string } {
  let format: Intl.NumberFormat | undefined
  return {
    format: value => {
      format ??= new Intl.NumberFormat(locale, options)
      return format.format(value)
    },
  }
}

const units = [
  { name: 'kB', size: 1e3 },
  { name: 'MB', size: 1e6 },
  { name: 'GB', size: 1e9 },
  { name: 'TB', size: 1e12 },
]
