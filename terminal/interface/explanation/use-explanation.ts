/** Asks for the explanation of the selected hit while explanations are shown, and ends the wait where none comes. */
import { useEffect } from 'react'
import type { SearchIndex } from '../../../query/search-index.ts'
import type { Texts } from '../../texts/texts.ts'
import { errorNotice } from '../app/notice.ts'
import type { AppEvent, AppState } from '../app/state.ts'
import { selectedHit } from '../result-list/state.ts'

export function useExplanation(
  index: SearchIndex,
  { explanation, resultList }: AppState,
  texts: Texts,
  dispatch: (event: AppEvent) => void,
): void {
  const hit = selectedHit(resultList)
  const query = resultList.answer?.query ?? ''
  const wanted = explanation !== undefined && explanation.loaded?.hit !== hit ? hit : undefined

  useEffect(() => {
    if (wanted === undefined) return
    const giveUp = (text: string) =>
      dispatch({ kind: 'unexplained', hit: wanted, notice: { text, isError: false } })
    // Documents that are only listed have no points.
    if (query.trim() === '') return giveUp(texts.explanation.noQuery())
    const timer = setTimeout(() => {
      index.explain(query, wanted.document, { asYouType: true }).then(
        found => {
          if (found === undefined) giveUp(texts.explanation.none())
          else dispatch({ kind: 'explained', loaded: { hit: wanted, explanation: found } })
        },
        error => dispatch({ kind: 'unexplained', hit: wanted, notice: errorNotice(error, texts) }),
      )
    }, selectionPauseMs)
    return () => clearTimeout(timer)
  }, [index, texts, dispatch, wanted, query])
}

/** A selection that only passes over a hit does not ask for its explanation. */
const selectionPauseMs = 25
