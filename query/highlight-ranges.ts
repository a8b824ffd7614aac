/**
 * Ranges of a text that are to be highlighted, as the interfaces want them: ascending and apart.
 *
 *   mergeRanges([[4, 9], [0, 3], [6, 12]]) → [[0, 3], [4, 12]]
 */

import type { TextRange } from './search-index.ts'

/** Joins ranges that overlap; ranges that only touch stay two. Empty ones are left out. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const ascending = ranges.filter(([start, end]) => start < end).sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const merged: TextRange[] = []
  for (const range of ascending) {
    const last = merged.at(-1)
    if (last !== undefined && range[0] < last[1]) {
      merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])]
    } else {
      merged.push(range)
    }
  }
  return merged
}

/** The ranges in text.slice(start, end), cut at its ends and counted from its beginning. */
export function rangesWithin(ranges: readonly TextRange[], start: number, end: number): TextRange[] {
  return ranges
    .filter(range => range[0] < end && range[1] > start)
    .map(range => [Math.max(range[0], start) - start, Math.min(range[1], end) - start])
}
