/**
 * Where the parts of a compound lie in its form ↔ bytes: straßenfest is straße [0, 6), n, fest [7, 11).
 *
 *     each part (varint): its length · 4 + the letters between it and the part before; the last ends with the form
 *
 * Lengths are in UTF-16 code units; straße is 6 · 4 + 0, fest 4 · 4 + 1.
 */
import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'

/** Half-open [start, end) in UTF-16 code units of the form. */
export interface PartRange {
  readonly start: number
  readonly end: number
}

/** @param parts ascending, at most 3 letters apart; the first begins where the form begins, the last ends where it ends */
export function writeParts(writer: ByteWriter, parts: readonly PartRange[]): void {
  let at = 0
  for (const { start, end } of parts) {
    writer.varint((end - start) * LINKS + start - at)
    at = end
  }
}

/** @throws IndexFormatError when the parts do not end with the form */
export function readParts(reader: ByteReader, formLength: number): readonly PartRange[] {
  const parts: PartRange[] = []
  let at = 0
  while (at < formLength) {
    const value = reader.varint()
    const start = at + (value % LINKS)
    at = start + Math.floor(value / LINKS)
    parts.push({ start, end: at })
    if (at === start || at > formLength) throw misfit(reader)
  }
  return parts
}

/** Reads past parts. @throws IndexFormatError as readParts */
export function passParts(reader: ByteReader, formLength: number): void {
  let at = 0
  while (at < formLength) {
    const value = reader.varint()
    if (value < LINKS) throw misfit(reader)
    at += (value % LINKS) + Math.floor(value / LINKS)
  }
  if (at > formLength) throw misfit(reader)
}

function misfit(reader: ByteReader): Error {
  return reader.problem('the parts of a compound do not fit its form')
}

/** Links have 0 to 3 letters. */
const LINKS = 4
