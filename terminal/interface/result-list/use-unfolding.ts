/** Asks for the further passages of the hits that are unfolded, piece by piece as the selection comes near their end. */
import { useEffect } from 'react'
import type { SearchIndex } from '../../../query/search-index.ts'
import type { Texts } from '../../texts/texts.ts'
import { errorNotice } from '../app/notice.ts'
import type { AppEvent, AppState } from '../app/state.ts'
import { hitToUnfold } from './state.ts'
import { passagesPerFetch } from './unfolded.ts'

export function useUnfolding(
  index: SearchIndex,
  { resultList }: AppState,
  texts: Texts,
  dispatch: (event: AppEvent) => void,
): void {
  const { answer, unfolded } = resultList
  const hit = hitToUnfold(resultList)
  const document = hit === undefined ? undefined : answer?.hits[hit]?.document
  const offset = hit === undefined ? 0 : (unfolded.get(hit)?.fetched ?? 0)
  const { query = '', revision = 0 } = answer ?? {}

  useEffect(() => {
    if (hit === undefined || document === undefined) return
    const options = { asYouType: true, offset, limit: passagesPerFetch, snippets: 1 }
    index.passages(query, document, options).then(
      passages => dispatch({ kind: 'unfolded', revision, hit, offset, passages }),
      error => dispatch({ kind: 'noticed', notice: errorNotice(error, texts) }),
    )
  }, [index, texts, dispatch, hit, document, offset, query, revision])
}
