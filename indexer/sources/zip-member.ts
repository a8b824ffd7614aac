/**
 * One entry of a ZIP archive → its bytes, checked against everything the archive says of them.
 *
 * unzipper could do this as well, but neither checks the CRC nor stops at the declared size, and it chains
 * five streams for each entry: 3.5 s for the 6,637 members of the German federal laws (166 MB), 0.53 ms each.
 * Reading the packed bytes at once and inflating them in one call takes 1.3 s for all, 0.5 s of it inflating;
 * so unzipper reads the directory and the members are read here. `maxOutputLength` ends the inflating as soon
 * as one byte too many comes out: a bomb never grows beyond what it declared.
 *
 * Source: PKWARE APPNOTE 6.3.10, section 4.3.7 (local header).
 */
import { crc32, inflateRawSync } from 'node:zlib'
import type { ArchiveBytes } from './archive-bytes.ts'
import { LOCAL_HEADER_BYTES, type ZipEntry } from './zip-directory.ts'
import { ZipFormatError } from './zip-end-record.ts'

/**
 * @param entry one without a problem
 * @throws ZipFormatError when the bytes are not what the directory says
 */
export function readMember(archive: ArchiveBytes, entry: ZipEntry): Uint8Array {
  const packed = readPacked(archive, entry)
  const bytes = entry.method === 0 ? packed : inflate(packed, entry.byteLength)
  if (bytes.length !== entry.byteLength) {
    throw new ZipFormatError(`damaged: ${bytes.length} bytes, but ${entry.byteLength} are declared`)
  }
  if (crc32(bytes) !== entry.crc32) throw new ZipFormatError('damaged: its checksum (CRC-32) is wrong')
  return bytes
}

const LOCAL_SIGNATURE = 0x04034b50
/** Name and extra field of the local header have a 16-bit length each. */
const MAX_HEADER_BYTES = LOCAL_HEADER_BYTES + 2 * 0xffff

/** Header and data in one read: they fill the room up to the next entry, but for a few bytes behind them. */
function readPacked(archive: ArchiveBytes, entry: ZipEntry): Buffer {
  const end = Math.min(entry.limit, entry.start + MAX_HEADER_BYTES + entry.compressedBytes)
  const bytes = archive.read(entry.start, end)
  if (bytes.length < LOCAL_HEADER_BYTES || bytes.readUInt32LE(0) !== LOCAL_SIGNATURE) {
    throw new ZipFormatError('damaged: there is no entry where the directory says')
  }
  const dataStart = LOCAL_HEADER_BYTES + bytes.readUInt16LE(26) + bytes.readUInt16LE(28)
  const packed = bytes.subarray(dataStart, dataStart + entry.compressedBytes)
  if (packed.length < entry.compressedBytes) {
    throw new ZipFormatError('damaged: its data reach into the next entry or beyond the end')
  }
  return packed
}

/** More is allocated in pieces, as it comes: what is declared may be a lie. */
const MAX_CHUNK_BYTES = 1024 * 1024

function inflate(packed: Buffer, byteLength: number): Buffer {
  // zlib takes neither 0 for a limit nor less than 64 for a chunk. One byte of room more than needed spares
  // it a second chunk in which it would only learn that it has finished.
  const options = {
    maxOutputLength: Math.max(1, byteLength),
    chunkSize: Math.max(64, Math.min(byteLength + 1, MAX_CHUNK_BYTES)),
  }
  try {
    return inflateRawSync(packed, options)
  } catch (error) {
    const isTooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    const problem = isTooLong
      ? `it inflates to more than the ${byteLength} bytes it declares`
      : 'cannot be inflated'
    throw new ZipFormatError(`damaged: ${problem}`, { cause: error })
  }
}
