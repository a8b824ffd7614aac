/**
 * The documents of a ZIP archive and of the archives in it, as `archive.zip!/member`. Nothing is unpacked to
 * disk; a member is inflated when it is read.
 *
 * What an archive may inflate to is decided here, from what its directory declares, so that the answer does
 * not depend on the order in which members are read; reading then holds each member to its declaration.
 */
import { formatByteSize } from './byte-size.ts'
import type { ArchiveLocation, DocumentSource, SkippedDocument } from './document-source.ts'
import type { Exclusion } from './exclusion.ts'
import { fileKind } from './file-kind.ts'
import { tooLarge } from './file-source.ts'
import { archiveProblem, type SourceReader } from './source-reader.ts'
import type { UniquePaths } from './unique-path.ts'
import { readDirectory, type ZipEntry } from './zip-directory.ts'
import { readEndRecord, ZipFormatError } from './zip-end-record.ts'
import { isHiddenMember, safeMemberPath } from './zip-member-name.ts'

export interface ArchiveLimits {
  /** Entries of an archive, those of archives in it included; listing one takes about 2 kB of memory. */
  readonly entryCount: number
  /** What the documents of an archive, and archives in it, may inflate to in all. */
  readonly byteLength: number
  /** How many times its size something may inflate to. Deflate cannot exceed 1,032; texts reach 20. */
  readonly ratio: number
  /** Archives within archives: 1 for an archive in one that was given. */
  readonly depth: number
}

export const DEFAULT_ARCHIVE_LIMITS: ArchiveLimits = {
  entryCount: 250_000,
  byteLength: 16 * 1024 ** 3,
  ratio: 200,
  depth: 3,
}

/** Up to this size a ratio proves nothing: a form letter may well be the same line a hundred thousand times. */
const MIN_RATIO_BYTES = 8 * 1024 * 1024

/** What the archives of one listing share. */
export interface ArchiveListing {
  readonly reader: SourceReader
  readonly paths: UniquePaths
  readonly exclusion: Exclusion
  readonly limits: ArchiveLimits
  readonly maxDocumentBytes: number
  readonly sources: DocumentSource[]
  readonly skipped: SkippedDocument[]
}

/**
 * Adds the archive's documents to the listing.
 * @throws ZipFormatError when the archive as a whole cannot be opened, or the file system's error
 */
export async function listArchive(listing: ArchiveListing, location: ArchiveLocation): Promise<void> {
  const allowance = { entryCount: listing.limits.entryCount, byteLength: listing.limits.byteLength }
  await addMembers(listing, { location, depth: 0, allowance })
}

interface OpenArchive {
  readonly location: ArchiveLocation
  readonly depth: number
  /** What is left of the limits, shared with the archives in it. */
  readonly allowance: { entryCount: number; byteLength: number }
}

async function addMembers(listing: ArchiveListing, archive: OpenArchive): Promise<void> {
  const bytes = listing.reader.archive(archive.location)
  const end = await readEndRecord(bytes)
  if (end.entryCount > archive.allowance.entryCount) {
    throw new ZipFormatError(`${end.entryCount} entries; the limit is ${listing.limits.entryCount}: split it`)
  }
  archive.allowance.entryCount -= end.entryCount
  for (const entry of await readDirectory(bytes, end)) {
    if (entry.isFolder || isHiddenMember(entry.name)) continue
    const inside = safeMemberPath(entry.name)
    const path = `${archive.location.path}!/${inside}`
    if (listing.exclusion.excludesFile(inside) || listing.exclusion.excludesFile(path)) continue
    await addMember(listing, archive, { path: listing.paths.claim(path), entry })
  }
}

interface Member {
  readonly path: string
  readonly entry: ZipEntry
}

async function addMember(listing: ArchiveListing, archive: OpenArchive, member: Member): Promise<void> {
  const { path, entry } = member
  const kind = fileKind(path)
  if (kind.kind === 'index') return
  const problem =
    'reason' in kind ? kind.reason : (entry.problem ?? limitProblem(listing, archive.allowance, entry))
  if (problem !== undefined) {
    listing.skipped.push({ path, reason: problem })
    return
  }
  archive.allowance.byteLength -= entry.byteLength
  if (kind.kind === 'archive') await addNested(listing, archive, member)
  else listing.sources.push(memberSource(archive.location, member))
}

function limitProblem(
  { limits, maxDocumentBytes }: ArchiveListing,
  allowance: OpenArchive['allowance'],
  { byteLength, compressedBytes }: ZipEntry,
): string | undefined {
  if (byteLength > maxDocumentBytes) return tooLarge(byteLength, maxDocumentBytes)
  if (byteLength > MIN_RATIO_BYTES && byteLength > compressedBytes * limits.ratio) {
    const times = Math.round(byteLength / Math.max(1, compressedBytes))
    return `it would inflate to ${formatByteSize(byteLength)}, ${times} times its size, as a ZIP bomb does`
  }
  if (byteLength > allowance.byteLength) {
    return `its archive inflates to more than ${formatByteSize(limits.byteLength)}, the limit: split it`
  }
  return undefined
}

async function addNested(
  listing: ArchiveListing,
  outer: OpenArchive,
  { path, entry }: Member,
): Promise<void> {
  if (outer.depth === listing.limits.depth) {
    listing.skipped.push({ path, reason: `more than ${listing.limits.depth} archives within one another` })
    return
  }
  try {
    const location = { kind: 'member', path, archive: outer.location, entry } as const
    await addMembers(listing, { ...outer, location, depth: outer.depth + 1 })
  } catch (error) {
    listing.skipped.push({ path, reason: archiveProblem(error) })
  }
}

function memberSource(archive: ArchiveLocation, { path, entry }: Member): DocumentSource {
  return { path, byteLength: entry.byteLength, location: { kind: 'member', archive, entry } }
}
