/**
 * Where the letters of a normal form stand in the text that it was made of: soft hyphens, a hyphen at a line's end and
 * combining marks are in the text alone.
 *
 *   placeInText('Stra\u00adßen\u00adfest', 'straßenfest', { start: 7, end: 11 }) → { start: 9, end: 13 }
 */
import { isGermanWord } from '../analysis/german-word.ts'

/** Half-open [start, end) in UTF-16 code units. */
interface Place {
  readonly start: number
  readonly end: number
}

/**
 * @param part of the form
 * @returns its place in the text; undefined where the form was not made of the text's own letters
 */
export function placeInText(text: string, form: string, part: Place): Place | undefined {
  if (isGermanWord(form) && text.toLowerCase() === form) return { start: part.start, end: part.end }
  if (normalized(text) !== form) return undefined
  const from = lengthOf(text, part.start)
  const end = part.end === form.length ? text.length : lengthOf(text, part.end)
  const start = from + (LEFT_OUT_AT_START.exec(text.slice(from, end))?.[0].length ?? 0)
  return { start, end: start + text.slice(start, end).replace(LEFT_OUT_AT_END, '').length }
}

/** Length of the text before letter number `count` of its form: that of the longest beginning with so many letters. */
function lengthOf(text: string, count: number): number {
  let length = 0
  while (length < text.length && normalized(text.slice(0, length + 1)).length <= count) length++
  return length
}

function normalized(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(LEFT_OUT, '')
}

/** Soft hyphens, and a hyphen with the line break behind it. */
const LEFT_OUT = /\u00ad|[-\u2010]\s*\n\s*/g
const LEFT_OUT_AT_START = /^(?:\u00ad|[-\u2010]\s*\n\s*)+/
const LEFT_OUT_AT_END = /(?:\u00ad|[-\u2010]\s*\n\s*)+$/
