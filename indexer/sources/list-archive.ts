/**
 * The documents of a ZIP archive and of the archives in it, as `archive.zip!/member`. Nothing is unpacked to
 * disk; a member is inflated when it is read.
 *
 * What an archive may inflate to is decided here, from what its directory declares, so that the answer does
 * not depend on the order in which members are read; reading then holds each member to its declaration.
 */
import type { ArchiveBytes, OpenArchives } from './archive-bytes.ts'
import { formatByteSize } from './byte-size.ts'
import { DocumentReadError, type DocumentSource, type SkippedDocument } from './document-source.ts'
import type { Exclusion } from './exclusion.ts'
import { fileKind } from './file-kind.ts'
import { tooLarge } from './file-source.ts'
import { ioProblem } from './io-problem.ts'
import type { UniquePaths } from './unique-path.ts'
import { readDirectory, type ZipEntry } from './zip-directory.ts'
import { readEndRecord, ZipFormatError } from './zip-end-record.ts'
import { readMember } from './zip-member.ts'
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
  readonly archives: OpenArchives
  readonly paths: UniquePaths
  readonly exclusion: Exclusion
  readonly limits: ArchiveLimits
  readonly maxDocumentBytes: number
  readonly sources: DocumentSource[]
  readonly skipped: SkippedDocument[]
}

/**
 * Adds the archive's documents to the listing.
 * @param path the archive's own path in the listing
 * @throws ZipFormatError when the archive as a whole cannot be opened, or the file system's error
 */
export async function listArchive(listing: ArchiveListing, path: string, bytes: ArchiveBytes): Promise<void> {
  const allowance = { entryCount: listing.limits.entryCount, byteLength: listing.limits.byteLength }
  const archive = { path, bytes, depth: 0, allowance }
  await addMembers(listing, archive)
}

interface OpenArchive {
  readonly path: string
  readonly bytes: ArchiveBytes
  readonly depth: number
  /** What is left of the limits, shared with the archives in it. */
  readonly allowance: { entryCount: number; byteLength: number }
}

async function addMembers(listing: ArchiveListing, archive: OpenArchive): Promise<void> {
  const end = await readEndRecord(archive.bytes)
  if (end.entryCount > archive.allowance.entryCount) {
    throw new ZipFormatError(`${end.entryCount} entries; the limit is ${listing.limits.entryCount}: split it`)
  }
  archive.allowance.entryCount -= end.entryCount
  for (const entry of await readDirectory(archive.bytes, end)) {
    if (entry.isFolder || isHiddenMember(entry.name)) continue
    const inside = safeMemberPath(entry.name)
    const path = `${archive.path}!/${inside}`
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
  else listing.sources.push(memberSource(archive.bytes, member))
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
  const bytes = listing.archives.nested(entry.byteLength, () => readMember(outer.bytes, entry))
  try {
    await addMembers(listing, { ...outer, path, bytes, depth: outer.depth + 1 })
  } catch (error) {
    listing.skipped.push({ path, reason: archiveProblem(error) })
  }
}

function memberSource(bytes: ArchiveBytes, { path, entry }: Member): DocumentSource {
  return {
    path,
    byteLength: entry.byteLength,
    async read() {
      try {
        return await readMember(bytes, entry)
      } catch (error) {
        throw new DocumentReadError(path, archiveProblem(error), error)
      }
    },
  }
}

/** Why an archive or a member of it cannot be read, in one line. */
export function archiveProblem(error: unknown): string {
  return error instanceof ZipFormatError ? error.message : ioProblem(error)
}
