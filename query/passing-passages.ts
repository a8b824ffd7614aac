/** Documents that pass the filters → the set of their passages. */
import type { PassageTable } from '../index-format/passage-table.ts'
import { addRange, type BitSet, emptySet } from './bit-sets.ts'

/** @param passing by document: 1 where it does */
export function passingPassages(passing: Uint8Array, { passageCount, firstPassages }: PassageTable): BitSet {
  const set = emptySet(passageCount)
  for (let document = 0; document < passing.length; document++) {
    if (passing[document] === 0) continue
    addRange(set, firstPassages[document] as number, firstPassages[document + 1] as number)
  }
  return set
}
