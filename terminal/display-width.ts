/**
 * Text and the columns it takes in a terminal: measuring, cutting and wrapping by what a reader sees as one
 * character. Ink's own truncation runs over by a column where characters are two columns wide.
 *
 *   displayWidth('東京')                 → 4
 *   truncateText('Verhandlungen', 8)     → 'Verhand…'
 *   wrapText('ein langer Satz', 10)      → [[0, 10], [11, 15]]
 *
 * All texts are clean (clean-text.ts). Breaking between characters: Unicode Standard Annex 29.
 */
import stringWidth from 'string-width'
import type { TextRange } from '../query/search-index.ts'
import { asciiGlyphs } from './glyphs.ts'

export const ellipsis = '…'

export function displayWidth(text: string): number {
  if (!terminal.isAmbiguousWide) return isSimple(text) ? text.length : stringWidth(text)
  return isAscii(text) ? text.length : stringWidth(asciiGlyphs(text), { ambiguousIsNarrow: false })
}

/**
 * For a terminal that gives two columns to the characters whose width Unicode leaves open (Standard Annex 11), such as §
 * and ü. Called once, before anything is measured: a terminal does not change its mind. What the interface draws with is
 * then ASCII.
 */
export function takeAmbiguousForWide(): void {
  terminal.isAmbiguousWide = true
}

const terminal = { isAmbiguousWide: false }

function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text)
}

/** The longest beginning of a text that fits, with an ellipsis where something was cut off. */
export function truncateText(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  return width < 1 ? '' : text.slice(0, fittingLength(text, width - 1)) + ellipsis
}

/** The longest end of a text that fits, with an ellipsis where something was cut off. */
export function truncateTextStart(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  const start = [0, ...graphemeEnds(text)].find(from => displayWidth(text.slice(from)) < width)
  return start === undefined ? '' : ellipsis + text.slice(start)
}

/** Length in UTF-16 units of the longest beginning that fits into `width` columns. */
export function fittingLength(text: string, width: number): number {
  if (terminal.isAmbiguousWide ? isAscii(text) : isSimple(text))
    return Math.min(text.length, Math.max(0, width))
  let used = 0
  for (const { segment, index } of segmenter().segment(text)) {
    used += displayWidth(segment)
    if (used > width) return index
  }
  return text.length
}

/** The ends of a text's characters as a reader counts them, ascending. */
export function graphemeEnds(text: string): number[] {
  return Array.from(segmenter().segment(text), ({ segment, index }) => index + segment.length)
}

/**
 * Breaks a text into rows of at most `width` columns, at spaces where it can.
 * @param width ≥ 1
 * @returns half-open places in the text, ascending; the spaces at a break belong to no row; at least one row
 */
export function wrapText(text: string, width: number): TextRange[] {
  const rows: TextRange[] = []
  let start = 0
  while (start < text.length) {
    const rest = text.slice(start, start + width * unitsPerColumn)
    const fitting = fittingLength(rest, width)
    if (start + fitting >= text.length) break
    const cut = breakBefore(rest, fitting)
    rows.push([start, start + trimmedLength(rest, cut)])
    start += cut
    while (text[start] === ' ') start++
  }
  if (start < text.length || rows.length === 0) rows.push([start, text.length])
  return rows
}

/** Even a column filled by a letter with a dozen marks is looked at whole; text after that cannot fit. */
const unitsPerColumn = 16

/** Made when it is needed: it takes as long as a small search. */
function segmenter(): Intl.Segmenter {
  return new Intl.Segmenter(undefined, { granularity: 'grapheme' })
}

/**
 * Latin letters, the usual punctuation, arrows and boxes: a column each, and never part of a longer character.
 * Nearly every text is of these alone, and is measured at once.
 */
function isSimple(text: string): boolean {
  return /^[ -~\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027\u2030-\u205E\u20A0-\u20C0\u2190-\u2193\u2500-\u259F]*$/.test(
    text,
  )
}

/** Where to break: after the last space or hyphen that leaves a fair row, else at the edge; always > 0. */
function breakBefore(text: string, fitting: number): number {
  if (text[fitting] === ' ') return fitting
  for (let end = fitting; end > fitting / 3; end--) {
    const before = text[end - 1]
    if (before === ' ' || (before === '-' && end > 1 && text[end - 2] !== ' ')) return end
  }
  return Math.max(fitting, graphemeEnds(text.slice(0, 64))[0] ?? 1)
}

function trimmedLength(text: string, length: number): number {
  let end = length
  while (end > 0 && text[end - 1] === ' ') end--
  return end
}
