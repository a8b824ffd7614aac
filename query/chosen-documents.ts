/**
 * Some documents of an index, whose passages alone are evaluated: what a passage scores depends on no other one, so the
 * documents that can be among the best are scored to the last bit as in a whole evaluation.
 */
import type { PassageTable } from '../index-format/passage-table.ts'

/** Ranges of ids [starts[i], ends[i]), ascending, none empty. */
export interface IdRanges {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

export interface ChosenDocuments {
  /** Each by itself. */
  readonly documents: IdRanges
  readonly passages: IdRanges
}

/** @param documents ascending, no duplicates */
export function chooseDocuments(
  documents: Uint32Array,
  { firstPassages }: Pick<PassageTable, 'firstPassages'>,
): ChosenDocuments {
  const filled = documents.filter(number => firstPassages[number] !== firstPassages[number + 1])
  return {
    documents: { starts: documents, ends: documents.map(number => number + 1) },
    passages: {
      starts: filled.map(number => firstPassages[number] as number),
      ends: filled.map(number => firstPassages[number + 1] as number),
    },
  }
}
