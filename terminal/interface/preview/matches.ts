/**
 * From match to match through a whole document. Matches are found block by block while the document is shown; what is
 * asked for before its blocks are known is done as soon as they are.
 */
import type { TextRange } from '../../../query/search-index.ts'
import type { PreviewDocument } from './document.ts'
import { lineOfOffset } from './document.ts'
import type { MatchPlace } from './rows.ts'

/** Matches by block, as ranges of the block's text. */
export type Highlights = ReadonlyMap<number, readonly TextRange[]>

export interface MatchCounts {
  readonly total: number
  /** By block, how many there are in those before it. */
  readonly before: readonly number[]
}

/** O(blocks). @returns undefined until all blocks are known */
export function countMatches(document: PreviewDocument, highlights: Highlights): MatchCounts | undefined {
  if (highlights.size < document.blocks.length) return undefined
  let total = 0
  const before = document.blocks.map((_, block) => {
    const sum = total
    total += highlights.get(block)?.length ?? 0
    return sum
  })
  return { total, before }
}

/** @returns from 1 */
export function matchNumber(counts: MatchCounts, { block, number }: MatchPlace): number {
  return (counts.before[block] ?? 0) + number + 1
}

/** The index of the line in which a match begins. */
export function lineOfMatch(document: PreviewDocument, highlights: Highlights, match: MatchPlace): number {
  return lineOfOffset(document, match.block, highlights.get(match.block)?.[match.number]?.[0] ?? 0)
}

/** The first match of a line. */
export function matchInLine(
  document: PreviewDocument,
  highlights: Highlights,
  index: number,
): MatchPlace | undefined {
  const line = document.lines[index]
  if (line === undefined) return undefined
  const end = line.start + line.text.length
  const ranges = highlights.get(line.block) ?? []
  const number = ranges.findIndex(([start]) => start >= line.start && start < end)
  return number < 0 ? undefined : { block: line.block, number }
}

export type Step =
  | { readonly kind: 'found'; readonly match: MatchPlace; readonly isWrapped: boolean }
  /** A block on the way is not known yet. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' }

/** The match after, or before, another one; after the last comes the first. */
export function stepMatch(
  { blocks }: PreviewDocument,
  highlights: Highlights,
  from: MatchPlace,
  direction: 1 | -1,
): Step {
  const own = highlights.get(from.block)?.length ?? 0
  const next = from.number + direction
  if (next >= 0 && next < own) return { kind: 'found', match: { ...from, number: next }, isWrapped: false }
  for (let step = 1; step <= blocks.length; step++) {
    const at = from.block + step * direction
    const block = ((at % blocks.length) + blocks.length) % blocks.length
    const ranges = highlights.get(block)
    if (ranges === undefined) return { kind: 'unknown' }
    const number = direction > 0 ? 0 : ranges.length - 1
    if (ranges.length > 0) return { kind: 'found', match: { block, number }, isWrapped: at !== block }
  }
  return { kind: 'none' }
}

/** Where a search begins that is to find the first match from a line on: right before it. */
export function beforeLine(document: PreviewDocument, highlights: Highlights, index: number): MatchPlace {
  const line = document.lines[index]
  const ranges = highlights.get(line?.block ?? 0) ?? []
  const first = ranges.findIndex(([start]) => start >= (line?.start ?? 0))
  return { block: line?.block ?? 0, number: (first < 0 ? ranges.length : first) - 1 }
}
