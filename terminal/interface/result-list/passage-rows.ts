/** An unfolded passage as rows of the list: its line, its headings, and a row of its snippet. */
import type { Hit } from '../../../query/search-index.ts'
import { headingLine, snippetLines } from '../../hit-lines.ts'
import { lineWidth, type StyledLine, span, truncateLine } from '../../styled-line.ts'

export interface PassageLook {
  /** Columns. */
  readonly width: number
  /** With two the snippet has a row of its own. */
  readonly rows: number
}

export function passageRows(hit: Hit, { width, rows }: PassageLook): StyledLine[] {
  const number = `${String(hit.line).padStart(lineNumberWidth)}  `
  const room = Math.max(1, width - number.length)
  const [snippet] = hit.snippets
  const heading = headingLine(hit, rows > 1 ? room : Math.floor(room * headingShare))
  const gutter = span(number, 'faint')
  if (rows > 1) {
    const snippets = snippet === undefined ? [] : snippetLines(snippet, room - 1, rows - 1)
    return [[gutter, ...heading], ...snippets.map(line => [span(' '.repeat(number.length)), ...line])]
  }
  const before = heading.length === 0 ? [] : [...heading, span('  ')]
  const rest =
    snippet === undefined ? [] : snippetLines(snippet, Math.max(1, room - lineWidth(before) - 1), 1)
  return [truncateLine([gutter, ...before, ...(rest[0] ?? [])], width)]
}

/** Indents passages under their hit as well. */
const lineNumberWidth = 6
/** Of a row that headings share with the snippet. */
const headingShare = 0.4
