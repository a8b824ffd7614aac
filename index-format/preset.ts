/**
 * The preset dictionary of `texts`: what often stands in them. The DEFLATE data of each block may refer to it as if it
 * stood in front of the block's own bytes (zlib's inflateSetDictionary), so that small blocks pack like large ones.
 *
 *     section, unpacked: the dictionary, at most as much as DEFLATE can look back
 *     an empty section where blocks refer to none
 */
import type { ByteSource } from './byte-source.ts'
import type { Deflate, Inflate } from './compressed-block.ts'
import type { Section } from './container.ts'
import type { Checksum } from './crc32.ts'
import { packSection, readSection, unpackSection } from './packed-section.ts'

/** How far DEFLATE looks back (RFC 1951, 2). */
export const MAX_PRESET_BYTES = 32_768

/** @param preset at most MAX_PRESET_BYTES */
export function encodePreset(preset: Uint8Array | undefined, deflate: Deflate): Uint8Array {
  return preset === undefined ? new Uint8Array() : packSection(preset, deflate)
}

/**
 * @returns undefined where blocks refer to none
 * @throws IndexFormatError when the bytes are not what was written
 */
export async function readPreset(
  source: ByteSource,
  section: Section,
  { inflate, checksum }: { readonly inflate: Inflate; readonly checksum: Checksum },
): Promise<Uint8Array | undefined> {
  if (section.byteLength === 0) return undefined
  const reader = await readSection(source, section, checksum)
  const preset = await unpackSection(reader, 'preset', inflate)
  if (preset.length > MAX_PRESET_BYTES) throw reader.problem('section preset is too long')
  return preset
}
