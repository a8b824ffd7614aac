/**
 * The central directory of a ZIP archive → its entries, checked.
 *
 * unzipper reads the directory, but only after it was walked here: unzipper does not look at the records'
 * signatures, and its answer to a directory that ends too early is an error event that nobody can catch. It
 * sees the archive through a view that begins at the directory and ends with the end record. That also takes
 * it past what it gets wrong otherwise: comments of more than 58 bytes, bytes before or behind the archive.
 *
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.12 (records), 4.4.4 (flags), 4.5.3 (zip64), 4.6.9 (0x7075).
 */
import { Readable } from 'node:stream'
import unzipper, { type CentralDirectory, type File as DirectoryRecord } from 'unzipper'
import type { ArchiveBytes } from './archive-bytes.ts'
import { DIRECTORY_RECORD_BYTES, type ZipEndRecord, ZipFormatError } from './zip-end-record.ts'
import { decodeMemberName } from './zip-member-name.ts'

export interface ZipEntry {
  /** As it was meant by whoever packed it; not safe as a path. */
  readonly name: string
  readonly isFolder: boolean
  /** Offset of the local header in the file. */
  readonly start: number
  /** Offset that the entry's data cannot reach beyond: the next entry or the directory. */
  readonly limit: number
  readonly method: number
  readonly crc32: number
  readonly compressedBytes: number
  /** Inflated size, as declared. */
  readonly byteLength: number
  /** Why it cannot be read; undefined if it can, as far as the directory tells. */
  readonly problem: string | undefined
}

/** A local header without its name and extra fields. */
export const LOCAL_HEADER_BYTES = 30

/** An archive of 250,000 entries has some 20 MB of directory; ten times that is no archive of documents. */
const MAX_DIRECTORY_BYTES = 256 * 1024 * 1024

/** @throws ZipFormatError when the directory itself is damaged; a bad entry only has a `problem` */
export async function readDirectory(bytes: ArchiveBytes, end: ZipEndRecord): Promise<ZipEntry[]> {
  const directoryBytes = end.directoryEnd - end.directoryStart
  if (directoryBytes > MAX_DIRECTORY_BYTES) throw new ZipFormatError('its directory is too large')
  const view = await bytes.read(end.directoryStart, end.archiveEnd)
  const extraFields = walkRecords(view.subarray(0, directoryBytes), end.entryCount)
  const records = await readRecords(view, end)
  const entries = records.map((record, index) => toEntry(record, extraFields[index], end.prefixLength))
  return separateEntries(entries, end.directoryStart)
}

const DIRECTORY_SIGNATURE = 0x02014b50

/** Checks that the records lie one after the other, and returns their extra fields, which unzipper drops. */
function walkRecords(directory: Buffer, entryCount: number): Buffer[] {
  const extraFields: Buffer[] = []
  let start = 0
  for (let index = 0; index < entryCount; index++) {
    const fixedEnd = start + DIRECTORY_RECORD_BYTES
    if (fixedEnd > directory.length || directory.readUInt32LE(start) !== DIRECTORY_SIGNATURE) {
      throw new ZipFormatError(`damaged: its directory breaks off at entry ${index + 1} of ${entryCount}`)
    }
    const extraStart = fixedEnd + directory.readUInt16LE(start + 28)
    const extraEnd = extraStart + directory.readUInt16LE(start + 30)
    extraFields.push(directory.subarray(extraStart, extraEnd))
    start = extraEnd + directory.readUInt16LE(start + 32)
  }
  if (start > directory.length) throw new ZipFormatError('damaged: its directory is longer than it says')
  return extraFields
}

interface ArchiveView {
  size(): Promise<number>
  stream(offset: number): Readable
}

/** The types of unzipper do not know its second parameter. */
const openArchive: (view: ArchiveView, options: { tailSize: number }) => Promise<CentralDirectory> =
  unzipper.Open.custom

const END_RECORD_BYTES = 22

async function readRecords(view: Buffer, end: ZipEndRecord): Promise<readonly DirectoryRecord[]> {
  // The archive's own offsets do not count a prefix, so the view has none either.
  const viewStart = end.directoryStart - end.prefixLength
  const source: ArchiveView = {
    size: async () => viewStart + view.length,
    stream: offset => Readable.from(view.subarray(offset - viewStart)),
  }
  try {
    // The tail is the end record to the byte, so that no signature in a comment can be taken for it.
    const directory = await openArchive(source, { tailSize: END_RECORD_BYTES + end.commentLength })
    return directory.files
  } catch (error) {
    throw new ZipFormatError('damaged: its directory cannot be read', { cause: error })
  }
}

function toEntry(record: DirectoryRecord, extra: Buffer = Buffer.alloc(0), prefixLength: number): ZipEntry {
  const name = decodeMemberName({ bytes: record.pathBuffer, extra, isUtf8: (record.flags & 0x800) !== 0 })
  return {
    name,
    isFolder: /[/\\]$/.test(name),
    start: (record.offsetToLocalFileHeader ?? Number.NaN) + prefixLength,
    limit: 0,
    method: record.compressionMethod,
    crc32: record.crc32,
    compressedBytes: record.compressedSize,
    byteLength: record.uncompressedSize,
    problem: entryProblem(record),
  }
}

const UNIX_SYSTEMS: ReadonlySet<number> = new Set([3, 19])
const FILE_TYPE_MASK = 0o170000
const PLAIN_FILE_TYPES: ReadonlySet<number> = new Set([0, 0o100000, 0o040000])
const STORED = 0
const DEFLATED = 8

function entryProblem(record: DirectoryRecord): string | undefined {
  const { flags, compressionMethod: method } = record
  const numbers = [record.compressedSize, record.uncompressedSize, record.offsetToLocalFileHeader]
  // unzipper leaves null where the zip64 field is missing.
  if (!numbers.every(Number.isSafeInteger)) return 'damaged: its sizes are missing from the directory'
  if ((flags & 1) !== 0 || method === 99) return 'encrypted; unpack the archive and index the folder'
  if (UNIX_SYSTEMS.has(record.versionMadeBy >> 8)) {
    const type = (record.externalFileAttributes >>> 16) & FILE_TYPE_MASK
    if (!PLAIN_FILE_TYPES.has(type)) return 'a symbolic link or device inside an archive'
  }
  if (method === STORED || method === DEFLATED) return undefined
  return `packed with ${METHODS[method] ?? `the unknown method ${method}`}; unpack the archive and index the folder`
}

/** APPNOTE 4.4.5. */
const METHODS: Readonly<Record<number, string>> = {
  1: 'Shrink',
  6: 'Implode',
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  20: 'Zstandard',
  93: 'Zstandard',
  95: 'XZ',
  96: 'JPEG compression',
  98: 'PPMd',
}

/**
 * Gives each entry the room up to the next one, and refuses an entry that begins inside another: a ZIP bomb
 * reads the same few bytes a thousand times over that way (Fifield, A better zip bomb, 2019).
 */
function separateEntries(entries: readonly ZipEntry[], directoryStart: number): ZipEntry[] {
  const separated = [...entries]
  const order = [...entries.entries()]
    .filter(([, entry]) => Number.isSafeInteger(entry.start + entry.compressedBytes))
    .sort(([, a], [, b]) => a.start - b.start)
  let occupiedTo = 0
  let previous: number | undefined
  for (const [index, entry] of order) {
    if (entry.start < occupiedTo) {
      separated[index] = { ...entry, problem: 'it overlaps another entry, as in a ZIP bomb' }
      continue
    }
    occupiedTo = entry.start + LOCAL_HEADER_BYTES + entry.compressedBytes
    setLimit(separated, previous, entry.start)
    previous = index
  }
  setLimit(separated, previous, directoryStart)
  return separated
}

function setLimit(entries: ZipEntry[], index: number | undefined, limit: number): void {
  const entry = index === undefined ? undefined : entries[index]
  if (index !== undefined && entry !== undefined) entries[index] = { ...entry, limit }
}
