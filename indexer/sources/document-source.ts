/** A document that has been found but not read yet, and those that were passed over. */
import type { ZipEntry } from './zip-directory.ts'

export interface DocumentSource {
  /**
   * Where the document lies: '/'-separated, relative to the listing's root, unique in the listing.
   * A ZIP member is `archive.zip!/member`, one in a nested archive `a.zip!/b.zip!/member`.
   */
  readonly path: string
  /** Size before reading, in bytes; for a ZIP member the declared uncompressed size. */
  readonly byteLength: number
  readonly location: DocumentLocation
}

/** Plain data, so that another thread can read the document (source-reader.ts). */
export type DocumentLocation =
  /** Absolute, in the characters of the file system. */
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'member'; readonly archive: ArchiveLocation; readonly entry: ZipEntry }

/** A ZIP archive: a file, or a member of another one. */
export type ArchiveLocation = {
  /** The archive's own path in the listing. */
  readonly path: string
} & (
  | { readonly kind: 'file'; readonly file: string; readonly byteLength: number }
  | { readonly kind: 'member'; readonly archive: ArchiveLocation; readonly entry: ZipEntry }
)

/** A document that is not in the index, and why. Every one is reported. */
export interface SkippedDocument {
  readonly path: string
  /** One line for people, without the path: "encrypted; unpack it and index the folder". */
  readonly reason: string
}

export interface SourceListing {
  /** Absolute path of the folder that the paths are relative to. Never stored in an index. */
  readonly root: string
  /** Sorted by path, by code unit. */
  readonly sources: readonly DocumentSource[]
  readonly skipped: readonly SkippedDocument[]
}

/** A document could not be read. Listed with its reason; never ends a build. */
export class DocumentReadError extends Error {
  override readonly name = 'DocumentReadError'
  readonly source: string

  constructor(source: string, problem: string, cause?: unknown) {
    super(problem, cause === undefined ? undefined : { cause })
    this.source = source
  }
}
