/**
 * The lines of a document wrapped at a width, each when it is first seen. Scrolling asks for the same lines again and
 * again, and a line may be as long as a page.
 */
import type { TextRange } from '../../../query/search-index.ts'
import { cleanMarkedText, type MarkedText } from '../../clean-text.ts'
import { wrapText } from '../../display-width.ts'
import type { PreviewLine } from './line.ts'
import { dressLine, itemIndent, type TextLook } from './text-look.ts'

export interface WrappedLine {
  /** Places of the rows in the dressed text. */
  readonly rows: readonly TextRange[]
  /** Columns by which rows after the first are indented. */
  readonly indent: number
  /** Whether the cells of a table are filled up: they are not where a row would have to be broken. */
  readonly isAligned: boolean
}

export class WrappedLines {
  readonly #lines: readonly PreviewLine[]
  readonly #look: TextLook
  readonly #wrapped = new Map<number, WrappedLine>()
  #width = 0

  constructor(lines: readonly PreviewLine[], look: TextLook) {
    this.#lines = lines
    this.#look = look
  }

  /** @param width columns, ≥ 1; another one than before forgets everything */
  at(index: number, width: number): WrappedLine {
    if (width !== this.#width || this.#wrapped.size > mostLines) this.#wrapped.clear()
    this.#width = width
    const kept = this.#wrapped.get(index)
    if (kept !== undefined) return kept
    const wrapped = this.#wrap(index, width)
    this.#wrapped.set(index, wrapped)
    return wrapped
  }

  /** The text of a line as it is shown at the width asked for last, with ranges of the line as ranges of it. */
  dressed(index: number, ranges: readonly TextRange[], isAligned: boolean): MarkedText {
    const line = this.#lines[index]
    const withTabs = { text: line?.text ?? '', ranges }
    const cellWidths = isAligned ? line?.cellWidths : undefined
    return cleanMarkedText(dressLine(withTabs, line?.isHeading ? 'plain' : this.#look, cellWidths))
  }

  #wrap(index: number, width: number): WrappedLine {
    const aligned = this.dressed(index, [], true).text
    const alignedRows = wrapText(aligned, width)
    const isTable = this.#lines[index]?.cellWidths !== undefined
    if (isTable && alignedRows.length === 1) return { rows: alignedRows, indent: 0, isAligned: true }
    const { text } = isTable ? this.dressed(index, [], false) : { text: aligned }
    const rows = isTable ? wrapText(text, width) : alignedRows
    const indent = itemIndent(text)
    if (rows.length === 1 || indent === 0 || indent > width / 3) return { rows, indent: 0, isAligned: false }
    return { rows: wrapItem(text, rows, width - indent), indent, isAligned: false }
  }
}

/** Enough for pages around the place that is read. */
const mostLines = 5000

/** The rows after the first again, in fewer columns. */
function wrapItem(text: string, rows: readonly TextRange[], width: number): TextRange[] {
  const [first = [0, text.length], second = [text.length, text.length]] = rows
  const rest = wrapText(text.slice(second[0]), width)
  return [first, ...rest.map(([start, end]): TextRange => [start + second[0], end + second[0]])]
}
