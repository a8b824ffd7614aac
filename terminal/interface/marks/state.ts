/**
 * Hits that a person has put aside, to do something with all of them. A mark is a document's: it stays while other
 * queries are asked, also where the next query finds another passage of the document.
 */
import type { Hit } from '../../../query/search-index.ts'

/** In the order in which they were marked, no document twice. */
export type Marks = readonly Hit[]

export function isMarked(marks: Marks, hit: Hit): boolean {
  return marks.some(({ path }) => path === hit.path)
}

export function toggleMark(marks: Marks, hit: Hit): Marks {
  const others = marks.filter(({ path }) => path !== hit.path)
  return others.length < marks.length ? others : [...marks, hit]
}
