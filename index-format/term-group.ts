/**
 * All posting lists of one term lie side by side, one list a form: "kundig" has the lists of kündigen,
 * kündigte, kündigung …, so that a word costs one read, and a form that was typed can be told from the
 * others of its term.
 *
 *     group      form count (varint), then of each form, by form number: number − number of the form before (varint; not
 *                of the first, which the dictionary tells) · posting count (varint) · byte length of its postings
 *                (varint) · byte length of its positions (varint); then the posting lists, in the same order.
 *                A single form, as most terms have, is told by the dictionary's entry: its list follows at once
 *     positions  the lists of positions, in the same order, in a section of their own
 */
import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'
import type { TermEntry } from './dictionary-entries.ts'

/** What a group says of each of its forms. */
export interface FormHead {
  readonly form: number
  readonly postingCount: number
  readonly postingsByteLength: number
  readonly positionsByteLength: number
}

/**
 * @param heads ascending by form
 * @param postings of all forms, one list behind the other
 */
export function writeTermGroup(writer: ByteWriter, heads: readonly FormHead[], postings: Uint8Array): void {
  writer.varint(heads.length)
  if (heads.length > 1) {
    let previousForm: number | undefined
    for (const { form, postingCount, postingsByteLength, positionsByteLength } of heads) {
      if (previousForm !== undefined) writer.varint(form - previousForm)
      writer.varint(postingCount)
      writer.varint(postingsByteLength)
      writer.varint(positionsByteLength)
      previousForm = form
    }
  }
  writer.bytes(postings)
}

/** The list of one form within its group. */
export interface FormList {
  readonly form: number
  readonly postingCount: number
  readonly postings: Uint8Array
  /** Offset of its positions from the beginning of the group's positions. */
  readonly positionsOffset: number
  readonly positionsByteLength: number
}

/** What the dictionary tells of a group. */
export type TermGroupEntry = Pick<TermEntry, 'firstForm' | 'documentFrequency' | 'positionsByteLength'>

/**
 * @param reader over one group and nothing else
 * @throws IndexFormatError when the lists do not fill the group and its positions
 */
export function decodeTermGroup(reader: ByteReader, entry: TermGroupEntry): readonly FormList[] {
  const { firstForm, documentFrequency, positionsByteLength } = entry
  const formCount = reader.count()
  if (formCount === 1) {
    const postings = reader.rest()
    return [
      { form: firstForm, postingCount: documentFrequency, postings, positionsOffset: 0, positionsByteLength },
    ]
  }
  const heads = decodeHeads(reader, formCount, firstForm)
  let positionsOffset = 0
  const lists = heads.map(({ postingsByteLength, ...head }) => {
    const list = { ...head, postings: reader.bytes(postingsByteLength), positionsOffset }
    positionsOffset += head.positionsByteLength
    return list
  })
  if (!reader.atEnd || positionsOffset !== positionsByteLength) {
    throw reader.problem('the posting lists of a term do not add up')
  }
  return lists
}

function decodeHeads(reader: ByteReader, formCount: number, firstForm: number): readonly FormHead[] {
  const heads: FormHead[] = []
  let form = firstForm
  while (heads.length < formCount) {
    const gap = heads.length > 0 ? reader.varint() : 0
    if (gap === 0 && heads.length > 0) throw reader.problem('a form occurs twice in a term')
    form += gap
    const postingCount = reader.varint()
    const postingsByteLength = reader.varint()
    const positionsByteLength = reader.varint()
    heads.push({ form, postingCount, postingsByteLength, positionsByteLength })
  }
  return heads
}
