/**
 * A document as the preview shows it: lines with their numbers in the source, and blocks of lines whose
 * matches are looked for together.
 */
import type { DocumentText, TextRange } from '../../../query/search-index.ts'

export interface PreviewDocument {
  readonly lines: readonly PreviewLine[]
  readonly blocks: readonly PreviewBlock[]
  /** Columns that the greatest line number takes. */
  readonly numberWidth: number
}

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
}

/** Whole lines of one passage; phrases are found within it. */
export interface PreviewBlock {
  readonly passage: number
  readonly text: string
}

/** O(length of the document). */
export function createPreviewDocument(document: DocumentText): PreviewDocument {
  const lines: PreviewLine[] = []
  const blocks: PreviewBlock[] = []
  document.passages.forEach(({ text, bodyStart, lineNumbers }, passage) => {
    let blockStart = 0
    let offset = 0
    const texts = text.replace(/\n$/, '').split('\n')
    texts.forEach((line, index) => {
      if (offset > blockStart && offset + line.length - blockStart > longestBlock) {
        blocks.push({ passage, text: text.slice(blockStart, offset) })
        blockStart = offset
      }
      const number = lineNumbers[index] ?? index + 1
      lines.push({
        text: line,
        number,
        start: offset - blockStart,
        block: blocks.length,
        isHeading: offset < bodyStart,
      })
      offset += line.length + 1
    })
    blocks.push({ passage, text: text.slice(blockStart) })
  })
  const greatest = lines.reduce((most, line) => Math.max(most, line.number), 0)
  return { lines, blocks, numberWidth: String(greatest).length }
}

/** The index of the line of a passage that has a number of the source, or comes right after it. */
export function findLine(document: PreviewDocument, passage: number, number: number): number {
  const isInPassage = (line: PreviewLine) => document.blocks[line.block]?.passage === passage
  const found = document.lines.findIndex(line => isInPassage(line) && line.number >= number)
  return found >= 0 ? found : Math.max(0, document.lines.findIndex(isInPassage))
}

/** Matches of a block that lie in a line, as ranges of the line. */
export function rangesOfLine(line: PreviewLine, ranges: readonly TextRange[]): TextRange[] {
  const end = line.start + line.text.length
  return ranges
    .filter(([from, to]) => from < end && to > line.start)
    .map(([from, to]) => [Math.max(from, line.start) - line.start, Math.min(to, end) - line.start])
}

/** Finding the matches of a block this long takes a few milliseconds: no key waits for it. */
const longestBlock = 20_000
