/** A line of a previewed document. */
import type { TextRange } from '../../../query/search-index.ts'

export interface PreviewLine {
  /** As it was indexed, not clean. */
  readonly text: string
  /** 1-based line of the source. */
  readonly number: number
  /** UTF-16 offset of the line in its block's text. */
  readonly start: number
  /** Index of its block. */
  readonly block: number
  readonly isHeading: boolean
  /** Columns to which the cells of a table are filled up, where it is one of its rows. */
  readonly cellWidths?: readonly number[]
}

/** Matches of a block that lie in a line, as ranges of the line. */
export function rangesOfLine(line: PreviewLine, ranges: readonly TextRange[]): TextRange[] {
  const end = line.start + line.text.length
  return ranges
    .filter(([from, to]) => from < end && to > line.start)
    .map(([from, to]) => [Math.max(from, line.start) - line.start, Math.min(to, end) - line.start])
}
