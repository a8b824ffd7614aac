/** What ends a listing because the user named it: an input that is not there, or a broken archive alone. */

export class SourceNotFoundError extends Error {
  override readonly name = 'SourceNotFoundError'
  /** As it was given. */
  readonly input: string

  constructor(input: string, cause?: unknown) {
    super(`${input} does not exist: check the spelling, or the folder you are in`, { cause })
    this.input = input
  }
}

/** The only input is an archive that cannot be opened; beside other inputs it would be listed as skipped. */
export class ArchiveUnreadableError extends Error {
  override readonly name = 'ArchiveUnreadableError'
  /** Path of the archive, relative to the listing's root. */
  readonly archive: string
  readonly problem: string

  constructor(archive: string, problem: string, cause: unknown) {
    super(`${archive}: ${problem}`, { cause })
    this.archive = archive
    this.problem = problem
  }
}
