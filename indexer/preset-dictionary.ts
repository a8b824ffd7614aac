/**
 * Listed documents → the preset dictionary of their texts: what stands in the middle of some of them, which are chosen by
 * a hash of their paths. So it is the same whoever reads the documents, and a document more rarely changes it.
 */
import { MAX_PRESET_BYTES } from '../index-format/preset.ts'
import type { BuildOptions } from './build-report.ts'
import { pathHash } from './path-hash.ts'
import { splitSections } from './readers/passages.ts'
import { readDocument } from './readers/read-document.ts'
import { encodeSection } from './run-builder.ts'
import { DocumentReadError, type DocumentSource } from './sources/document-source.ts'
import { SourceReader } from './sources/source-reader.ts'

export type PresetOptions = Pick<BuildOptions, 'maxDocumentBytes' | 'presetFrom'>

/** @returns at most 32 kB; undefined where the documents have fewer than `presetFrom` bytes, or no text */
export function choosePreset(
  sources: readonly DocumentSource[],
  { maxDocumentBytes, presetFrom = DEFAULT_PRESET_FROM }: PresetOptions,
): Uint8Array | undefined {
  const byteLength = sources.reduce((sum, source) => sum + source.byteLength, 0)
  if (byteLength < presetFrom) return undefined
  const reader = new SourceReader(maxDocumentBytes)
  const preset = new Uint8Array(PRESET_BYTES)
  let end = 0
  try {
    for (const source of samplesOf(sources)) {
      const piece = middleOf(textOf(source, reader)).subarray(0, PRESET_BYTES - end)
      preset.set(piece, end)
      end += piece.length
      if (end === PRESET_BYTES) break
    }
  } finally {
    reader.close()
  }
  return end === 0 ? undefined : preset.slice(0, end)
}

/** Half as much packs German law to 27.0 % instead of 26.5 %. */
const PRESET_BYTES = MAX_PRESET_BYTES
const PIECE_BYTES = 1024
const DEFAULT_PRESET_FROM = 512 * 1024
/** Enough of them where each has but a quarter of a piece. */
const MOST_SAMPLES = (4 * PRESET_BYTES) / PIECE_BYTES
/** What is larger takes too long to read for a kilobyte. */
const MAX_SAMPLE_BYTES = 4 << 20

/** Those whose paths have the least hashes. */
function samplesOf(sources: readonly DocumentSource[]): readonly DocumentSource[] {
  const hashed = sources
    .filter(({ byteLength }) => byteLength <= MAX_SAMPLE_BYTES)
    .map(source => ({ source, hash: pathHash(source.path) }))
  // Sorting keeps the order of equal ones.
  return hashed
    .sort((a, b) => a.hash - b.hash)
    .slice(0, MOST_SAMPLES)
    .map(({ source }) => source)
}

/** The records of its passages; nothing where it cannot be read, which whoever is to index it says. */
function textOf(source: DocumentSource, reader: SourceReader): Uint8Array {
  try {
    const { sections } = readDocument(source.path, reader.read(source))
    return Buffer.concat(splitSections(sections).map(encodeSection))
  } catch (error) {
    if (error instanceof DocumentReadError) return new Uint8Array()
    throw error
  }
}

function middleOf(text: Uint8Array): Uint8Array {
  const start = Math.max(0, Math.floor((text.length - PIECE_BYTES) / 2))
  return text.subarray(start, start + PIECE_BYTES)
}
