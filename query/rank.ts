/**
 * Matching passages → the best documents, each with its best passage.
 *
 * Documents with a passage that fulfils all wishes come first, then by score, then by number. The best `count` are
 * kept in a binary heap with the worst of them on top: O(n + d log count) for n passages in d documents.
 */
import type { PassageTable } from '../index-format/passage-table.ts'
import type { Matches } from './matches.ts'

export interface RankedDocument {
  readonly document: number
  /** Number of its best passage in the index. */
  readonly passage: number
  readonly score: number
  /** Number of its matching passages. */
  readonly passageCount: number
}

export interface Ranking {
  /** Best first, at most as many as were asked for. */
  readonly top: readonly RankedDocument[]
  /** Number of documents with a matching passage. */
  readonly documentCount: number
}

/** @param wishCount how many wishes a passage must fulfil to have them all */
export function rankDocuments(
  matches: Matches,
  table: PassageTable,
  { wishCount, count }: { readonly wishCount: number; readonly count: number },
): Ranking {
  const heap = new BestDocuments(count)
  const isComplete = (i: number) => (matches.words[i] as number) >= wishCount
  let documentCount = 0
  let document = 0
  for (let i = 0; i < matches.ids.length; documentCount++) {
    while ((table.firstPassages[document + 1] as number) <= (matches.ids[i] as number)) document++
    const end = table.firstPassages[document + 1] as number
    const from = i
    let best = i
    for (i++; i < matches.ids.length && (matches.ids[i] as number) < end; i++) {
      const gain = Number(isComplete(i)) - Number(isComplete(best))
      if (gain > 0 || (gain === 0 && (matches.scores[i] as number) > (matches.scores[best] as number)))
        best = i
    }
    const score = matches.scores[best] as number
    const complete = isComplete(best)
    if (!heap.admits(complete, score)) continue
    heap.add({ document, passage: matches.ids[best] as number, score, complete, passageCount: i - from })
  }
  return { top: heap.finish(), documentCount }
}

interface Candidate extends RankedDocument {
  readonly complete: boolean
}

/** Documents must be added in ascending order: of equal ones the earlier stays. */
class BestDocuments {
  readonly #count: number
  readonly #heap: Candidate[] = []

  constructor(count: number) {
    this.#count = count
  }

  /** Whether a later document of this worth would be among the best so far. */
  admits(complete: boolean, score: number): boolean {
    if (this.#heap.length < this.#count) return true
    const worst = this.#heap[0]
    if (worst === undefined) return false
    return complete === worst.complete ? score > worst.score : complete
  }

  add(candidate: Candidate): void {
    if (this.#heap.length < this.#count) {
      this.#heap.push(candidate)
      this.#rise(this.#heap.length - 1)
    } else {
      this.#heap[0] = candidate
      this.#sink(0)
    }
  }

  finish(): readonly RankedDocument[] {
    return this.#heap
      .sort((a, b) => (isWorse(a, b) ? 1 : -1))
      .map(({ document, passage, score, passageCount }) => ({ document, passage, score, passageCount }))
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >>> 1
      if (!this.#swapIfWorse(at, parent)) return
      at = parent
    }
  }

  #sink(from: number): void {
    for (let at = from; ; ) {
      const left = 2 * at + 1
      if (left >= this.#heap.length) return
      const right = left + 1
      const child = right < this.#heap.length && isWorse(this.#at(right), this.#at(left)) ? right : left
      if (!this.#swapIfWorse(child, at)) return
      at = child
    }
  }

  #swapIfWorse(child: number, parent: number): boolean {
    const below = this.#at(child)
    const above = this.#at(parent)
    if (!isWorse(below, above)) return false
    this.#heap[child] = above
    this.#heap[parent] = below
    return true
  }

  #at(index: number): Candidate {
    return this.#heap[index] as Candidate
  }
}

function isWorse(a: Candidate, b: Candidate): boolean {
  if (a.complete !== b.complete) return b.complete
  return a.score === b.score ? a.document > b.document : a.score < b.score
}
