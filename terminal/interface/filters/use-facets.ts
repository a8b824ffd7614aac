/** Asks what can be filtered by while the panel is open: of the query that was answered last, so that hits come first. */
import { useEffect } from 'react'
import type { SearchIndex } from '../../../query/search-index.ts'
import type { Texts } from '../../texts/texts.ts'
import { errorNotice } from '../app/notice.ts'
import type { AppEvent, AppState } from '../app/state.ts'

export function useFacets(
  index: SearchIndex,
  { filterPanel, resultList, narrowing }: AppState,
  texts: Texts,
  dispatch: (event: AppEvent) => void,
): void {
  const isOpen = filterPanel !== undefined
  const { answer } = resultList
  const query = answer?.query ?? ''
  const filters = answer?.narrowing.filters ?? narrowing.filters

  useEffect(() => {
    if (!isOpen) return
    let isWanted = true
    const timer = setTimeout(() => {
      index.facets(query, { asYouType: true, filters }).then(
        facets => isWanted && dispatch({ kind: 'facetsCounted', facets }),
        error => isWanted && dispatch({ kind: 'noticed', notice: errorNotice(error, texts) }),
      )
    }, typingPauseMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [index, texts, dispatch, isOpen, query, filters])
}

/** While somebody types, the next search comes first. */
const typingPauseMs = 60
