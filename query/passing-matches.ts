/** Filters on documents, applied to the passages that a query matches. */
import type { PassageTable } from '../index-format/passage-table.ts'
import { type Matches, makeMatches } from './matches.ts'

/** The matching passages of the documents that pass. @param passing by document: 1 where it does */
export function keepPassing(matches: Matches, passing: Uint8Array, { firstPassages }: PassageTable): Matches {
  const { ids, scores, coverage } = matches
  const kept = makeMatches(ids.length)
  let count = 0
  let document = 0
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row] as number
    while ((firstPassages[document + 1] as number) <= id) document++
    if (passing[document] === 0) continue
    kept.ids[count] = id
    kept.scores[count] = scores[row] as number
    kept.coverage[count++] = coverage[row] as number
  }
  return {
    ids: kept.ids.subarray(0, count),
    scores: kept.scores.subarray(0, count),
    coverage: kept.coverage.subarray(0, count),
  }
}
