/**
 * What an update of an index must know besides what answers queries: with it the documents that have not changed need
 * not be read again.
 *
 *     section, unpacked: version of the reading of documents (varint) · segments · counts · unresolved forms of passages
 *                        · those of documents · checksum of the lexicon (varint) · certain splits · inner compounds
 *     segments    count (varint) · documents of each (varints)
 *     counts      count (varint) · of each: occurrences − postings · occurrences that begin with a capital (varints)
 *     unresolved  count (varint) · of each: form (string) · postings (varint) · of each posting: gap · occurrences ·
 *                 first position · distances of the others (varints)
 *     certain     count (varint) · a bit each, low bits first, 1 where it is · zeroes to the end of the byte
 *     inner       count (varint) · of each: the part (string) · its own parts, as compound-parts.ts says
 */
import { BitReader } from './bit-reader.ts'
import { BitWriter } from './bit-writer.ts'
import type { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'
import { type PartRange, readParts, writeParts } from './compound-parts.ts'
import type { Deflate, Inflate } from './compressed-block.ts'
import type { PostingUnit } from './dictionary-key.ts'
import { packSection, unpackSection } from './packed-section.ts'

export interface RebuildData {
  /** Of whatever makes forms and texts of a document's bytes, apart from the analysis. */
  readonly readingVersion: number
  /** A checksum of what terms were made with besides the analysis; 0 for nothing. */
  readonly lexiconChecksum: number
  /** Documents whose texts were compressed together: how many, segment by segment; all together all documents. */
  readonly segments: readonly number[]
  /** Of the words among the forms, by number: isWordKey. */
  readonly counts: WordCounts
  /** Of the compounds among the forms, by number: 1 where the writer knows the split by more than exact frequencies. */
  readonly certainSplits: Uint8Array
  /** By code point. */
  readonly innerCompounds: readonly InnerCompound[]
  /** Implied forms that are short for no word of the collection, which no dictionary has; by code point. */
  readonly unresolved: Readonly<Record<PostingUnit, readonly UnresolvedForm[]>>
}

export interface WordCounts {
  /** Occurrences beyond the first in each unit. */
  readonly repeats: Uint32Array
  /** Occurrences that begin with a capital; not counted of implied forms. */
  readonly capitals: Uint32Array
}

/** A part of compounds that is a compound itself: the compounds are found by its parts too. */
export interface InnerCompound {
  readonly word: string
  readonly parts: readonly PartRange[]
}

/** A form and where it occurs: positions[i] in units[i], ascending. */
export interface UnresolvedForm {
  readonly form: string
  readonly units: Uint32Array
  readonly positions: Uint16Array
}

export function encodeRebuildData(data: RebuildData, deflate: Deflate): Uint8Array {
  const { readingVersion, lexiconChecksum, segments, counts, certainSplits, innerCompounds, unresolved } =
    data
  const writer = new ByteWriter()
  writer.varint(readingVersion)
  writer.varint(segments.length)
  for (const documentCount of segments) writer.varint(documentCount)
  writer.varint(counts.repeats.length)
  counts.repeats.forEach((repeats, i) => {
    writer.varint(repeats)
    writer.varint(counts.capitals[i] as number)
  })
  for (const unit of UNITS) {
    writer.varint(unresolved[unit].length)
    for (const form of unresolved[unit]) writeForm(writer, form)
  }
  writer.varint(lexiconChecksum)
  writeFlags(writer, certainSplits)
  writer.varint(innerCompounds.length)
  for (const { word, parts } of innerCompounds) {
    writer.string(word)
    writeParts(writer, parts)
  }
  return packSection(writer.finish(), deflate)
}

/**
 * @param reader over the section and nothing else
 * @throws IndexFormatError when the bytes are not what was written
 */
export async function decodeRebuildData(reader: ByteReader, inflate: Inflate): Promise<RebuildData> {
  const content = reader.within(await unpackSection(reader, 'rebuild', inflate))
  const readingVersion = content.varint()
  const segments = Array.from({ length: content.count() }, () => content.varint())
  const counts = readCounts(content)
  const unresolved = { passage: readForms(content), document: readForms(content) }
  const lexiconChecksum = content.varint()
  const certainSplits = readFlags(content)
  const innerCompounds = Array.from({ length: content.count() }, () => {
    const word = content.string()
    return { word, parts: readParts(content, word.length) }
  })
  if (!content.atEnd) throw content.problem('section rebuild does not end with its lists')
  return { readingVersion, lexiconChecksum, segments, counts, certainSplits, innerCompounds, unresolved }
}

function writeFlags(writer: ByteWriter, flags: Uint8Array): void {
  writer.varint(flags.length)
  const bits = new BitWriter(writer)
  for (const flag of flags) bits.bits(flag, 1)
  bits.endByte()
}

function readFlags(reader: ByteReader): Uint8Array {
  const count = reader.varint()
  const bits = new BitReader(reader.bytes(Math.ceil(count / 8)), 0)
  return Uint8Array.from({ length: count }, () => bits.bits(1))
}

const UNITS: readonly PostingUnit[] = ['passage', 'document']

function writeForm(writer: ByteWriter, { form, units, positions }: UnresolvedForm): void {
  writer.string(form)
  writer.varint(units.reduce((count, unit, i) => (i > 0 && units[i - 1] === unit ? count : count + 1), 0))
  let unitBefore = -1
  for (let i = 0; i < units.length; ) {
    const unit = units[i] as number
    let end = i + 1
    while (units[end] === unit) end++
    writer.varint(unit - unitBefore - 1)
    writer.varint(end - i)
    for (let positionBefore = 0; i < end; i++) {
      const position = positions[i] as number
      writer.varint(position - positionBefore)
      positionBefore = position
    }
    unitBefore = unit
  }
}

function readForms(reader: ByteReader): readonly UnresolvedForm[] {
  return Array.from({ length: reader.count() }, () => readForm(reader))
}

function readForm(reader: ByteReader): UnresolvedForm {
  const form = reader.string()
  const units: number[] = []
  const positions: number[] = []
  let unit = -1
  for (let postingsLeft = reader.count(); postingsLeft > 0; postingsLeft--) {
    unit += reader.varint() + 1
    let position = 0
    for (let left = reader.count(); left > 0; left--) {
      position += reader.varint()
      units.push(unit)
      positions.push(position)
    }
  }
  return { form, units: Uint32Array.from(units), positions: Uint16Array.from(positions) }
}

function readCounts(reader: ByteReader): WordCounts {
  const count = reader.count()
  const repeats = new Uint32Array(count)
  const capitals = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    repeats[i] = reader.varint()
    capitals[i] = reader.varint()
  }
  return { repeats, capitals }
}
