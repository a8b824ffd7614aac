/**
 * What was used last, by key, as much of it as a limit holds, in bytes or in number: queries ask again for the words and
 * texts of the query before. What is larger than all that may be kept drives nothing out.
 */
export class SizedCache<Key, Value> {
  readonly #limit: number
  readonly #sizeOf: (value: Value) => number
  #size = 0
  /** Least recently used first, which is the order of insertion. */
  readonly #values = new Map<Key, Value>()

  /**
   * @param limit what the sizes of all values may add up to; 0 keeps none
   * @param sizeOf what a value takes; must not change while it is kept
   */
  constructor(limit: number, sizeOf: (value: Value) => number) {
    this.#limit = limit
    this.#sizeOf = sizeOf
  }

  get(key: Key): Value | undefined {
    const value = this.#values.get(key)
    if (value === undefined) return undefined
    this.#values.delete(key)
    this.#values.set(key, value)
    return value
  }

  set(key: Key, value: Value): void {
    this.#remove(key)
    const size = this.#sizeOf(value)
    if (size > this.#limit) return
    this.#values.set(key, value)
    this.#size += size
    for (const oldest of this.#values.keys()) {
      if (this.#size <= this.#limit) return
      this.#remove(oldest)
    }
  }

  #remove(key: Key): void {
    const value = this.#values.get(key)
    if (value === undefined) return
    this.#values.delete(key)
    this.#size -= this.#sizeOf(value)
  }
}
