/**
 * The bytes of listed documents, wherever they lie. Each thread that reads has a reader of its own: what a document's
 * source tells of its place is enough.
 *
 * Reading waits for the disk instead of coming back later: a turn of the event loop for each of 6,637 members took
 * longer than reading them.
 */
import { type ArchiveBytes, OpenArchives } from './archive-bytes.ts'
import { type ArchiveLocation, DocumentReadError, type DocumentSource } from './document-source.ts'
import { FileSourceReader } from './file-source.ts'
import { ioProblem } from './io-problem.ts'
import { ZipFormatError } from './zip-end-record.ts'
import { readMember } from './zip-member.ts'

export const DEFAULT_MAX_DOCUMENT_BYTES = 256 * 1024 * 1024

/** read … → close. */
export class SourceReader {
  readonly #maxDocumentBytes: number
  readonly #files = new FileSourceReader()
  readonly #open = new OpenArchives()
  /** By path. */
  readonly #archives = new Map<string, ArchiveBytes>()

  /** @param maxDocumentBytes a file that has grown beyond it is refused */
  constructor(maxDocumentBytes = DEFAULT_MAX_DOCUMENT_BYTES) {
    this.#maxDocumentBytes = maxDocumentBytes
  }

  /**
   * @returns its bytes, until the next document is read
   * @throws DocumentReadError when it cannot be read; other documents are unaffected
   */
  read({ path, location }: DocumentSource): Uint8Array {
    if (location.kind === 'file') return this.#files.read(location.file, path, this.#maxDocumentBytes)
    try {
      return readMember(this.archive(location.archive), location.entry)
    } catch (error) {
      throw new DocumentReadError(path, archiveProblem(error), error)
    }
  }

  /** Opened when it is read from. */
  archive(location: ArchiveLocation): ArchiveBytes {
    const known = this.#archives.get(location.path)
    if (known !== undefined) return known
    const archive = this.#newArchive(location)
    this.#archives.set(location.path, archive)
    return archive
  }

  close(): void {
    this.#open.close()
  }

  #newArchive(location: ArchiveLocation): ArchiveBytes {
    if (location.kind === 'file') return this.#open.file(location.file, location.byteLength)
    const { archive, entry } = location
    return this.#open.nested(entry.byteLength, () => readMember(this.archive(archive), entry))
  }
}

/** Why an archive or a member of it cannot be read, in one line. */
export function archiveProblem(error: unknown): string {
  return error instanceof ZipFormatError ? error.message : ioProblem(error)
}
