/** Asks how the query goes on: at once when Tab waits for it, else in a pause after the answer to the query. */
import { useEffect } from 'react'
import type { SearchIndex } from '../../../query/search-index.ts'
import type { Texts } from '../../texts/texts.ts'
import { errorNotice } from '../app/notice.ts'
import type { AppEvent, AppState } from '../app/state.ts'
import { isSearching } from '../result-list/state.ts'
import { knownFor, mostCandidates } from './state.ts'

export function useCompletion(
  index: SearchIndex,
  { settings, queryLine, completion, resultList, focus, overlay }: AppState,
  texts: Texts,
  dispatch: (event: AppEvent) => void,
): void {
  const { isAwaited, choice } = completion
  const { text, cursor } = queryLine
  const isTyping = focus === 'query' && overlay === undefined && choice === undefined
  const isAtWord = cursor === text.length && endOfWord.test(text)
  const isProposed = settings.proposes && isAtWord && !isSearching(resultList)
  const isWanted = isTyping && knownFor(completion, queryLine) === undefined && (isAwaited || isProposed)

  useEffect(() => {
    if (!isWanted) return
    const line = { text, cursor }
    const ask = () =>
      index.complete(text, cursor, mostCandidates).then(
        found => dispatch({ kind: 'completed', known: { line, completion: found } }),
        // A proposal that nobody asked for is not missed.
        error => isAwaited && dispatch({ kind: 'noticed', notice: errorNotice(error, texts) }),
      )
    const timer = setTimeout(ask, isAwaited ? 0 : typingPauseMs)
    return () => clearTimeout(timer)
  }, [index, texts, dispatch, isWanted, isAwaited, text, cursor])
}

/** Of which there is enough for a proposal. */
const endOfWord = /\S\S$/

/** No key waits while the index looks for a proposal. */
const typingPauseMs = 80
