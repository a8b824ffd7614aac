/**
 * Where the words of a query stand in some passages: of each posting list only the rows of these passages are looked
 * up, and only their positions read.
 */
import type { LoadedPostings } from '../index-format/loaded-postings.ts'
import type { PositionList } from '../index-format/positions.ts'
import type { PostingLists } from '../index-format/posting-lists.ts'
import { firstNotBelow } from '../index-format/sorted-ids.ts'

/**
 * All lists are read in one call.
 * @param words for each the lists that have it; several words may share one
 * @param passages ascending
 * @returns for each word its ascending positions in passages[i]: positions[starts[i], starts[i + 1])
 */
export async function readWordPlaces(
  postings: Pick<PostingLists, 'readPositionsAt'>,
  words: readonly (readonly LoadedPostings[])[],
  passages: Uint32Array,
): Promise<readonly PositionList[]> {
  const found = new Map<LoadedPostings, FoundRows>()
  for (const list of words.flat()) {
    const rows = found.has(list) ? undefined : findRows(list.ids, passages)
    if (rows !== undefined && rows.rows.length > 0) found.set(list, rows)
  }
  const requests = Array.from(found, ([list, { rows }]) => ({ list, rows }))
  const positions = await postings.readPositionsAt(requests)
  const placesOf = new Map(requests.map(({ list }, i) => [list, positions[i] as PositionList]))
  return words.map(lists => {
    const parts = lists.flatMap(list => {
      const at = found.get(list)
      const places = placesOf.get(list)
      return at === undefined || places === undefined ? [] : [{ at: at.at, places }]
    })
    return joinPlaces(parts, passages.length)
  })
}

/** Where a list has some ids. */
export interface FoundRows {
  /** Rows of a list whose ids are among the passages. */
  readonly rows: Uint32Array
  /** at[i]: the index of the passage of rows[i]. */
  readonly at: Uint32Array
}

/** @param passages ascending */
export function findRows(ids: Uint32Array, passages: Uint32Array): FoundRows {
  const rows = new Uint32Array(passages.length)
  const at = new Uint32Array(passages.length)
  let count = 0
  let row = 0
  for (let i = 0; i < passages.length && row < ids.length; i++) {
    row = seek(ids, passages[i] as number, row)
    if (ids[row] !== passages[i]) continue
    rows[count] = row
    at[count++] = i
  }
  return { rows: rows.subarray(0, count), at: at.subarray(0, count) }
}

/** The first row at or after `from` with an id of at least `id`; by strides that double, as the ids to find ascend. */
function seek(ids: Uint32Array, id: number, from: number): number {
  let low = from
  let stride = 1
  while (low + stride < ids.length && (ids[low + stride] as number) < id) {
    low += stride
    stride *= 2
  }
  return firstNotBelow(ids, id, low, Math.min(ids.length, low + stride))
}

interface PlacesPart {
  readonly at: Uint32Array
  readonly places: PositionList
}

/** The positions of several lists, passage by passage. */
function joinPlaces(parts: readonly PlacesPart[], passageCount: number): PositionList {
  const starts = new Uint32Array(passageCount + 1)
  for (const { at, places } of parts) {
    for (let i = 0; i < at.length; i++) {
      const count = (places.starts[i + 1] as number) - (places.starts[i] as number)
      starts[(at[i] as number) + 1] = (starts[(at[i] as number) + 1] as number) + count
    }
  }
  for (let i = 0; i < passageCount; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number)
  const positions = new Uint32Array(starts[passageCount] as number)
  const ends = starts.slice(0, passageCount)
  for (const { at, places } of parts) {
    for (let i = 0; i < at.length; i++) {
      const passage = at[i] as number
      const first = starts[passage] as number
      for (let j = places.starts[i] as number; j < (places.starts[i + 1] as number); j++) {
        insert(positions, first, ends[passage] as number, places.positions[j] as number)
        ends[passage] = (ends[passage] as number) + 1
      }
    }
  }
  return { positions, starts }
}

/** Puts a position among the ascending ones of [first, end): most lists of a word have few in one passage. */
function insert(positions: Uint32Array, first: number, end: number, position: number): void {
  let to = end
  for (; to > first && (positions[to - 1] as number) > position; to--)
    positions[to] = positions[to - 1] as number
  positions[to] = position
}
