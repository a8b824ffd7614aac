/** Opens an index file on disk; the only part of `query/` that needs Node. */
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { constants, crc32, inflateRawSync } from 'node:zlib'
import type { ByteRange, ByteSource } from '../index-format/byte-source.ts'
import type { InflateOptions } from '../index-format/compressed-block.ts'
import { IndexFormatError } from '../index-format/errors.ts'
import { openIndex } from './findbuch-index.ts'
import type { SearchIndex } from './search-index.ts'

/**
 * @throws IndexFormatError, IndexVersionError as openIndex; the system's error when there is no such file
 */
export async function openIndexFile(path: string): Promise<SearchIndex> {
  const source = fileSource(path)
  try {
    return await openIndex(source, { crc32, inflate })
  } catch (error) {
    await source.close()
    throw error
  }
}

/**
 * Raw DEFLATE in one chunk: without one of that size, zlib collects the result in pieces of 16 kB, half as fast. For a
 * chunk that the result fills it asks for another.
 */
function inflate(compressed: Uint8Array, { rawByteLength, dictionary }: InflateOptions): Uint8Array {
  const chunkSize = Math.max(constants.Z_MIN_CHUNK, rawByteLength + 1)
  return inflateRawSync(compressed, { maxOutputLength: Math.max(1, rawByteLength), chunkSize, dictionary })
}

/** Reads are synchronous: the pages of an index in use lie in memory, and a read costs microseconds. */
function fileSource(path: string): ByteSource {
  // Asked before it is opened, for opening a named pipe waits until somebody writes.
  if (!statSync(path).isFile())
    throw new IndexFormatError(path, 0, 'this is no file; give the path of a .findbuch file')
  const file = openSync(path, 'r')
  return {
    name: path,
    byteLength: fstatSync(file).size,
    read: ranges => readRanges(file, ranges, path),
    close: async () => closeSync(file),
  }
}

/** Ranges that follow one another are read in one piece: the lists of terms with a common beginning lie so. */
function readRanges(file: number, ranges: readonly ByteRange[], path: string): readonly Uint8Array[] {
  const bytes: Uint8Array[] = []
  for (let first = 0; first < ranges.length; ) {
    const { offset } = ranges[first] as ByteRange
    let end = offset
    let next = first
    for (; ranges[next]?.offset === end; next++) end += (ranges[next] as ByteRange).byteLength
    const piece = readRange(file, { offset, byteLength: end - offset }, path)
    for (; first < next; first++) {
      const { offset: from, byteLength } = ranges[first] as ByteRange
      bytes.push(piece.subarray(from - offset, from - offset + byteLength))
    }
  }
  return bytes
}

function readRange(file: number, { offset, byteLength }: ByteRange, path: string): Uint8Array {
  const bytes = Buffer.allocUnsafe(byteLength)
  for (let at = 0; at < byteLength; ) {
    const count = readSync(file, bytes, at, byteLength - at, offset + at)
    if (count === 0)
      throw new IndexFormatError(
        path,
        offset + at,
        'the file has become shorter while it was read; build the index again',
      )
    at += count
  }
  return bytes
}
