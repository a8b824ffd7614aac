/** Dates as they stand in metadata → yyyy-mm-dd: "2025-02-12T18:46:06+01:00" and "12.02.2025" → "2025-02-12". */

/** @returns undefined where the value is anything but a date, with or without a time */
export function isoDate(value: string): string | undefined {
  const iso = ISO_DATE.exec(value)
  if (iso !== null) return join(iso[1], iso[2], iso[3])
  const german = GERMAN_DATE.exec(value)
  return german === null ? undefined : join(german[3], german[2], german[1])
}

/** As YAML 1.1 writes timestamps, which covers ISO 8601 and RFC 3339. */
const ISO_DATE =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|[ \t]+)\d{1,2}:\d{2}[\d:.]*[ \t]*(?:Z|[-+]\d{1,2}:?(?:\d{2})?)?)?$/
const GERMAN_DATE = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/

function join(year = '', month = '', day = ''): string | undefined {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
