/**
 * A quantity → one form for all its writings: digits without grouping, the decimal comma kept.
 *
 *   1.000, 1 000 (fixed space), 1'000 → 1000     1.234,56 → 1234,56     0,5 → 0,5
 */
import { classAt, LETTER } from './character-class.ts'
import { isFixedSpace } from './gap.ts'
import { limitForm } from './normal-form.ts'
import type { Word } from './token-group.ts'

/** The quantity that begins with the digits at `start`. O(n) in its length. */
export function readQuantity(text: string, start: number): Word {
  const firstEnd = digitsEnd(text, start)
  const integerEnd = groupedEnd(text, start, firstEnd)
  const end = decimalEnd(text, start, integerEnd)
  if (integerEnd === firstEnd) return { forms: [limitForm(text.slice(start, end))], start, end }
  const form = text.slice(start, integerEnd).replace(/\D/g, '') + text.slice(integerEnd, end)
  return { forms: [limitForm(form)], start, end }
}

/** Whether the digits [start, end) are a quantity by themselves: nothing groups or continues them. */
export function isWholeQuantity(text: string, start: number, end: number): boolean {
  return groupedEnd(text, start, end) === end && decimalEnd(text, start, end) === end
}

/** The offset after the digits 0 to 9 that stand at `offset`. */
export function digitsEnd(text: string, offset: number): number {
  let end = offset
  while (isDigit(text, end)) end++
  return end
}

const GROUP_LENGTH = 3

/** The offset after the digits [start, end) and the groups that follow them. */
function groupedEnd(text: string, start: number, end: number): number {
  return end - start <= GROUP_LENGTH ? groupsEnd(text, start, end) : end
}

function decimalEnd(text: string, start: number, integerEnd: number): number {
  return isEnumerated(text, start) ? integerEnd : fractionEnd(text, integerEnd)
}

/** The offset after ".000" repeated, with one and the same sign; `end` unless every group has three digits. */
function groupsEnd(text: string, start: number, end: number): number {
  const sign = text.charCodeAt(end)
  if (!isGroupingSign(sign) || text[start] === '0') return end
  let at = end
  while (text.charCodeAt(at) === sign && isDigit(text, at + 1)) {
    const groupEnd = digitsEnd(text, at + 1)
    if (groupEnd - at - 1 !== GROUP_LENGTH) return end
    at = groupEnd
  }
  return (classAt(text, at) & LETTER) === 0 ? at : end
}

/** The offset after ",56"; `offset` where none follows, or where the comma lists numbers: "1,2,3". */
function fractionEnd(text: string, offset: number): number {
  if (text[offset] !== ',' || !isDigit(text, offset + 1)) return offset
  const end = digitsEnd(text, offset + 1)
  const isList = text[end] === ',' && isDigit(text, end + 1)
  return isList ? offset : end
}

/** Whether the number continues such a list. */
function isEnumerated(text: string, start: number): boolean {
  return text[start - 1] === ',' && isDigit(text, start - 2)
}

function isGroupingSign(code: number): boolean {
  return code === 0x2e || code === 0x27 || code === 0x2019 || isFixedSpace(code)
}

function isDigit(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset)
  return code >= 0x30 && code <= 0x39
}
