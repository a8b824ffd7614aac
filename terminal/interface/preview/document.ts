/**
 * A document as the preview shows it: lines with their numbers in the source, blocks of lines whose matches are looked
 * for together, its headings.
 */
import type { DocumentText, PassageText } from '../../../query/search-index.ts'
import type { PreviewLine } from './line.ts'
import { alignTables, textLookOf } from './text-look.ts'
import { WrappedLines } from './wrapped-lines.ts'

export interface PreviewDocument {
  readonly lines: readonly PreviewLine[]
  readonly blocks: readonly PreviewBlock[]
  /** Index of the first line of each passage. */
  readonly passageStarts: readonly number[]
  readonly headings: readonly PreviewHeading[]
  /** Columns that the greatest line number takes. */
  readonly numberWidth: number
  readonly wrapped: WrappedLines
}

/** Whole lines of one passage; phrases are found within it. */
export interface PreviewBlock {
  readonly passage: number
  readonly text: string
  /** Index of its first line. */
  readonly firstLine: number
}

/** A heading of the document's outline. */
export interface PreviewHeading {
  /** Not clean. */
  readonly title: string
  /** 0 is the outermost. */
  readonly depth: number
  /** Index of its line. */
  readonly line: number
}

/** O(length of the document). */
export function createPreviewDocument(document: DocumentText): PreviewDocument {
  const look = textLookOf(document.path)
  const lines: PreviewLine[] = []
  const blocks: PreviewBlock[] = []
  const passageStarts: number[] = []
  const headings: PreviewHeading[] = []
  document.passages.forEach((passage, number) => {
    passageStarts.push(lines.length)
    addPassage(passage, number, { lines, blocks })
    headings.push(...headingsOf(passage, lines, passageStarts.at(-1) ?? 0, document.title))
  })
  const shown = look === 'markdown' ? alignTables(lines) : lines
  const greatest = lines.reduce((most, line) => Math.max(most, line.number), 0)
  const numberWidth = String(greatest).length
  return {
    lines: shown,
    blocks,
    passageStarts,
    headings,
    numberWidth,
    wrapped: new WrappedLines(shown, look),
  }
}

/** The index of the line of a passage that has a number of the source, or comes right after it. */
export function findLine(document: PreviewDocument, passage: number, number: number): number {
  const { lines, passageStarts } = document
  const start = passageStarts[passage] ?? 0
  const end = passageStarts[passage + 1] ?? lines.length
  for (let line = start; line < end; line++) if ((lines[line]?.number ?? 0) >= number) return line
  return start
}

/** The index of the line in which an offset of a block lies. */
export function lineOfOffset({ lines, blocks }: PreviewDocument, block: number, offset: number): number {
  let line = blocks[block]?.firstLine ?? 0
  for (let next = lines[line + 1]; next?.block === block && next.start <= offset; next = lines[line + 1])
    line++
  return line
}

function addPassage(
  { text, bodyStart, lineNumbers }: PassageText,
  passage: number,
  { lines, blocks }: { readonly lines: PreviewLine[]; readonly blocks: PreviewBlock[] },
): void {
  let blockStart = 0
  let firstLine = lines.length
  let offset = 0
  const texts = text.replace(/\n$/, '').split('\n')
  texts.forEach((line, index) => {
    if (offset > blockStart && offset + line.length - blockStart > longestBlock) {
      blocks.push({ passage, text: text.slice(blockStart, offset), firstLine })
      blockStart = offset
      firstLine = lines.length
    }
    const number = lineNumbers[index] ?? index + 1
    const place = { number, start: offset - blockStart, block: blocks.length }
    lines.push({ text: line, ...place, isHeading: offset < bodyStart })
    offset += line.length + 1
  })
  blocks.push({ passage, text: text.slice(blockStart), firstLine })
}

/** Finding the matches of a block this long takes a few milliseconds: no key waits for it. */
const longestBlock = 20_000

/**
 * The heading lines of a passage are the last ones of its heading path: those before them have lines of their own in
 * the passages before.
 */
function headingsOf(
  { headings, bodyStart }: PassageText,
  lines: readonly PreviewLine[],
  start: number,
  title: string,
): PreviewHeading[] {
  if (bodyStart === 0) return []
  const own: { readonly title: string; readonly line: number }[] = []
  for (let line = start; lines[line]?.isHeading; line++) {
    const text = lines[line]?.text ?? ''
    if (/[\p{L}\p{N}]/u.test(text)) own.push({ title: text, line })
  }
  // The title stands above everything, but is in the path of its own passage alone.
  const outermost = headings[0] === title ? 0 : 1
  const first = outermost + headings.length - own.length
  return own.map((heading, index) => ({ ...heading, depth: Math.max(0, first + index) }))
}
