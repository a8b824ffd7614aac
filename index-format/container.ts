/**
 * The outermost layer of an index file: a header with a table of named sections, then their bytes.
 *
 *     ┌────────┬───────────────┬───────────┬───────────┬───┐
 *     │ header │ section table │ section 1 │ section 2 │ … │
 *     └────────┴───────────────┴───────────┴───────────┴───┘
 *
 * The header tells the file's length and carries its own checksum; the table has offset, length and
 * checksum of each section. Sections follow one another without gaps, so that a checksum covers every byte.
 * A reader passes over sections whose names it does not know.
 */

import { ByteReader } from './byte-reader.ts'
import type { ByteSink, ByteSource } from './byte-source.ts'
import { ByteWriter } from './byte-writer.ts'
import { type Checksum, crc32 } from './crc32.ts'
import { IndexFormatError, IndexVersionError } from './errors.ts'

/** A reader reads every minor version of its major version. */
export const FORMAT_MAJOR = 4
export const FORMAT_MINOR = 0

/** "FINDBUCH" in ASCII. */
const MAGIC = [0x46, 0x49, 0x4e, 0x44, 0x42, 0x55, 0x43, 0x48]
const HEADER_BYTES = 32
const TABLE_ENTRY_BYTES = 32
const SECTION_NAME_BYTES = 8
const CHECKSUM_OFFSET = 28
/** More sections than any version will have; a greater number is damage. */
const MAX_SECTIONS = 64
/** How much `verify` reads at a time. */
const VERIFY_CHUNK_BYTES = 1 << 20

/** A section's place in the file. */
export interface Section {
  /** 1 to 8 ASCII letters. */
  readonly name: string
  readonly offset: number
  readonly byteLength: number
  readonly crc32: number
}

export interface Container {
  readonly formatVersion: string
  /** In file order. */
  readonly sections: readonly Section[]
}

/** @param place where the damage shows: that of the section, or of a part of it */
export function damagedSection(
  source: string,
  name: string,
  place: { readonly offset: number },
): IndexFormatError {
  return new IndexFormatError(source, place.offset, `section ${name} is damaged; build the index again`)
}

/** Writes sections one after the other to a sink, and the header over its place at the end. */
export class ContainerWriter {
  readonly #sink: ByteSink
  readonly #capacity: number
  readonly #checksum: Checksum
  readonly #sections: Section[] = []
  #length: number
  #open: { name: string; offset: number; crc: number } | undefined

  /** @param capacity number of sections that the header leaves room for */
  constructor(sink: ByteSink, capacity: number, checksum: Checksum = crc32) {
    this.#sink = sink
    this.#checksum = checksum
    this.#capacity = capacity
    this.#length = HEADER_BYTES + capacity * TABLE_ENTRY_BYTES
    sink.write(new Uint8Array(this.#length))
  }

  /** Ends the section before and begins the next. */
  begin(name: string): void {
    this.#end()
    this.#open = { name, offset: this.#length, crc: 0 }
  }

  write(bytes: Uint8Array): void {
    if (this.#open === undefined) throw new Error('write() before begin()')
    this.#open.crc = this.#checksum(bytes, this.#open.crc)
    this.#length += bytes.length
    this.#sink.write(bytes)
  }

  /** Ends the last section and writes the header. */
  finish(): void {
    this.#end()
    if (this.#sections.length !== this.#capacity) {
      throw new Error(`${this.#capacity} sections were announced, ${this.#sections.length} written`)
    }
    this.#sink.overwrite(0, encodeHeader(this.#sections, this.#length))
  }

  #end(): void {
    if (this.#open === undefined) return
    const { name, offset, crc } = this.#open
    this.#sections.push({ name, offset, byteLength: this.#length - offset, crc32: crc })
    this.#open = undefined
  }
}

/**
 * Reads and checks header and section table.
 * @throws IndexFormatError when the source is empty, no index, cut off, or the header damaged
 * @throws IndexVersionError when it is of another major version
 */
export async function readContainer(source: ByteSource): Promise<Container> {
  const { name, byteLength } = source
  if (byteLength === 0) throw new IndexFormatError(name, 0, 'the file is empty; build the index again')
  const [start] = await source.read([
    { offset: 0, byteLength: Math.min(byteLength, HEADER_BYTES + MAX_SECTIONS * TABLE_ENTRY_BYTES) },
  ])
  return decodeHeader(start ?? new Uint8Array(), name, byteLength)
}

/** Reads a section piece by piece and compares its checksum. */
export async function isSectionWhole(
  source: ByteSource,
  section: Section,
  checksum: Checksum = crc32,
): Promise<boolean> {
  let crc = 0
  const end = section.offset + section.byteLength
  for (let offset = section.offset; offset < end; offset += VERIFY_CHUNK_BYTES) {
    const [bytes] = await source.read([{ offset, byteLength: Math.min(VERIFY_CHUNK_BYTES, end - offset) }])
    crc = checksum(bytes ?? new Uint8Array(), crc)
  }
  return crc === section.crc32
}

function encodeHeader(sections: readonly Section[], fileByteLength: number): Uint8Array {
  const writer = new ByteWriter()
  writer.bytes(Uint8Array.from(MAGIC))
  writer.u16(FORMAT_MAJOR)
  writer.u16(FORMAT_MINOR)
  writer.u32(sections.length)
  writer.u64(fileByteLength)
  writer.u32(HEADER_BYTES + sections.length * TABLE_ENTRY_BYTES)
  writer.u32(0)
  for (const section of sections) {
    const name = new Uint8Array(SECTION_NAME_BYTES)
    name.set(new TextEncoder().encode(section.name))
    writer.bytes(name)
    writer.u64(section.offset)
    writer.u64(section.byteLength)
    writer.u32(section.crc32)
    writer.u32(0)
  }
  const header = writer.finish()
  new DataView(header.buffer).setUint32(CHECKSUM_OFFSET, crc32(header), true)
  return header
}

function decodeHeader(start: Uint8Array, name: string, byteLength: number): Container {
  if (start.subarray(0, MAGIC.length).some((byte, index) => byte !== MAGIC[index])) {
    throw new IndexFormatError(
      name,
      0,
      'this is no Findbuch index: it does not begin with "FINDBUCH"; check the path',
    )
  }
  if (byteLength < HEADER_BYTES) {
    throw new IndexFormatError(
      name,
      byteLength,
      'the file is cut off within its header; build the index again',
    )
  }
  const reader = new ByteReader(start, name, 0)
  reader.bytes(MAGIC.length)
  const major = reader.u16()
  const minor = reader.u16()
  if (major !== FORMAT_MAJOR)
    throw new IndexVersionError(name, `format ${major}.${minor}`, `format ${FORMAT_MAJOR}`)
  const sectionCount = reader.u32()
  const fileByteLength = reader.u64()
  const headerByteLength = reader.u32()
  const checksum = reader.u32()
  const header = new Uint8Array(start.subarray(0, headerByteLength))
  header.fill(0, CHECKSUM_OFFSET, HEADER_BYTES)
  if (headerByteLength !== HEADER_BYTES + sectionCount * TABLE_ENTRY_BYTES || crc32(header) !== checksum) {
    const problem =
      byteLength < headerByteLength ? 'the file is cut off within its header' : 'the header is damaged'
    throw new IndexFormatError(name, 0, `${problem}; build the index again`)
  }
  if (fileByteLength !== byteLength) {
    const problem =
      fileByteLength > byteLength ? 'the file is cut off' : 'the file has grown after it was written'
    throw new IndexFormatError(
      name,
      byteLength,
      `${problem}: it has ${byteLength} bytes of ${fileByteLength}; build the index again`,
    )
  }
  const sections = Array.from({ length: sectionCount }, () => decodeTableEntry(reader))
  if (!fillFile(sections, headerByteLength, byteLength)) {
    throw reader.problem('the sections do not follow one another to the end of the file')
  }
  return { formatVersion: `${major}.${minor}`, sections }
}

/** Whether every byte after the header belongs to exactly one section, in the order of the table. */
function fillFile(sections: readonly Section[], headerByteLength: number, fileByteLength: number): boolean {
  let end = headerByteLength
  for (const section of sections) {
    if (section.offset !== end) return false
    end += section.byteLength
  }
  return end === fileByteLength
}

function decodeTableEntry(reader: ByteReader): Section {
  const name = String.fromCharCode(...reader.bytes(SECTION_NAME_BYTES).filter(byte => byte !== 0))
  const offset = reader.u64()
  const byteLength = reader.u64()
  const checksum = reader.u32()
  reader.u32()
  return { name, offset, byteLength, crc32: checksum }
}
