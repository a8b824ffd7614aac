/** Matching passages → the best documents, each with its best passage. */
import type { PassageTable } from '../index-format/passage-table.ts'
import type { Matches } from './matches.ts'

export interface RankedDocument {
  readonly document: number
  /** Number of its best passage in the index. */
  readonly passage: number
  readonly score: number
  /** Whether the passage fulfils all wishes of the query. */
  readonly complete: boolean
  /** Number of its matching passages. */
  readonly passageCount: number
}

/**
 * All documents with a matching passage: those with a passage that fulfils all wishes first, then by score,
 * then by number. O(n) in passages and O(d log d) in documents.
 */
export function rankDocuments(
  matches: Matches,
  wishCount: number,
  table: PassageTable,
): readonly RankedDocument[] {
  const ranked: RankedDocument[] = []
  let document = 0
  for (let i = 0; i < matches.ids.length; ) {
    while ((table.firstPassages[document + 1] as number) <= (matches.ids[i] as number)) document++
    const end = table.firstPassages[document + 1] as number
    const from = i
    let bestAt = i
    for (; i < matches.ids.length && (matches.ids[i] as number) < end; i++) {
      if (isBetter(matches, i, bestAt, wishCount)) bestAt = i
    }
    ranked.push({
      document,
      passage: matches.ids[bestAt] as number,
      score: matches.scores[bestAt] as number,
      complete: (matches.words[bestAt] as number) >= wishCount,
      passageCount: i - from,
    })
  }
  return ranked.sort(
    (a, b) => Number(b.complete) - Number(a.complete) || b.score - a.score || a.document - b.document,
  )
}

function isBetter(matches: Matches, i: number, than: number, wishCount: number): boolean {
  const complete = Number((matches.words[i] as number) >= wishCount)
  const otherComplete = Number((matches.words[than] as number) >= wishCount)
  if (complete !== otherComplete) return complete > otherComplete
  return (matches.scores[i] as number) > (matches.scores[than] as number)
}
