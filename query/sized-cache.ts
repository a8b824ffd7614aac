/**
 * What was used last, by key, as much of it as a number of bytes holds: queries ask again for the words of the query
 * before. What is larger than all that may be kept drives nothing out.
 */
export class SizedCache<Value> {
  readonly #limit: number
  readonly #byteLengthOf: (value: Value) => number
  #byteLength = 0
  /** Least recently used first, which is the order of insertion. */
  readonly #values = new Map<string, Value>()

  /**
   * @param byteLimit what all values may take together; 0 keeps none
   * @param byteLengthOf what a value takes; must not change while it is kept
   */
  constructor(byteLimit: number, byteLengthOf: (value: Value) => number) {
    this.#limit = byteLimit
    this.#byteLengthOf = byteLengthOf
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key)
    if (value === undefined) return undefined
    this.#values.delete(key)
    this.#values.set(key, value)
    return value
  }

  set(key: string, value: Value): void {
    this.#remove(key)
    const byteLength = this.#byteLengthOf(value)
    if (byteLength > this.#limit) return
    this.#values.set(key, value)
    this.#byteLength += byteLength
    for (const oldest of this.#values.keys()) {
      if (this.#byteLength <= this.#limit) return
      this.#remove(oldest)
    }
  }

  #remove(key: string): void {
    const value = this.#values.get(key)
    if (value === undefined) return
    this.#values.delete(key)
    this.#byteLength -= this.#byteLengthOf(value)
  }
}
