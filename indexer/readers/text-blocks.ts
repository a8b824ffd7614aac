/**
 * Plain text as blocks between blank lines, and what can be said of one without understanding it: whether it
 * is prose. Both the title and the headings of a plain text are found by that.
 */

export interface TextBlock {
  /** Without the blank lines around it; a substring, which costs no copy. */
  readonly text: string
  /** Offset in the whole text. */
  readonly start: number
  /** 1-based. */
  readonly line: number
  readonly isSingleLine: boolean
}

/** O(n); in reading order. */
export function* textBlocks(text: string): Generator<TextBlock> {
  const gap = /\n(?:[ \t\f\u00A0]*\n)+/g
  let line = 1
  let start = 0
  while (start < text.length) {
    gap.lastIndex = start
    const match = gap.exec(text)
    const end = match?.index ?? text.length
    const block = text.slice(start, end)
    if (/\S/.test(block)) yield { text: block, start, line, isSingleLine: !block.trimEnd().includes('\n') }
    const next = match === null ? text.length : gap.lastIndex
    line += lineEndCount(text, start, next)
    start = next
  }
}

/** A paragraph that goes on for some sentences; shorter ones may be anything. */
const MIN_PROSE_LENGTH = 120

/** Running text: long, begun with a capital, ended as a sentence ends. */
export function isProse(block: TextBlock | undefined): boolean {
  if (block === undefined || block.text.length < MIN_PROSE_LENGTH) return false
  return /^\s*["„“»«(]?[\p{Lu}\d]/u.test(block.text) && /[.!?…][)\]"'“”»«’]*\s*$/.test(block.text.slice(-10))
}

function lineEndCount(text: string, start: number, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}
