/**
 * Some documents of an index, whose passages alone are evaluated: what a passage scores depends on no other one, so the
 * documents that can be among the best are scored to the last bit as in a whole evaluation.
 *
 * They and their passages have ids of their own, from 0 on: all columns that are filled while they are evaluated are
 * then as short as they are few, and stay in the processor's caches.
 *
 *     documents 3 and 8 with the passages 10, 11 and 31, 32, 33  → documents 0 and 1, passages 0, 1 and 2, 3, 4
 */
import type { PassageTable } from '../index-format/passage-table.ts'
import type { Matches } from './matches.ts'

/** Ranges of numbers [starts[i], ends[i]), ascending; their ids begin with firstIds[i]. */
export interface ChosenRanges {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** One more entry than ranges. */
  readonly firstIds: Uint32Array
}

export interface ChosenDocuments {
  /** Each by itself. */
  readonly documents: ChosenRanges
  /** Those of documents[i] are the i-th range. */
  readonly passages: ChosenRanges
}

/** @param documents ascending, no duplicates */
export function chooseDocuments(
  documents: Uint32Array,
  { firstPassages }: Pick<PassageTable, 'firstPassages'>,
): ChosenDocuments {
  const ofDocuments = rangesOf(documents.length)
  const ofPassages = rangesOf(documents.length)
  for (let i = 0; i < documents.length; i++) {
    const number = documents[i] as number
    addRange(ofDocuments, i, number, number + 1)
    addRange(ofPassages, i, firstPassages[number] as number, firstPassages[number + 1] as number)
  }
  return { documents: ofDocuments, passages: ofPassages }
}

/** The same matches by the numbers of the index instead of ids, as a copy. */
export function numberMatches({ ids, scores, coverage }: Matches, ranges: ChosenRanges): Matches {
  const { starts, firstIds } = ranges
  const numbers = new Uint32Array(ids.length)
  let range = 0
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number
    while ((firstIds[range + 1] as number) <= id) range++
    numbers[i] = id - (firstIds[range] as number) + (starts[range] as number)
  }
  return { ids: numbers, scores: scores.slice(), coverage: coverage.slice() }
}

function rangesOf(count: number): ChosenRanges {
  return {
    starts: new Uint32Array(count),
    ends: new Uint32Array(count),
    firstIds: new Uint32Array(count + 1),
  }
}

function addRange({ starts, ends, firstIds }: ChosenRanges, i: number, start: number, end: number): void {
  starts[i] = start
  ends[i] = end
  firstIds[i + 1] = (firstIds[i] as number) + end - start
}
