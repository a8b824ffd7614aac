/**
 * The items of the greatest scores of many, kept in a binary heap of plain numbers with the worst of them on top: no
 * object is made for those that do not stay. O(n log count) for n items.
 */

export class BestScores {
  readonly #count: number
  readonly #scores: number[] = []
  /** items[i] has scores[i]. */
  readonly #items: number[] = []

  /** @param count how many are kept */
  constructor(count: number) {
    this.#count = count
  }

  /** @param item above all that were added before: of equal scores the first stay */
  add(score: number, item: number): void {
    if (this.#items.length < this.#count) {
      this.#items.push(item)
      this.#scores.push(score)
      this.#rise(this.#items.length - 1)
    } else if (this.#count > 0 && score > (this.#scores[0] as number)) {
      this.#items[0] = item
      this.#scores[0] = score
      this.#sink(0)
    }
  }

  /** Those that stay, in no order. */
  get items(): readonly number[] {
    return this.#items
  }

  /** Best first, equal ones ascending. */
  finish(): readonly number[] {
    const order = this.#items.map((_, i) => i)
    order.sort((a, b) => (this.#isWorse(a, b) ? 1 : -1))
    return order.map(i => this.#items[i] as number)
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >>> 1
      if (!this.#isWorse(at, parent)) return
      this.#swap(at, parent)
      at = parent
    }
  }

  #sink(from: number): void {
    for (let at = from; ; ) {
      const left = 2 * at + 1
      if (left >= this.#items.length) return
      const right = left + 1
      const child = right < this.#items.length && this.#isWorse(right, left) ? right : left
      if (!this.#isWorse(child, at)) return
      this.#swap(child, at)
      at = child
    }
  }

  #isWorse(a: number, b: number): boolean {
    const difference = (this.#scores[a] as number) - (this.#scores[b] as number)
    return difference === 0 ? (this.#items[a] as number) > (this.#items[b] as number) : difference < 0
  }

  #swap(a: number, b: number): void {
    const [item, score] = [this.#items[a] as number, this.#scores[a] as number]
    this.#items[a] = this.#items[b] as number
    this.#scores[a] = this.#scores[b] as number
    this.#items[b] = item
    this.#scores[b] = score
  }
}
