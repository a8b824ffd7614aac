/**
 * A section that is read whole, compressed in one piece.
 *
 *     byte length unpacked (u32) · DEFLATE data, to the end of the section
 */
import { ByteReader } from './byte-reader.ts'
import type { ByteSource } from './byte-source.ts'
import { ByteWriter } from './byte-writer.ts'
import { type Deflate, type Inflate, MAX_DEFLATE_RATIO } from './compressed-block.ts'
import { damagedSection, type Section } from './container.ts'
import type { Checksum } from './crc32.ts'

export function packSection(raw: Uint8Array, deflate: Deflate): Uint8Array {
  const section = new ByteWriter()
  section.u32(raw.length)
  section.bytes(deflate(raw))
  return section.finish()
}

/** @throws IndexFormatError when the section's checksum is another */
export async function readSection(
  source: ByteSource,
  section: Section,
  checksum: Checksum,
): Promise<ByteReader> {
  const [bytes = new Uint8Array()] = await source.read([section])
  if (checksum(bytes) !== section.crc32) throw damagedSection(source.name, section.name, section)
  return new ByteReader(bytes, source.name, section.offset)
}

/**
 * @param reader over the section and nothing else
 * @param name of the section, for errors
 * @throws IndexFormatError when the bytes are not what was written
 */
export async function unpackSection(reader: ByteReader, name: string, inflate: Inflate): Promise<Uint8Array> {
  const rawByteLength = reader.u32()
  const packed = reader.rest()
  if (rawByteLength > packed.length * MAX_DEFLATE_RATIO) throw reader.problem(`section ${name} is too long`)
  let raw: Uint8Array
  try {
    raw = await inflate(packed, { rawByteLength })
  } catch (error) {
    throw reader.problem(`section ${name} does not unpack`, error)
  }
  if (raw.length !== rawByteLength) throw reader.problem(`section ${name} is not as long as it says`)
  return raw
}
