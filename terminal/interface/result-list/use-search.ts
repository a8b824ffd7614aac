/** Asks the index as the query changes, and for more hits as the selection comes near the end of the list. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { SearchIndex } from '../../../query/search-index.ts'
import { QuerySyntaxError } from '../../../query/syntax-error.ts'
import { mistakeRange, syntaxMessage } from '../../syntax-problem.ts'
import type { Texts } from '../../texts/texts.ts'
import { errorNotice } from '../app/notice.ts'
import { type AppEvent, type AppState, visibleHits } from '../app/state.ts'
import { isNarrowed, type Narrowing } from '../filters/narrowing.ts'
import { NewestOnly } from './newest-only.ts'
import { hitsAhead, hitsPerFetch, needsMoreHits, type QueryMistake } from './state.ts'

export function useSearch(
  index: SearchIndex,
  state: AppState,
  texts: Texts,
  dispatch: (event: AppEvent) => void,
): void {
  const { queryLine, resultList, narrowing } = state
  const query = queryLine.text
  const { revision, answer } = resultList
  const visible = visibleHits(state)
  const limit = useRef(0)
  limit.current = Math.max(visible, state.kept?.number ?? 0) + hitsAhead

  const [searches] = useState(
    () =>
      new NewestOnly<Typed>(async (typed, isNewest) =>
        dispatch(await findAnswer(index, { ...typed, limit: limit.current, isNewest }, texts)),
      ),
  )

  // Before the frame of the key is painted: the thread that searches works meanwhile.
  useLayoutEffect(() => {
    if (query.trim() === '' && !isNarrowed(narrowing)) searches.withdraw()
    else searches.ask({ query, revision, narrowing })
  }, [searches, query, revision, narrowing])

  const isNearEnd = needsMoreHits(resultList, visible)
  useEffect(() => {
    if (!isNearEnd || answer === undefined) return
    const offset = answer.hits.length
    const options = { ...answer.narrowing, offset, limit: hitsPerFetch, asYouType: true, snippets: 1 }
    index.search(answer.query, options).then(
      ({ hits }) => dispatch({ kind: 'fetched', revision: answer.revision, offset, hits }),
      error => dispatch({ kind: 'noticed', notice: errorNotice(error, texts) }),
    )
  }, [index, texts, dispatch, isNearEnd, answer])
}

interface Typed {
  readonly query: string
  readonly revision: number
  readonly narrowing: Narrowing
}

/** The answer with what the query still lacks; a query that has no answer only with that. */
async function findAnswer(
  index: SearchIndex,
  typed: Typed & { readonly limit: number; readonly isNewest: () => boolean },
  texts: Texts,
): Promise<AppEvent> {
  const { query, revision, narrowing, limit, isNewest } = typed
  const startedAt = performance.now()
  try {
    const result = await index.search(query, { ...narrowing, limit, asYouType: true, snippets: 1 })
    const elapsedMs = performance.now() - startedAt
    const wantsSuggestions = result.documentCount === 0 && isNewest()
    const suggestions = wantsSuggestions ? await index.suggest(query, { asYouType: true }) : []
    const mistake = findMistake(index, typed, texts)
    return {
      kind: 'answered',
      revision,
      query,
      result,
      narrowing,
      elapsedMs,
      suggestions,
      ...(mistake === undefined ? {} : { mistake }),
    }
  } catch (error) {
    if (!(error instanceof QuerySyntaxError))
      return { kind: 'failed', revision, notice: errorNotice(error, texts) }
    return { kind: 'mistaken', mistake: describeMistake(index, typed, error, texts) }
  }
}

/** While typing, what is still open is forgiven; a strict look tells what it is. */
function findMistake(index: SearchIndex, typed: Typed, texts: Texts): QueryMistake | undefined {
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
  { query, revision }: Typed,
  error: QuerySyntaxError,
  texts: Texts,
): QueryMistake {
  const message = syntaxMessage(error, index.info.fields, texts)
  return { revision, message, range: mistakeRange(query, error) }
}
