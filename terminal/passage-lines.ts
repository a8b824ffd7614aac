/**
 * The text of a passage as lines to print, its matches marked, wrapped at words.
 *
 *   passageLines({ text: 'Das Haus\nam Hang\n', lineNumbers: [7, 8] }, [[4, 8]], { width: 80, numberWidth: 2 })
 *     →  7  Das Haus
 *        8  am Hang
 */
import type { PassageText, TextRange } from '../query/search-index.ts'
import { cleanMarkedText, type MarkedText } from './clean-text.ts'
import { wrapText } from './display-width.ts'
import { markedSpans, type StyledLine, sliceMarked, span } from './styled-line.ts'

export interface PassageLayout {
  /** Columns; infinite where lines are not to be broken. */
  readonly width: number
  /** Digits of the line numbers; 0 for none. */
  readonly numberWidth: number
}

export function passageLines(
  { text, lineNumbers }: Pick<PassageText, 'text' | 'lineNumbers'>,
  ranges: readonly TextRange[],
  { width, numberWidth }: PassageLayout,
): StyledLine[] {
  const gutter = numberWidth === 0 ? 0 : numberWidth + gutterSpace.length
  return markedLines({ text, ranges }).flatMap((line, i) =>
    wrapMarked(line, Math.max(1, width - gutter)).map((row, rowNumber): StyledLine => {
      if (gutter === 0) return markedSpans(row)
      const number = rowNumber === 0 ? String(lineNumbers[i] ?? '') : ''
      return [span(number.padStart(numberWidth) + gutterSpace, 'faint'), ...markedSpans(row)]
    }),
  )
}

const gutterSpace = '  '

/** The lines of a text, clean. */
function markedLines(marked: MarkedText): MarkedText[] {
  const lines: MarkedText[] = []
  for (let start = 0; start < marked.text.length; ) {
    const found = marked.text.indexOf('\n', start)
    const end = found < 0 ? marked.text.length : found
    lines.push(cleanMarkedText(sliceMarked(marked, start, end)))
    start = end + 1
  }
  return lines
}

function wrapMarked(line: MarkedText, width: number): MarkedText[] {
  if (width === Number.POSITIVE_INFINITY) return [line]
  return wrapText(line.text, width).map(([start, end]) => sliceMarked(line, start, end))
}
