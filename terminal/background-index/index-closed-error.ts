/** An index was closed, or another one took its place, before it answered. */
export class IndexClosedError extends Error {
  override readonly name = 'IndexClosedError'

  constructor() {
    super('the index was closed before it answered; ask the one that is open now')
  }
}
