/** The hit that was selected before the index was built again, to be selected once more when the answer comes. */
import type { ListShape } from '../result-list/rows.ts'
import { listContent, type ResultListState, selectPlace } from '../result-list/state.ts'

export interface KeptSelection {
  readonly path: string
  /** Number of the hit: so many must be found for it to be among them. */
  readonly number: number
}

/** Where the document is no hit any more, the one that has its place is selected. */
export function selectKept(list: ResultListState, kept: KeptSelection, shape: ListShape): ResultListState {
  const hits = list.answer?.hits ?? []
  const found = hits.findIndex(({ path }) => path === kept.path)
  const hit = found >= 0 ? found : Math.min(kept.number, listContent(list).hitCount - 1)
  return hit < 0 ? list : selectPlace(list, { hit, part: 0 }, shape)
}
