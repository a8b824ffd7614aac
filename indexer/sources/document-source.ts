/** A document that has been found but not read yet, and those that were passed over. */

export interface DocumentSource {
  /**
   * Where the document lies: '/'-separated, relative to the listing's root, unique in the listing.
   * A ZIP member is `archive.zip!/member`, one in a nested archive `a.zip!/b.zip!/member`.
   */
  readonly path: string
  /** Size before reading, in bytes; for a ZIP member the declared uncompressed size. */
  readonly byteLength: number
  /** @throws DocumentReadError when it cannot be read; the rest of the listing is unaffected */
  read(): Promise<Uint8Array>
}

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
  /** Closes open archives. */
  close(): Promise<void>
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
