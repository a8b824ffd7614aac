/**
 * Sections too long to be one passage → passages of 4,000 to 8,000 characters, cut where a reader would pause:
 * between paragraphs, else between lines, else between sentences, else between words.
 *
 * The texts of a section's passages, one after the other, are the section's text.
 */
import type { Section } from './readable-document.ts'

/** UTF-16 units; about two pages. A passage is what a hit points at, so it should not be much to look through. */
export const MAX_PASSAGE_LENGTH = 8000

/** No passage of a section that is cut is shorter, since nearly empty passages distort the ranking. */
export const MIN_PASSAGE_LENGTH = MAX_PASSAGE_LENGTH / 2

/** @returns the same sections, but none longer than MAX_PASSAGE_LENGTH */
export function splitSections(sections: readonly Section[]): Section[] {
  return sections.flatMap(section =>
    section.text.length <= MAX_PASSAGE_LENGTH ? [section] : splitSection(section),
  )
}

function splitSection(section: Section): Section[] {
  const { headings, text, bodyStart, lineNumbers } = section
  const passages: Section[] = []
  let start = 0
  let lineIndex = 0
  while (start < text.length) {
    const end = findCut(text, start)
    const piece = text.slice(start, end)
    const lineEnds = countLineEnds(piece)
    const lineCount = lineEnds + (piece.endsWith('\n') ? 0 : 1)
    passages.push({
      headings,
      text: piece,
      bodyStart: Math.min(Math.max(0, bodyStart - start), piece.length),
      line: lineNumbers?.[lineIndex] ?? section.line + lineIndex,
      ...(lineNumbers && { lineNumbers: lineNumbers.slice(lineIndex, lineIndex + lineCount) }),
    })
    start = end
    lineIndex += lineEnds
  }
  return passages
}

/** The places to cut behind, best first. */
const PAUSES: readonly RegExp[] = [
  /\n[ \t]*\n/g,
  /\n/g,
  // A sentence's end, but none of the points in "z. B.", "Dr. Müller", "Art. 5" and "12. Februar".
  /(?:(?<=\p{L}{3})\.|[!?…])[)\]"'“”»«’]* (?=[^\p{Ll}\d])/gu,
  / /g,
]

function findCut(text: string, start: number): number {
  const rest = text.length - start
  if (rest <= MAX_PASSAGE_LENGTH) return text.length
  const from = start + MIN_PASSAGE_LENGTH
  const to = start + Math.min(MAX_PASSAGE_LENGTH, rest - MIN_PASSAGE_LENGTH)
  const room = text.slice(from, to)
  for (const pause of PAUSES) {
    const last = lastMatchEnd(room, pause)
    if (last > 0) return from + last
  }
  return isInsideSurrogatePair(text, to) ? to - 1 : to
}

/** 0 where there is none. */
function lastMatchEnd(text: string, pattern: RegExp): number {
  let end = 0
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length
  return end
}

function isInsideSurrogatePair(text: string, index: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(index - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(index))
}

function countLineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
