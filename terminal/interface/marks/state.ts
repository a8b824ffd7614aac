/**
 * Hits that a person has put aside, to do something with all of them: documents by their best passage, and passages
 * that are unfolded. Marks stay while other queries are asked.
 */
import type { Hit } from '../../../query/search-index.ts'

/** In the order in which they were marked, no passage twice. */
export type Marks = readonly Hit[]

/** Whether a hit is marked itself, or another passage of its document is. */
export function markOf(marks: Marks, hit: Hit): 'itself' | 'document' | undefined {
  if (marks.some(mark => isSame(mark, hit))) return 'itself'
  return marks.some(({ path }) => path === hit.path) ? 'document' : undefined
}

export function toggleMark(marks: Marks, hit: Hit): Marks {
  const others = marks.filter(mark => !isSame(mark, hit))
  return others.length < marks.length ? others : [...marks, hit]
}

/** Paths stay the same when the index is built again, the numbers of documents do not. */
function isSame(mark: Hit, hit: Hit): boolean {
  return mark.path === hit.path && mark.passage === hit.passage
}
