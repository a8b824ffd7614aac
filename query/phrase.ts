/**
 * Where the words of a phrase stand side by side. At each of its places one of several forms may stand; that of
 * place i must lie i positions after the first.
 *
 * The occurrences of the first place are narrowed down place by place: O(occurrences of all its forms), however
 * many forms there are.
 */
import type { PositionList } from '../index-format/positions.ts'
import { countBelow } from './folded-text.ts'
import { findNear } from './near-words.ts'

/** The first positions of a phrase: those of ids[i] are positions[starts[i], starts[i + 1]), ascending. */
export interface Occurrences {
  readonly ids: Uint32Array
  readonly starts: Uint32Array
  readonly positions: Uint32Array
}

/** Where a form stands. */
export interface FormPlaces {
  /** Ascending, no duplicates. */
  readonly ids: Uint32Array
  /** Those of ids[i] are positions[starts[i], starts[i + 1]). */
  readonly positions: PositionList | undefined
}

/** @param places for each the lists of its forms, with their positions read; two may have the same position */
export function findPhrase(places: readonly (readonly FormPlaces[])[]): Occurrences {
  const [first = [], ...rest] = places
  return rest.reduce((found, lists, i) => followedBy(found, lists, i + 1), mergeLists(first))
}

/**
 * Where the words of a phrase stand near one another in any order, as findNear says: the first positions.
 * @param words for each the lists of its forms, with their positions read
 * @param boundary the position at which a second text begins, by id: what begins before it must end before it
 */
export function findNearWords(
  words: readonly (readonly FormPlaces[])[],
  slop: number,
  boundary: (id: number) => number = () => 0,
): Occurrences {
  const occurrences = words.map(mergeLists)
  const [rarest = NO_OCCURRENCES] = [...occurrences].sort((a, b) => a.ids.length - b.ids.length)
  const out = new OccurrenceWriter(rarest.ids.length, totalPositions(occurrences))
  const rows = occurrences.map(() => 0)
  for (const id of rarest.ids) {
    const positions = occurrences.map(({ ids, starts, positions }, i) => {
      let row = rows[i] as number
      while (row < ids.length && (ids[row] as number) < id) row++
      rows[i] = row
      return ids[row] === id ? positions.subarray(starts[row] as number, starts[row + 1] as number) : NOWHERE
    })
    const end = boundary(id)
    const before = positions.map(list => list.subarray(0, countBelow(list, end)))
    const after = positions.map(list => list.subarray(countBelow(list, end)))
    for (const part of [before, after])
      for (const near of findNear(part, slop)) out.add(id, Math.min(...near))
  }
  return out.finish()
}

const NOWHERE = new Uint32Array()

function totalPositions(occurrences: readonly Occurrences[]): number {
  return occurrences.reduce((sum, { positions }) => sum + positions.length, 0)
}

/** The occurrences of all forms. */
export function mergeLists(lists: readonly FormPlaces[]): Occurrences {
  return lists.map(occurrencesOf).reduce(mergeOccurrences, NO_OCCURRENCES)
}

const NO_OCCURRENCES: Occurrences = {
  ids: new Uint32Array(),
  starts: new Uint32Array(1),
  positions: new Uint32Array(),
}

function occurrencesOf({ ids, positions }: FormPlaces): Occurrences {
  return {
    ids,
    starts: positions?.starts ?? new Uint32Array(ids.length + 1),
    positions: positions?.positions ?? new Uint32Array(),
  }
}

/** Those of `found` for which one of the lists has an occurrence `distance` positions further on, or before where it is negative. */
export function followedBy(found: Occurrences, lists: readonly FormPlaces[], distance: number): Occurrences {
  const rows = new Int32Array((found.ids.at(-1) ?? -1) + 1).fill(-1)
  found.ids.forEach((id, row) => {
    rows[id] = row
  })
  const isFollowed = new Uint8Array(found.positions.length)
  for (const { ids, starts, positions } of lists.map(occurrencesOf)) {
    for (let i = 0; i < ids.length; i++) {
      const row = rows[ids[i] as number] ?? -1
      let at = found.starts[row] ?? 0
      const end = found.starts[row + 1] ?? 0
      for (let j = starts[i] as number; row >= 0 && at < end && j < (starts[i + 1] as number); j++) {
        const wanted = (positions[j] as number) - distance
        while (at < end && (found.positions[at] as number) < wanted) at++
        if (found.positions[at] === wanted && at < end) isFollowed[at] = 1
      }
    }
  }
  return select(found, isFollowed)
}

/** @param isSelected for each position 1 where it stays */
function select({ ids, starts, positions }: Occurrences, isSelected: Uint8Array): Occurrences {
  const out = new OccurrenceWriter(ids.length, positions.length)
  for (let i = 0; i < ids.length; i++) {
    for (let at = starts[i] as number; at < (starts[i + 1] as number); at++) {
      if (isSelected[at] === 1) out.add(ids[i] as number, positions[at] as number)
    }
  }
  return out.finish()
}

function mergeOccurrences(a: Occurrences, b: Occurrences): Occurrences {
  const out = new OccurrenceWriter(a.ids.length + b.ids.length, a.positions.length + b.positions.length)
  for (let i = 0, j = 0; i < a.ids.length || j < b.ids.length; ) {
    const idA = a.ids[i] ?? Number.POSITIVE_INFINITY
    const idB = b.ids[j] ?? Number.POSITIVE_INFINITY
    const id = Math.min(idA, idB)
    let x = idA === id ? (a.starts[i] as number) : 0
    const endA = idA === id ? (a.starts[i + 1] as number) : 0
    let y = idB === id ? (b.starts[j] as number) : 0
    const endB = idB === id ? (b.starts[j + 1] as number) : 0
    while (x < endA || y < endB) {
      const fromA = x < endA ? (a.positions[x] as number) : Number.POSITIVE_INFINITY
      const fromB = y < endB ? (b.positions[y] as number) : Number.POSITIVE_INFINITY
      out.add(id, Math.min(fromA, fromB))
      if (fromA <= fromB) x++
      if (fromB <= fromA) y++
    }
    if (idA === id) i++
    if (idB === id) j++
  }
  return out.finish()
}

/** Collects occurrences by ascending id and position. */
class OccurrenceWriter {
  readonly #ids: Uint32Array
  readonly #starts: Uint32Array
  readonly #positions: Uint32Array
  #idCount = 0
  #positionCount = 0

  constructor(maxIds: number, maxPositions: number) {
    this.#ids = new Uint32Array(maxIds)
    this.#starts = new Uint32Array(maxIds + 1)
    this.#positions = new Uint32Array(maxPositions)
  }

  add(id: number, position: number): void {
    if (this.#idCount === 0 || this.#ids[this.#idCount - 1] !== id) this.#ids[this.#idCount++] = id
    this.#positions[this.#positionCount++] = position
    this.#starts[this.#idCount] = this.#positionCount
  }

  finish(): Occurrences {
    return {
      ids: this.#ids.subarray(0, this.#idCount),
      starts: this.#starts.subarray(0, this.#idCount + 1),
      positions: this.#positions.subarray(0, this.#positionCount),
    }
  }
}
