/**
 * Where the words of a phrase stand side by side. Each slot of the phrase may be filled by several forms;
 * an occurrence of slot i must lie i positions after that of the first.
 */
import type { LoadedPostings } from '../index-format/loaded-postings.ts'
import { foldPairwise } from './matches.ts'

/** Positions of one slot: those of ids[i] are positions[starts[i], starts[i + 1]), ascending. */
export interface Occurrences {
  readonly ids: Uint32Array
  readonly starts: Uint32Array
  readonly positions: Uint32Array
}

/** The first positions of each occurrence of a phrase, by passage. */
export type PhraseOccurrences = Occurrences

/** @param lists with their positions read; where two have a word at one position, it occurs once */
export function slotOccurrences(lists: readonly LoadedPostings[]): Occurrences {
  const occurrences = lists.map(({ ids, positions }) => ({
    ids,
    starts: positions?.starts ?? new Uint32Array(ids.length + 1),
    positions: positions?.positions ?? new Uint32Array(),
  }))
  return foldPairwise(occurrences, mergeOccurrences, NO_OCCURRENCES)
}

/** @param slots at least one */
export function findPhrase(slots: readonly Occurrences[]): PhraseOccurrences {
  const [first = NO_OCCURRENCES, ...rest] = slots
  return rest.reduce((found, slot, i) => followedBy(found, slot, i + 1), first)
}

const NO_OCCURRENCES: Occurrences = {
  ids: new Uint32Array(),
  starts: new Uint32Array(1),
  positions: new Uint32Array(),
}

/** Those of `a` for which `b` has an occurrence `distance` positions further on. */
function followedBy(a: Occurrences, b: Occurrences, distance: number): Occurrences {
  const out = new OccurrenceWriter(
    Math.min(a.ids.length, b.ids.length),
    Math.min(a.positions.length, b.positions.length),
  )
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const idA = a.ids[i] as number
    const idB = b.ids[j] as number
    if (idA === idB) {
      let y = b.starts[j] as number
      const endB = b.starts[j + 1] as number
      for (let x = a.starts[i] as number; x < (a.starts[i + 1] as number); x++) {
        const wanted = (a.positions[x] as number) + distance
        while (y < endB && (b.positions[y] as number) < wanted) y++
        if (y < endB && b.positions[y] === wanted) out.add(idA, a.positions[x] as number)
      }
      i++
      j++
    } else if (idA < idB) i++
    else j++
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
