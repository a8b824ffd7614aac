/**
 * The same random numbers on every machine, for queries and texts that a benchmark makes.
 *
 *     const random = seededRandom(1949)
 *     random.below(6) // 0 to 5
 */

export interface SeededRandom {
  /** @returns an integer, 0 ≤ it < limit; @param limit 1 to 2³² */
  below(limit: number): number
  /** @throws RangeError where there is nothing to choose from */
  choose<Item>(items: readonly Item[]): Item
}

/** Mulberry32 by Tommy Ettinger, 2017 (public domain): 32 bits of state, every seed its own sequence. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    choose(items) {
      if (items.length === 0) throw new RangeError('there is nothing to choose from')
      return items[below(items.length)] as (typeof items)[number]
    },
  }
}
