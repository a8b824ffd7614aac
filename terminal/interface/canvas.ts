/**
 * The blocks of lines on the screen → frames. Ink lays the blocks out, and what stands in them never passes it: it takes
 * each row of each frame apart into characters and joins them again, which took half the time between a key and its frame.
 *
 * Blocks are put, or taken away, while React commits a change; then one `draw` shows what came of it.
 */
import type { DOMElement } from 'ink'
import type { Painter } from '../paint.ts'
import { lineWidth, type StyledLine, sliceColumns, span, truncateLine } from '../styled-line.ts'

export interface Block {
  readonly lines: readonly StyledLine[]
  /** What does not fit is cut off; what is missing stays empty. */
  readonly width: number
  readonly height: number
  /** Whether it covers what stands behind it; default false. */
  readonly isOnTop?: boolean
}

export class Canvas {
  readonly #blocks = new Map<DOMElement, Block>()
  readonly #paint: Painter
  readonly #show: (rows: readonly string[]) => void

  /** @param show is given whole frames */
  constructor(paint: Painter, show: (rows: readonly string[]) => void) {
    this.#paint = paint
    this.#show = show
  }

  /** @param element of the box that is laid out for the block */
  put(element: DOMElement, block: Block): void {
    this.#blocks.set(element, block)
  }

  remove(element: DOMElement): void {
    this.#blocks.delete(element)
  }

  draw(): void {
    const rows: StyledLine[] = []
    for (const [element, block] of this.#blocks) if (!block.isOnTop) addBlock(rows, element, block)
    for (const [element, block] of this.#blocks) if (block.isOnTop) addBlock(rows, element, block)
    this.#show(Array.from(rows, (row = []) => this.#paint(row).trimEnd()))
  }
}

function addBlock(rows: StyledLine[], element: DOMElement, { lines, width, height }: Block): void {
  const { column, row } = placeOf(element)
  for (let index = 0; index < height; index++) {
    const line = truncateLine(lines[index] ?? [], width)
    rows[row + index] = overlaid(rows[row + index] ?? [], line, column, width)
  }
}

/** Where a box begins on the screen. Yoga tells how far each box is from the one around it. */
function placeOf(element: DOMElement): { readonly column: number; readonly row: number } {
  let column = 0
  let row = 0
  for (let box: DOMElement | undefined = element; box !== undefined; box = box.parentNode) {
    column += box.yogaNode?.getComputedLeft() ?? 0
    row += box.yogaNode?.getComputedTop() ?? 0
  }
  return { column, row }
}

/** A row with `width` of its columns, from `column` on, covered by a line that is not wider. */
function overlaid(row: StyledLine, line: StyledLine, column: number, width: number): StyledLine {
  const behind = sliceColumns(row, column + width, Number.POSITIVE_INFINITY)
  const before = sliceColumns(row, 0, column)
  const end = behind.length === 0 ? [] : [blank(width - lineWidth(line)), ...behind]
  return [...before, blank(column - lineWidth(before)), ...line, ...end]
}

function blank(columns: number) {
  return span(' '.repeat(columns))
}
