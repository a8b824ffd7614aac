/**
 * Readable text → its blocks: paragraphs, headings and list items, each a run of lines that belong
 * together. Lines that were only wrapped stay joined.
 *
 *   'Kündigung\nDie Frist beträgt drei\nMonate.' → 'Kündigung' | 'Die Frist beträgt drei\nMonate.'
 *
 * A line was wrapped when the next line's first word would not have fitted behind it. Where it would
 * have, the author ended the line on purpose, if what follows can begin something.
 */

import { isLatinLetter } from '../analysis/latin-letter.ts'
import { lazyPattern } from '../analysis/lazy-pattern.ts'
import type { TextRange } from './search-index.ts'

/** @returns ascending, apart, without white space at their ends; all else of the text is in one of them */
export function splitBlocks(text: string): TextRange[] {
  const blocks: TextRange[] = []
  for (const lines of paragraphs(text)) {
    const width = lines.reduce((greatest, line) => Math.max(greatest, line.width), 0)
    let blockStart = lines[0]?.start ?? 0
    for (const [number, line] of lines.entries()) {
      const next = lines[number + 1]
      if (next !== undefined && !separates(text, line, next, width)) continue
      blocks.push([blockStart, line.end])
      blockStart = next?.start ?? line.end
    }
  }
  return blocks
}

interface Line {
  /** Without white space at its ends. */
  readonly start: number
  readonly end: number
  /** With its indentation. */
  readonly width: number
}

const LINE = /[^\n\r\u2028\u2029]*/gy
const listItem = lazyPattern(() => /(?:[-*•·–]|\(?\d{1,3}[.)]|\(?\p{L}{1,2}\))\s/uy)
const lowerCase = lazyPattern(() => /\p{Ll}/uy)
const FIRST_WORD = /\S*/y
/** Share of a paragraph's width that a wrapped line fills, short of its next word; `fmt` wraps early. */
const WRAPPED_SHARE = 0.9
/** The line goes on after these: a comma, a word broken by a hyphen. */
const CONTINUES = /[,;–\u00ad-]$/

/** Runs of lines that are not blank. */
function* paragraphs(text: string): Generator<Line[]> {
  let lines: Line[] = []
  for (let start = 0; start <= text.length; ) {
    LINE.lastIndex = start
    LINE.test(text)
    const end = LINE.lastIndex
    const line = toLine(text, start, end)
    if (line.width > 0) {
      lines.push(line)
    } else if (lines.length > 0) {
      yield lines
      lines = []
    }
    start = end + 1
  }
  if (lines.length > 0) yield lines
}

function toLine(text: string, start: number, end: number): Line {
  const line = text.slice(start, end)
  const width = line.trimEnd().length
  return { start: start + Math.min(width, line.length - line.trimStart().length), end: start + width, width }
}

/** Whether the break between two lines of a paragraph of this width is more than a wrap. */
function separates(text: string, line: Line, next: Line, width: number): boolean {
  if (mayBeListItem(text, next.start) && matches(listItem(), text, next.start)) return true
  if (isSmallLetter(text, next.start) || CONTINUES.test(text.charAt(line.end - 1))) return false
  FIRST_WORD.lastIndex = next.start
  FIRST_WORD.test(text)
  const wordLength = FIRST_WORD.lastIndex - next.start
  return line.width + 1 + wordLength <= width * WRAPPED_SHARE
}

/** A quick look, for Unicode's classes are slow to make. */
function mayBeListItem(text: string, at: number): boolean {
  if (!isLatinLetter(text.charCodeAt(at))) return true
  return text[at + 1] === ')' || text[at + 2] === ')' || text.charCodeAt(at + 1) > LAST_ASCII
}

function isSmallLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code > LAST_ASCII ? matches(lowerCase(), text, at) : code >= 0x61 && code <= 0x7a
}

const LAST_ASCII = 0x7f

function matches(expression: RegExp, text: string, at: number): boolean {
  expression.lastIndex = at
  return expression.test(text)
}
