/** What the two dictionaries tell of a string: of a form its term, of a term where its postings lie. */
import { type PartRange, passParts, readParts, writeParts } from './compound-parts.ts'
import type { PostingUnit } from './dictionary-key.ts'
import type { EntryCodec, EntryKey } from './entry-codec.ts'

export interface FormEntry {
  /** Number of its term. */
  readonly term: number
  /** Of a compound, whose parts have been indexed too; none where it is one word. */
  readonly parts: readonly PartRange[]
}

export interface TermEntry {
  /** Told by the term itself, not stored. */
  readonly unit: PostingUnit
  /** Distinct units with one of its forms. */
  readonly documentFrequency: number
  /** Number of its first form. */
  readonly firstForm: number
  /** Of its group, from the beginning of the section of postings. */
  readonly postingsOffset: number
  readonly postingsByteLength: number
  /** From the beginning of the section of positions. */
  readonly positionsOffset: number
  readonly positionsByteLength: number
}

const NO_PARTS: readonly PartRange[] = []

/**
 * Before the block: nothing. Entry: the term's distance from that of the form before in the block (zigzag) · 2 + (1 for
 * a compound), as one zigzag number: 0, 1 for the same term, −2, −1 for the term before. Then a compound's parts.
 */
export const formEntryCodec: EntryCodec<FormEntry> = {
  encoder() {
    let previous = 0
    return {
      start() {},
      entry(writer, { term, parts }) {
        writer.zigzag((term - previous) * 2 + (parts.length > 0 ? 1 : 0))
        writeParts(writer, parts)
        previous = term
      },
    }
  },
  decoder(reader) {
    let term = 0
    const isCompound = () => {
      const value = reader.zigzag()
      term += Math.floor(value / 2)
      return value % 2 !== 0
    }
    return {
      take: key => {
        const parts = isCompound() ? readParts(reader, key.wordLength) : NO_PARTS
        return { term, parts }
      },
      pass: key => {
        if (isCompound()) passParts(reader, key.wordLength)
      },
    }
  },
}

/**
 * Before the block: offsets of the first term's postings and positions, number of its first form (varints). Entry: first
 * form − that of the term before in the block (zigzag) · document frequency · byte length of the postings · byte length
 * of the positions (varints); each term's lists follow those of the term before.
 */
export const termEntryCodec: EntryCodec<TermEntry> = {
  encoder() {
    let previousForm = 0
    return {
      start(writer, first) {
        writer.varint(first.postingsOffset)
        writer.varint(first.positionsOffset)
        writer.varint(first.firstForm)
        previousForm = first.firstForm
      },
      entry(writer, entry) {
        writer.zigzag(entry.firstForm - previousForm)
        previousForm = entry.firstForm
        writer.varint(entry.documentFrequency)
        writer.varint(entry.postingsByteLength)
        writer.varint(entry.positionsByteLength)
      },
    }
  },
  decoder(reader) {
    let postingsOffset = reader.varint()
    let positionsOffset = reader.varint()
    let firstForm = reader.varint()
    let documentFrequency = 0
    let postingsByteLength = 0
    let positionsByteLength = 0
    const pass = () => {
      postingsOffset += postingsByteLength
      positionsOffset += positionsByteLength
      firstForm += reader.zigzag()
      documentFrequency = reader.varint()
      postingsByteLength = reader.varint()
      positionsByteLength = reader.varint()
    }
    const take = ({ unit }: EntryKey): TermEntry => {
      pass()
      return {
        unit,
        documentFrequency,
        firstForm,
        postingsOffset,
        postingsByteLength,
        positionsOffset,
        positionsByteLength,
      }
    }
    return { take, pass }
  },
}
