/** Numbers that come one after the other, in memory that grows: half of what an array takes, and nothing to collect. */
export class NumberColumn {
  #numbers = new Uint32Array(FIRST_NUMBERS)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** @param number 0 to 2^32 − 1 @returns its index */
  push(number: number): number {
    if (this.#length === this.#numbers.length) {
      const grown = new Uint32Array(2 * this.#length)
      grown.set(this.#numbers)
      this.#numbers = grown
    }
    this.#numbers[this.#length] = number
    return this.#length++
  }

  at(index: number): number {
    return this.#numbers[index] as number
  }

  set(index: number, number: number): void {
    this.#numbers[index] = number
  }

  /** All of them; a view, valid until the next `push`. */
  values(): Uint32Array {
    return this.#numbers.subarray(0, this.#length)
  }
}

const FIRST_NUMBERS = 1024
