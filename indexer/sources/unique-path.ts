/**
 * Gives every document a path of its own: names that differ on disk or in an archive may be equal once they
 * are in NFC or made safe. The second "a.md" becomes "a (2).md"; the ending stays, for it chooses the reader.
 */

export class UniquePaths {
  /** How often each path has been asked for, so that 70,000 equal names do not search 70,000 times. */
  readonly #claims = new Map<string, number>()

  /** @returns the path, or the first free one of its numbered variants */
  claim(path: string): string {
    let claims = this.#claims.get(path) ?? 0
    let free = path
    while (this.#claims.has(free)) free = numbered(path, ++claims + 1)
    this.#claims.set(path, claims)
    if (free !== path) this.#claims.set(free, 0)
    return free
  }
}

function numbered(path: string, number: number): string {
  const dot = path.lastIndexOf('.')
  const hasEnding = dot > path.lastIndexOf('/') + 1
  return hasEnding ? `${path.slice(0, dot)} (${number})${path.slice(dot)}` : `${path} (${number})`
}
