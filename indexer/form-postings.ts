/** The occurrences of one form as a posting list with positions, ready to be encoded. */
import type { PostingList } from '../index-format/postings.ts'
import type { InvertedOccurrences } from './occurrences.ts'

export interface FormPostings extends PostingList {
  /** Positions, posting after posting, strictly ascending within a posting. */
  readonly positions: Uint16Array
}

/** @param headingLengths headingLengths[unit]: positions below it are in the unit's heading path */
export function formPostings(
  occurrences: InvertedOccurrences,
  form: number,
  headingLengths: Uint8Array,
): FormPostings {
  const start = occurrences.starts[form] as number
  const end = occurrences.starts[form + 1] as number
  const ids = new Uint32Array(end - start)
  const frequencies = new Uint32Array(end - start)
  const positions = new Uint16Array(end - start)
  let postingCount = 0
  let positionCount = 0
  for (let i = start; i < end; i++) {
    const unit = occurrences.units[i] as number
    const position = occurrences.positions[i] as number
    const isNewUnit = postingCount === 0 || ids[postingCount - 1] !== unit
    // Two rules of the tokenizer may yield the same form for one word: it occurs once.
    if (!isNewUnit && positions[positionCount - 1] === position) continue
    if (isNewUnit) ids[postingCount++] = unit
    positions[positionCount++] = position
    const inHeading = position < (headingLengths[unit] as number) ? 1 : 0
    frequencies[postingCount - 1] = ((frequencies[postingCount - 1] as number) + 2) | inHeading
  }
  return {
    ids: ids.subarray(0, postingCount),
    frequencies: frequencies.subarray(0, postingCount),
    positions: positions.subarray(0, positionCount),
  }
}
