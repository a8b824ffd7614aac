/** The best of many items, kept in a binary heap with the worst of them on top. O(n log count) for n items. */

export class BestItems<Item> {
  readonly #count: number
  readonly #isWorse: (a: Item, b: Item) => boolean
  readonly #heap: Item[] = []

  /**
   * @param count how many are kept
   * @param isWorse a total order: no two items are equal
   */
  constructor(count: number, isWorse: (a: Item, b: Item) => boolean) {
    this.#count = count
    this.#isWorse = isWorse
  }

  add(item: Item): void {
    if (this.#heap.length < this.#count) {
      this.#heap.push(item)
      this.#rise(this.#heap.length - 1)
    } else if (this.#count > 0 && this.#isWorse(this.#at(0), item)) {
      this.#heap[0] = item
      this.#sink(0)
    }
  }

  /** Best first. */
  finish(): readonly Item[] {
    return this.#heap.sort((a, b) => (this.#isWorse(a, b) ? 1 : -1))
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >>> 1
      if (!this.#swapIfWorse(at, parent)) return
      at = parent
    }
  }

  #sink(from: number): void {
    for (let at = from; ; ) {
      const left = 2 * at + 1
      if (left >= this.#heap.length) return
      const right = left + 1
      const isRightWorse = right < this.#heap.length && this.#isWorse(this.#at(right), this.#at(left))
      const child = isRightWorse ? right : left
      if (!this.#swapIfWorse(child, at)) return
      at = child
    }
  }

  #swapIfWorse(child: number, parent: number): boolean {
    const below = this.#at(child)
    const above = this.#at(parent)
    if (!this.#isWorse(below, above)) return false
    this.#heap[child] = above
    this.#heap[parent] = below
    return true
  }

  #at(index: number): Item {
    return this.#heap[index] as Item
  }
}
