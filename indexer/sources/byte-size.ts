/** Byte counts for people: 629145600 → "600 MiB". */

/** Binary units, as the limits are given; at most one decimal, and none where it would be 0. */
export function formatByteSize(byteLength: number): string {
  let value = byteLength
  let unit = 0
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024
    unit++
  }
  const rounded = unit === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10
  return `${rounded} ${UNITS[unit]}`
}

const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB']
