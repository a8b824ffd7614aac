/**
 * The list as rows of the screen: hits, and under an unfolded one the further passages of its document. Both are entries
 * that can be selected; they differ in height, and an empty row may stand between one document and the next.
 *
 *   { hit: 0, part: 0 }    ▌ Der Garten im Herbst
 *   { hit: 0, part: 1 }        12  Laub      … das Haus am Hang …
 *   { hit: 0, part: 2 }        40  Winter    … im Garten …
 *   { hit: 1, part: 0 }      Ein altes Haus
 *
 * Pure; every function looks at no more entries than the screen has rows, however many hits there are.
 */

export interface ListPlace {
  /** Number of the hit, 0-based. */
  readonly hit: number
  /** 0 is the hit itself, n its n-th unfolded passage. */
  readonly part: number
}

export interface ListContent {
  readonly hitCount: number
  /** Number of passages that are unfolded under a hit. */
  readonly partCount: (hit: number) => number
}

/** Rows; of a hit, of a passage and of the list ≥ 1. */
export interface ListShape {
  readonly height: number
  readonly hitRows: number
  readonly passageRows: number
  /** Empty rows after a hit and its passages. */
  readonly gapRows: number
}

export const listStart: ListPlace = { hit: 0, part: 0 }

export function isSamePlace(a: ListPlace, b: ListPlace): boolean {
  return a.hit === b.hit && a.part === b.part
}

/** The place itself, or the nearest that exists: of what was folded the hit, after the end the last entry. */
export function existingPlace(content: ListContent, place: ListPlace): ListPlace {
  if (content.hitCount === 0) return listStart
  if (place.hit >= content.hitCount) return lastPlace(content)
  return place.part <= content.partCount(place.hit) ? place : { hit: place.hit, part: 0 }
}

export function lastPlace(content: ListContent): ListPlace {
  const hit = Math.max(0, content.hitCount - 1)
  return content.hitCount === 0 ? listStart : { hit, part: content.partCount(hit) }
}

/** Goes on by so many entries, as far as there are any. */
export function moveByEntries(content: ListContent, from: ListPlace, by: number): ListPlace {
  let place = from
  for (let left = Math.abs(by); left > 0; left--) {
    const next = by > 0 ? placeAfter(content, place) : placeBefore(content, place)
    if (next === undefined) return place
    place = next
  }
  return place
}

/** Goes on by a screenful: to the first entry that is not visible together with this one. */
export function moveByPage(
  content: ListContent,
  shape: ListShape,
  from: ListPlace,
  direction: 1 | -1,
): ListPlace {
  const step = direction > 0 ? placeAfter : placeBefore
  let place = from
  let rows = rowsOf(shape, from)
  for (let next = step(content, place); next !== undefined; next = step(content, place)) {
    rows += gapAfter(content, shape, direction > 0 ? place : next) + rowsOf(shape, next)
    place = next
    if (rows > shape.height) break
  }
  return place
}

/** The first visible entry: scrolled no further than it must, so that the selected one is visible and no row is wasted. */
export function scrollTo(
  content: ListContent,
  shape: ListShape,
  top: ListPlace,
  selected: ListPlace,
): ListPlace {
  const earliest = firstFitting(content, shape, selected)
  const latest = firstFitting(content, shape, lastPlace(content))
  const lowest = isBefore(selected, latest) ? selected : latest
  if (isBefore(top, earliest)) return earliest
  return isBefore(lowest, top) ? lowest : existingPlace(content, top)
}

export interface VisibleEntry {
  readonly place: ListPlace
  /** Of the list, where the entry begins. */
  readonly row: number
}

/** The entries from `top` on, as far as there are rows; the last may be cut off. */
export function visibleEntries(content: ListContent, shape: ListShape, top: ListPlace): VisibleEntry[] {
  const entries: VisibleEntry[] = []
  let row = 0
  let place: ListPlace | undefined = content.hitCount === 0 ? undefined : existingPlace(content, top)
  while (place !== undefined && row < shape.height) {
    entries.push({ place, row })
    row += extent(content, shape, place)
    place = placeAfter(content, place)
  }
  return entries
}

/** The entry that is farthest above another one while that one is still wholly visible. */
function firstFitting(content: ListContent, shape: ListShape, place: ListPlace): ListPlace {
  let first = place
  let rows = rowsOf(shape, place)
  for (let next = placeBefore(content, first); next !== undefined; next = placeBefore(content, first)) {
    rows += extent(content, shape, next)
    if (rows > shape.height) break
    first = next
  }
  return first
}

function isBefore(a: ListPlace, b: ListPlace): boolean {
  return a.hit < b.hit || (a.hit === b.hit && a.part < b.part)
}

function placeAfter({ hitCount, partCount }: ListContent, { hit, part }: ListPlace): ListPlace | undefined {
  if (part < partCount(hit)) return { hit, part: part + 1 }
  return hit + 1 < hitCount ? { hit: hit + 1, part: 0 } : undefined
}

function placeBefore({ partCount }: ListContent, { hit, part }: ListPlace): ListPlace | undefined {
  if (part > 0) return { hit, part: part - 1 }
  return hit > 0 ? { hit: hit - 1, part: partCount(hit - 1) } : undefined
}

function rowsOf({ hitRows, passageRows }: ListShape, { part }: ListPlace): number {
  return part === 0 ? hitRows : passageRows
}

/** Rows from where an entry begins to where the next one does. */
function extent(content: ListContent, shape: ListShape, place: ListPlace): number {
  return rowsOf(shape, place) + gapAfter(content, shape, place)
}

function gapAfter({ partCount }: ListContent, { gapRows }: ListShape, { hit, part }: ListPlace): number {
  return part === partCount(hit) ? gapRows : 0
}
