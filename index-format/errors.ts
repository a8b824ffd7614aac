/** The ways in which bytes can fail to be an index. Each message says what to do. */

/** The bytes are not a whole, undamaged index. */
export class IndexFormatError extends Error {
  override readonly name: string = 'IndexFormatError'
  /** Name of the index, usually its path. */
  readonly source: string
  /** Where in the file the problem shows; for compressed data, counted on from the beginning of its block. */
  readonly byteOffset: number
  readonly problem: string

  constructor(source: string, byteOffset: number, problem: string, cause?: unknown) {
    super(`${source}: ${problem} (at byte ${byteOffset})`, cause === undefined ? undefined : { cause })
    this.source = source
    this.byteOffset = byteOffset
    this.problem = problem
  }
}

/** The index is whole, but of a format or an analysis that this program does not read. */
export class IndexVersionError extends Error {
  override readonly name = 'IndexVersionError'
  readonly source: string
  readonly found: string
  readonly expected: string

  constructor(source: string, found: string, expected: string) {
    super(`${source}: the index has ${found}, this program reads ${expected}; build the index again with it`)
    this.source = source
    this.found = found
    this.expected = expected
  }
}
