/**
 * Finds and checks the end of a ZIP archive, before any other reader sees it.
 *
 *   local entries … │ central directory │ [zip64 end record │ zip64 locator] │ end record │ comment
 *
 * A ZIP is read from its end: the end record says where the directory lies and how many entries it has. All
 * of it is only a claim. A file of 120 bytes can claim 300 million entries, for which unzipper would allocate
 * until the process dies; so each claim is held against the size of the file here.
 *
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.14 to 4.3.16. All numbers are little-endian.
 */

import { binaryKind } from '../readers/binary-content.ts'
import type { ArchiveBytes } from './archive-bytes.ts'

/** Where the directory lies, in offsets of the file, all checked to be within it. */
export interface ZipEndRecord {
  readonly entryCount: number
  readonly directoryStart: number
  /** Where the directory ends and the (zip64) end record begins or a gap does. */
  readonly directoryEnd: number
  /** End of the end record's comment; what follows is no part of the archive. */
  readonly archiveEnd: number
  /** Bytes of the comment, included in `archiveEnd`. */
  readonly commentLength: number
  /** Bytes before the archive that its own offsets do not count, as in a self-extracting program. */
  readonly prefixLength: number
}

/** An archive, or one of its entries, breaks the format or a limit. One line, without the path. */
export class ZipFormatError extends Error {
  override readonly name = 'ZipFormatError'
}

/** A directory record without its name. */
export const DIRECTORY_RECORD_BYTES = 46

const END_RECORD_SIGNATURE = 0x06054b50
const END_RECORD_BYTES = 22
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50
const ZIP64_LOCATOR_BYTES = 20
const ZIP64_END_RECORD_SIGNATURE = 0x06064b50
const ZIP64_END_RECORD_BYTES = 56
const DIRECTORY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50

/** The comment's length is a 16-bit number. */
const MAX_COMMENT_BYTES = 0xffff

/** @throws ZipFormatError that tells a truncated archive from a damaged one and from another kind of file */
export async function readEndRecord(bytes: ArchiveBytes): Promise<ZipEndRecord> {
  if (bytes.byteLength === 0) throw new ZipFormatError('empty file, not a ZIP archive')
  const tailStart = Math.max(0, bytes.byteLength - END_RECORD_BYTES - MAX_COMMENT_BYTES)
  const tail = await bytes.read(tailStart, bytes.byteLength)
  let problem: ZipFormatError | undefined
  // The signature may also occur in the comment or in the last entry, so each candidate has to prove itself.
  for (const position of endRecordCandidates(tail)) {
    try {
      return await checkEndRecord(bytes, tailStart + position, tail.subarray(position))
    } catch (error) {
      if (!(error instanceof ZipFormatError)) throw error
      problem ??= error
    }
  }
  throw problem ?? (await withoutEndRecord(bytes))
}

/** Positions of end records whose comment fits; first those whose comment ends with the file. */
function endRecordCandidates(tail: Buffer): number[] {
  const exact: number[] = []
  const early: number[] = []
  for (let position = tail.length - END_RECORD_BYTES; position >= 0; position--) {
    if (tail.readUInt32LE(position) !== END_RECORD_SIGNATURE) continue
    const end = position + END_RECORD_BYTES + tail.readUInt16LE(position + 20)
    if (end === tail.length) exact.push(position)
    else if (end < tail.length) early.push(position)
  }
  return [...exact, ...early]
}

/** What an end record says of its directory. */
interface DirectoryClaim {
  readonly entryCount: number
  readonly directoryBytes: number
  readonly directoryOffset: number
  /** File offset of the record that makes the claim; the directory has to end before it. */
  readonly recordStart: number
  /** Where it is known already (zip64). */
  readonly prefixLength?: number
}

async function checkEndRecord(bytes: ArchiveBytes, start: number, record: Buffer): Promise<ZipEndRecord> {
  const commentLength = record.readUInt16LE(20)
  const disk = record.readUInt16LE(4)
  const entryCount16 = record.readUInt16LE(10)
  const directoryBytes32 = record.readUInt32LE(12)
  const directoryOffset32 = record.readUInt32LE(16)
  const isZip64 =
    [disk, entryCount16].includes(0xffff) || [directoryBytes32, directoryOffset32].includes(0xffffffff)
  if (!isZip64 && disk !== 0) throw new ZipFormatError('one part of a split archive; join the parts first')
  const claim: DirectoryClaim = isZip64
    ? await readZip64EndRecord(bytes, start)
    : {
        entryCount: entryCount16,
        directoryBytes: directoryBytes32,
        directoryOffset: directoryOffset32,
        recordStart: start,
      }
  const { entryCount, directoryBytes, recordStart } = claim
  if (directoryBytes > recordStart || entryCount * DIRECTORY_RECORD_BYTES > directoryBytes) {
    throw new ZipFormatError(
      `damaged, or a ZIP bomb: it claims ${entryCount} entries in a directory of ${directoryBytes} bytes, but has ${bytes.byteLength} bytes`,
    )
  }
  const prefixLength = claim.prefixLength ?? (await findPrefix(bytes, claim))
  const directoryStart = claim.directoryOffset + prefixLength
  if (prefixLength < 0 || directoryStart + directoryBytes > recordStart) {
    throw new ZipFormatError('damaged: its directory does not lie where its end says; get it again')
  }
  return {
    entryCount,
    directoryStart,
    directoryEnd: directoryStart + directoryBytes,
    archiveEnd: start + END_RECORD_BYTES + commentLength,
    commentLength,
    prefixLength,
  }
}

/** The archive's own numbers where 16 and 32 bits are not enough. */
async function readZip64EndRecord(bytes: ArchiveBytes, endRecordStart: number): Promise<DirectoryClaim> {
  const locatorStart = endRecordStart - ZIP64_LOCATOR_BYTES
  const locator = await bytes.read(Math.max(0, locatorStart), endRecordStart)
  if (locatorStart < 0 || locator.readUInt32LE(0) !== ZIP64_LOCATOR_SIGNATURE) {
    throw new ZipFormatError('damaged: the zip64 part of its end is missing; get it again')
  }
  const claimedStart = Number(locator.readBigUInt64LE(8))
  // Behind a self-extracting program the claim is too low; the record then is where it usually is.
  for (const recordStart of [claimedStart, locatorStart - ZIP64_END_RECORD_BYTES]) {
    if (recordStart < 0 || recordStart > locatorStart - ZIP64_END_RECORD_BYTES) continue
    const record = await bytes.read(recordStart, recordStart + ZIP64_END_RECORD_BYTES)
    if (record.readUInt32LE(0) !== ZIP64_END_RECORD_SIGNATURE) continue
    return {
      entryCount: Number(record.readBigUInt64LE(32)),
      directoryBytes: Number(record.readBigUInt64LE(40)),
      directoryOffset: Number(record.readBigUInt64LE(48)),
      recordStart,
      prefixLength: recordStart - claimedStart,
    }
  }
  throw new ZipFormatError('damaged: the zip64 part of its end is missing; get it again')
}

/** 0 where the directory lies where it is said to; otherwise the bytes that were put before the archive. */
async function findPrefix(bytes: ArchiveBytes, claim: DirectoryClaim): Promise<number> {
  const { entryCount, directoryBytes, directoryOffset, recordStart } = claim
  const prefixLength = recordStart - directoryBytes - directoryOffset
  if (prefixLength <= 0 || entryCount === 0) return prefixLength
  const signature = await bytes.read(directoryOffset, directoryOffset + 4)
  return signature.readUInt32LE(0) === DIRECTORY_SIGNATURE ? 0 : prefixLength
}

async function withoutEndRecord(bytes: ArchiveBytes): Promise<ZipFormatError> {
  const start = await bytes.read(0, 4096)
  if (start.length >= 4 && start.readUInt32LE(0) === LOCAL_SIGNATURE) {
    return new ZipFormatError('truncated: the end of the archive is missing; copy or download it again')
  }
  const kind = binaryKind(start)
  return new ZipFormatError(kind === undefined ? 'not a ZIP archive' : `not a ZIP archive but: ${kind}`)
}
