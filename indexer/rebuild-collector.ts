/** A build's own words → what the next build must know of them (index-format/rebuild-data.ts). */
import { isImplied, isWordKey, type PostingUnit, unitOf } from '../index-format/dictionary-key.ts'
import type { RebuildData } from '../index-format/rebuild-data.ts'
import type { FormLists } from './form-lists.ts'
import type { MergedLists } from './merged-lists.ts'
import { NumberColumn } from './number-column.ts'
import { READING_VERSION } from './readers/reading-version.ts'
import { collectUnresolved } from './unresolved-lists.ts'
import type { Vocabulary } from './vocabulary.ts'

export type UnitLists = Readonly<Record<PostingUnit, MergedLists>>

/** @param lists whose ids the vocabulary's forms have */
export function collectRebuildData(
  { forms, listsOf, certainSplits, innerCompounds }: Vocabulary,
  lists: UnitLists,
  formLists: FormLists,
): Omit<RebuildData, 'segments' | 'lexiconChecksum'> {
  const used = {
    passage: new Uint8Array(lists.passage.forms.length),
    document: new Uint8Array(lists.document.forms.length),
  }
  const repeats = new NumberColumn()
  const capitals = new NumberColumn()
  forms.forEach((form, number) => {
    if (!isWordKey(form)) return
    const unit = unitOf(form)
    const id = listsOf(number)[0] as number
    const list = lists[unit]
    used[unit][id] = 1
    repeats.push((list.occurrenceCounts[id] as number) - (list.documentFrequencies[id] as number))
    capitals.push(isImplied(form) ? 0 : (list.capitals[id] as number))
  })
  const unresolvedOf = (unit: PostingUnit) =>
    collectUnresolved(formLists, lists[unit], unit, id => used[unit][id] === 1)
  return {
    readingVersion: READING_VERSION,
    counts: { repeats: repeats.values(), capitals: capitals.values() },
    certainSplits,
    innerCompounds,
    unresolved: { passage: unresolvedOf('passage'), document: unresolvedOf('document') },
  }
}
