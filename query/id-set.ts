/**
 * A set of passage or document numbers as one bit each. Adding is a store, and going through them in ascending order
 * costs a step for every 32 numbers and one for each that is there, whatever the order in which they were added: sorted
 * lists are united without comparing their ids (14 ns a posting by merging in pairs, 3 ns so).
 */

export class IdSet {
  /** Bit id & 31 of word id >>> 5. */
  readonly #words: Uint32Array
  /** Where `take` collects: as long as the set can be, made by the first. */
  #collected: Uint32Array | undefined
  /** Behind the last word that has an id: few ids from 0 on do not cost a walk over all words. */
  #end = 0

  /** @param idCount every id is below it */
  constructor(idCount: number) {
    this.#words = new Uint32Array((idCount + 31) >>> 5)
  }

  add(id: number): void {
    const word = id >>> 5
    this.#words[word] = (this.#words[word] as number) | (1 << (id & 31))
    if (word >= this.#end) this.#end = word + 1
  }

  /** @param ids ascending */
  addAll(ids: Uint32Array): void {
    const words = this.#words
    if (ids.length > 0) this.#end = Math.max(this.#end, ((ids[ids.length - 1] as number) >>> 5) + 1)
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number
      const word = id >>> 5
      words[word] = (words[word] as number) | (1 << (id & 31))
    }
  }

  has(id: number): boolean {
    return (((this.#words[id >>> 5] as number) >>> (id & 31)) & 1) === 1
  }

  /** Ids that were all added, and nothing besides them since the set was empty. */
  removeAll(ids: Uint32Array): void {
    const words = this.#words
    for (let i = 0; i < ids.length; i++) words[(ids[i] as number) >>> 5] = 0
  }

  /** Empties the set. @returns its ids, ascending; a view that is good until ids are taken again */
  take(): Uint32Array {
    const words = this.#words
    const collected = this.#collected ?? new Uint32Array(32 * words.length)
    this.#collected = collected
    const end = this.#end
    let count = 0
    this.#end = 0
    for (let word = 0; word < end; word++) {
      let bits = words[word] as number
      if (bits === 0) continue
      words[word] = 0
      const first = word << 5
      do {
        const lowest = bits & -bits
        collected[count++] = first + 31 - Math.clz32(lowest)
        bits ^= lowest
      } while (bits !== 0)
    }
    return collected.subarray(0, count)
  }
}
