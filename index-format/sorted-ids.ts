/** Looking ids up in an ascending list, by halving. */

/** The first index in [from, to) of an id that is not below `id`; `to` where all are. O(log n). */
export function firstNotBelow(ids: Uint32Array, id: number, from: number, to = ids.length): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ids[middle] as number) < id) low = middle + 1
    else high = middle
  }
  return low
}
