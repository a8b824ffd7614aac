/** Asks the index as the query changes, and for more hits as the selection comes near the end of the list. */
import { useEffect, useRef } from 'react'
import type { SearchIndex } from '../../../query/search-index.ts'
import { QuerySyntaxError } from '../../../query/syntax-error.ts'
import { mistakeRange, syntaxMessage } from '../../syntax-problem.ts'
import type { Texts } from '../../texts/texts.ts'
import { errorNotice } from '../app/notice.ts'
import type { AppEvent, AppState } from '../app/state.ts'
import { hitsPerFetch, needsMoreHits, type QueryMistake } from './state.ts'

export function useSearch(
  index: SearchIndex,
  { queryLine, resultList }: AppState,
  texts: Texts,
  dispatch: (event: AppEvent) => void,
): void {
  const query = queryLine.text
  const { revision, answer } = resultList

  // One search after the other: of those that wait for a slow one, only the newest is still asked.
  const underWay = useRef<Promise<void>>(Promise.resolve())

  useEffect(() => {
    if (query.trim() === '') return
    let isNewest = true
    const search = async () => {
      if (isNewest) dispatch(await findAnswer(index, { query, revision }, texts))
    }
    const timer = setTimeout(() => {
      underWay.current = underWay.current.then(search)
    }, typingPauseMs)
    return () => {
      isNewest = false
      clearTimeout(timer)
    }
  }, [index, texts, dispatch, query, revision])

  const isNearEnd = needsMoreHits(resultList)
  useEffect(() => {
    if (!isNearEnd || answer === undefined) return
    const offset = answer.hits.length
    index.search(answer.query, { offset, limit: hitsPerFetch, asYouType: true, snippets: 1 }).then(
      ({ hits }) => dispatch({ kind: 'fetched', revision: answer.revision, offset, hits }),
      error => dispatch({ kind: 'noticed', notice: errorNotice(error, texts) }),
    )
  }, [index, texts, dispatch, isNearEnd, answer])
}

/** Shorter than the time between two keys of a fast typist is not noticed; it spares the keys of a burst. */
const typingPauseMs = 30

/** The answer with what the query still lacks; a query that has no answer only with that. */
async function findAnswer(
  index: SearchIndex,
  { query, revision }: { readonly query: string; readonly revision: number },
  texts: Texts,
): Promise<AppEvent> {
  try {
    const result = await index.search(query, { limit: hitsPerFetch, asYouType: true, snippets: 1 })
    const suggestions = result.documentCount > 0 ? [] : await index.suggest(query, { asYouType: true })
    const mistake = findMistake(index, { query, revision }, texts)
    return {
      kind: 'answered',
      revision,
      query,
      result,
      suggestions,
      ...(mistake === undefined ? {} : { mistake }),
    }
  } catch (error) {
    if (!(error instanceof QuerySyntaxError))
      return { kind: 'failed', revision, notice: errorNotice(error, texts) }
    return { kind: 'mistaken', mistake: describeMistake(index, { query, revision }, error, texts) }
  }
}

/** While typing, what is still open is forgiven; a strict look tells what it is. */
function findMistake(
  index: SearchIndex,
  typed: { readonly query: string; readonly revision: number },
  texts: Texts,
): QueryMistake | undefined {
  try {
    index.parse(typed.query)
    return undefined
  } catch (error) {
    if (!(error instanceof QuerySyntaxError)) throw error
    return describeMistake(index, typed, error, texts)
  }
}

function describeMistake(
  index: SearchIndex,
  { query, revision }: { readonly query: string; readonly revision: number },
  error: QuerySyntaxError,
  texts: Texts,
): QueryMistake {
  const message = syntaxMessage(error, index.info.fields, texts)
  return { revision, message, range: mistakeRange(query, error) }
}
