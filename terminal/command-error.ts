/** A run cannot go on, for a reason that a person can mend. The entry prints the message and the details. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  /** Lines below the message: the place in a query, the way to help. Clean. */
  readonly details: readonly string[]

  /** @param message one sentence or two: what happened, where, and what to do */
  constructor(message: string, details: readonly string[] = [], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.details = details
  }
}
