/**
 * A map that forgets: it keeps what was used lately, at least `limit` entries and at most twice as many.
 *
 * Two generations instead of a list in the order of use: reading costs one look-up, and a key that is used moves to the
 * young generation when that begins anew.
 */
export class RecentMap<Key, Value> {
  readonly #limit: number
  #young = new Map<Key, Value>()
  #old = new Map<Key, Value>()

  /** @param limit entries of a generation, at least 1 */
  constructor(limit: number) {
    this.#limit = limit
  }

  get(key: Key): Value | undefined {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const old = this.#old.get(key)
    if (old !== undefined) this.set(key, old)
    return old
  }

  set(key: Key, value: Value): void {
    if (this.#young.size >= this.#limit) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(key, value)
  }
}
