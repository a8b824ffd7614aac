/** Two posting lists of a form that have no unit in common → one: of documents that were kept and of those read anew. */
import { firstNotBelow } from '../index-format/sorted-ids.ts'
import type { FormPostings } from './form-postings.ts'

/** Memory that is used for one list after the other. */
export class MergeRoom {
  ids = new Uint32Array()
  frequencies = new Uint32Array()
  positions = new Uint16Array()

  grow(postingCount: number, positionCount: number): void {
    if (postingCount > this.ids.length) {
      this.ids = new Uint32Array(2 * postingCount)
      this.frequencies = new Uint32Array(2 * postingCount)
    }
    if (positionCount > this.positions.length) this.positions = new Uint16Array(2 * positionCount)
  }
}

/**
 * O(postings of both).
 * @param room holds the result until it is used again; nothing of the lists lies in it
 * @throws RangeError where both have the same unit
 */
export function mergePostings(kept: FormPostings, added: FormPostings, room: MergeRoom): FormPostings {
  const postingCount = kept.ids.length + added.ids.length
  const positionCount = kept.positions.length + added.positions.length
  room.grow(postingCount, positionCount)
  const { ids, frequencies, positions } = room
  /** Of the next posting of each, and of its first position. */
  let [keptAt, keptFrom, from] = [0, 0, 0]
  let to = 0
  const keep = (end: number) => {
    const positionsFrom = keptFrom
    for (; keptAt < end; keptAt++, to++) {
      ids[to] = kept.ids[keptAt] as number
      frequencies[to] = kept.frequencies[keptAt] as number
      keptFrom += (kept.frequencies[keptAt] as number) >>> 1
    }
    positions.set(kept.positions.subarray(positionsFrom, keptFrom), positionsFrom + from)
  }
  for (let i = 0; i < added.ids.length; i++) {
    const id = added.ids[i] as number
    const frequency = added.frequencies[i] as number
    keep(firstNotBelow(kept.ids, id, keptAt))
    if (kept.ids[keptAt] === id) throw new RangeError(`unit ${id} is in both lists of a form`)
    const end = from + (frequency >>> 1)
    positions.set(added.positions.subarray(from, end), keptFrom + from)
    from = end
    ids[to] = id
    frequencies[to++] = frequency
  }
  keep(kept.ids.length)
  return {
    ids: ids.subarray(0, postingCount),
    frequencies: frequencies.subarray(0, postingCount),
    positions: positions.subarray(0, positionCount),
  }
}
