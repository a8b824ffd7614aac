/**
 * Files, folders and ZIP archives → the documents in them, found but not read.
 *
 * ```ts
 * const { sources } = await listSources(['seeds'])
 * const reader = new SourceReader()
 * for (const source of sources) reader.read(source)
 * reader.close()
 * ```
 *
 * The same files give the same listing on every system: paths have '/', are in NFC, sorted by code unit and
 * unique. What is passed over is listed with its reason, but for what nobody expects to be searched: hidden
 * files, `node_modules`, indexes (`.findbuch`), and what the user excluded.
 */
import { promises as fs } from 'node:fs'
import { resolve } from 'node:path'
import type { SourceListing } from './document-source.ts'
import { createExclusion } from './exclusion.ts'
import { fileExtension, fileKind } from './file-kind.ts'
import { tooLarge } from './file-source.ts'
import { type FoundFile, findFiles } from './find-files.ts'
import {
  type ArchiveLimits,
  type ArchiveListing,
  DEFAULT_ARCHIVE_LIMITS,
  listArchive,
} from './list-archive.ts'
import { ArchiveUnreadableError } from './source-errors.ts'
import { archiveProblem, DEFAULT_MAX_DOCUMENT_BYTES, SourceReader } from './source-reader.ts'
import { sourceRoot } from './source-root.ts'
import { UniquePaths } from './unique-path.ts'

export interface ListOptions {
  /** Patterns as in a .gitignore, matched against the documents' paths. */
  readonly exclude?: readonly string[]
  /** Largest document in bytes; default 256 MiB. */
  readonly maxDocumentBytes?: number
  /** Defaults: DEFAULT_ARCHIVE_LIMITS. */
  readonly archiveLimits?: Partial<ArchiveLimits>
}

/**
 * @param inputs files, folders and ZIP archives, at least one; given twice or one within the other, each
 *   document is listed once
 * @throws SourceNotFoundError for an input that is not there
 * @throws ArchiveUnreadableError when the only input is an archive that cannot be opened
 * @throws RangeError when there are no inputs, or none that share a folder
 */
export async function listSources(
  inputs: readonly string[],
  options: ListOptions = {},
): Promise<SourceListing> {
  const files = inputs.map(input => resolve(input))
  const root = await findRoot(files)
  const maxDocumentBytes = options.maxDocumentBytes ?? DEFAULT_MAX_DOCUMENT_BYTES
  const listing: ArchiveListing = {
    reader: new SourceReader(maxDocumentBytes),
    paths: new UniquePaths(),
    exclusion: createExclusion(options.exclude ?? []),
    limits: { ...DEFAULT_ARCHIVE_LIMITS, ...options.archiveLimits },
    maxDocumentBytes,
    sources: [],
    skipped: [],
  }
  const found = await findFiles(files, root, listing.exclusion)
  listing.skipped.push(...found.skipped)
  try {
    // Sorted first, so that of two equal paths always the same one gets the number.
    for (const file of [...found.files].sort(byPath)) {
      await addFile(
        listing,
        { ...file, path: listing.paths.claim(file.path.normalize('NFC')) },
        files.length === 1,
      )
    }
  } finally {
    listing.reader.close()
  }
  return {
    root,
    sources: listing.sources.sort(byPath),
    skipped: listing.skipped.sort(byPath),
  }
}

async function findRoot(files: readonly string[]): Promise<string> {
  const [first] = files
  const isFolder = files.length === 1 && first !== undefined && (await isExistingFolder(first))
  return sourceRoot(files, () => isFolder)
}

async function isExistingFolder(file: string): Promise<boolean> {
  return fs.stat(file).then(
    stats => stats.isDirectory(),
    () => false,
  )
}

async function addFile(listing: ArchiveListing, file: FoundFile, isOnlyInput: boolean): Promise<void> {
  const { path, byteLength } = file
  const treatment = await chooseTreatment(file)
  if (treatment === 'leave out') return
  if (treatment === 'list') await addArchive(listing, file, isOnlyInput && file.named)
  else if (treatment !== 'read') listing.skipped.push({ path, reason: treatment.skip })
  else if (byteLength <= listing.maxDocumentBytes) {
    listing.sources.push({ path, byteLength, location: { kind: 'file', file: file.file } })
  } else {
    listing.skipped.push({ path, reason: tooLarge(byteLength, listing.maxDocumentBytes) })
  }
}

type Treatment = 'read' | 'list' | 'leave out' | { readonly skip: string }

async function chooseTreatment({ path, file, named }: FoundFile): Promise<Treatment> {
  const kind = fileKind(path)
  switch (kind.kind) {
    case 'document':
      return 'read'
    case 'archive':
      return 'list'
    case 'index':
      return named ? { skip: 'an index, not a document' } : 'leave out'
    case 'binary':
      // A self-extracting archive; whoever names a program means the archive in it.
      return named && fileExtension(path) === 'exe' ? 'list' : { skip: kind.reason }
    case 'other':
      return named ? contentTreatment(file) : { skip: kind.reason }
    case 'unknown':
      return contentTreatment(file)
  }
}

/** Whether it is text is found out when it is read; an archive has to be known now. */
async function contentTreatment(file: string): Promise<Treatment> {
  const start = await readStart(file)
  return start.toString('latin1') === 'PK\x03\x04' ? 'list' : 'read'
}

/** The first four bytes; none if it cannot be opened, which reading it will report. */
async function readStart(file: string): Promise<Buffer> {
  try {
    const handle = await fs.open(file)
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch {
    return Buffer.alloc(0)
  }
}

async function addArchive(listing: ArchiveListing, file: FoundFile, isOnlyInput: boolean): Promise<void> {
  try {
    const { path, byteLength } = file
    await listArchive(listing, { kind: 'file', path, file: file.file, byteLength })
  } catch (error) {
    const reason = archiveProblem(error)
    if (isOnlyInput) throw new ArchiveUnreadableError(file.path, reason, error)
    listing.skipped.push({ path: file.path, reason })
  }
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
