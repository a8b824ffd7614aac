/** Where a word stands in some passages, as it is kept from query to query. */
import { selectPositions } from '../index-format/position-rows.ts'
import type { PositionList } from '../index-format/positions.ts'
import { SizedCache } from '../index-format/sized-cache.ts'
import { findRows } from './word-places.ts'

export interface KnownPlaces {
  /** Ascending, no duplicates; also those where the word does not stand. */
  readonly passages: Uint32Array
  /** Of passages[i] the i-th positions. */
  readonly places: PositionList
}

export const NOWHERE_KNOWN: KnownPlaces = {
  passages: new Uint32Array(),
  places: { positions: new Uint32Array(), starts: new Uint32Array(1) },
}

/** By the terms of a word. */
export type PlacesCache = SizedCache<string, KnownPlaces>

/** @param byteLimit what all places may take together */
export function placesCache(byteLimit: number): PlacesCache {
  return new SizedCache(byteLimit, ({ passages, places }) => {
    const { positions, starts } = places
    return passages.byteLength + positions.byteLength + starts.byteLength + OVERHEAD_BYTES
  })
}

/** Of three arrays, a key and a place in the map. */
const OVERHEAD_BYTES = 600

/** @param passages ascending @returns those of them that are not known */
export function unknownPassages({ passages: known }: KnownPlaces, passages: Uint32Array): Uint32Array {
  const { at } = findRows(known, passages)
  if (at.length === passages.length) return NOWHERE_KNOWN.passages
  let next = 0
  return passages.filter((_, i) => {
    if (at[next] !== i) return true
    next++
    return false
  })
}

/** The positions in passages that are all known. @param passages ascending */
export function placesIn({ passages: known, places }: KnownPlaces, passages: Uint32Array): PositionList {
  return selectPositions(places, findRows(known, passages).rows)
}

/** What is known of a word from either. O(n). */
export function mergePlaces(a: KnownPlaces, b: KnownPlaces): KnownPlaces {
  const passages = new Uint32Array(a.passages.length + b.passages.length)
  const starts = new Uint32Array(passages.length + 1)
  const positions = new Uint32Array(a.places.positions.length + b.places.positions.length)
  let count = 0
  let end = 0
  for (let i = 0, j = 0; i < a.passages.length || j < b.passages.length; ) {
    const passageA = a.passages[i] ?? Number.POSITIVE_INFINITY
    const passageB = b.passages[j] ?? Number.POSITIVE_INFINITY
    const { places } = passageA <= passageB ? a : b
    const row = passageA <= passageB ? i : j
    const own = places.positions.subarray(places.starts[row], places.starts[row + 1])
    positions.set(own, end)
    end += own.length
    passages[count++] = Math.min(passageA, passageB)
    starts[count] = end
    if (passageA <= passageB) i++
    if (passageB <= passageA) j++
  }
  return {
    passages: passages.slice(0, count),
    places: { positions: positions.slice(0, end), starts: starts.slice(0, count + 1) },
  }
}
