/**
 * The numbers that ranking needs of every passage and document, as plain columns, read when an index opens.
 *
 *     passage count P (u32) · document count D (u32) · first passage of each document, and P (u32 × (D + 1)) ·
 *     words of each passage, headings included (u16 × P) · words of its heading path (u8 × P)
 *
 * Counts above a column's greatest value are stored as that value.
 */
import type { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'

/** A passage's heading path is indexed up to this many words. */
export const MAX_HEADING_WORDS = 255
/** A passage's length for ranking is at most this. */
export const MAX_PASSAGE_WORDS = 65_535

export interface PassageTable {
  readonly passageCount: number
  readonly documentCount: number
  /** documentCount + 1 numbers: document d has the passages [firstPassages[d], firstPassages[d + 1]). */
  readonly firstPassages: Uint32Array
  /** Words of each passage, those of its heading path included. */
  readonly lengths: Uint16Array
  /** Words of each passage's heading path; positions below it are in the heading. */
  readonly headingLengths: Uint8Array
}

export function encodePassageTable(table: Omit<PassageTable, 'passageCount' | 'documentCount'>): Uint8Array {
  const passageCount = table.lengths.length
  const documentCount = table.firstPassages.length - 1
  const writer = new ByteWriter(8 + 4 * (documentCount + 1) + 3 * passageCount)
  writer.u32(passageCount)
  writer.u32(documentCount)
  for (const first of table.firstPassages) writer.u32(first)
  for (const length of table.lengths) writer.u16(length)
  writer.bytes(table.headingLengths)
  return writer.finish()
}

export function decodePassageTable(reader: ByteReader): PassageTable {
  const passageCount = reader.u32()
  const documentCount = reader.u32()
  const firstPassages = reader.u32s(documentCount + 1)
  const lengths = reader.u16s(passageCount)
  const headingLengths = reader.bytes(passageCount)
  if (!reader.atEnd || !risesFromZero(firstPassages, passageCount))
    throw reader.problem('the table of passages does not add up')
  return { passageCount, documentCount, firstPassages, lengths, headingLengths }
}

function risesFromZero(numbers: Uint32Array, last: number): boolean {
  let previous = 0
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number
    if (number < previous) return false
    previous = number
  }
  return numbers[0] === 0 && previous === last
}
