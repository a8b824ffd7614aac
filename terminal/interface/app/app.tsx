/** The interface: puts the panes where the layout says, and keys, answers and documents into the state. */
import { Box } from 'ink'
import { useEffect, useReducer } from 'react'
import type { SearchIndex } from '../../../query/search-index.ts'
import type { SampleQuery } from '../../sample-queries.ts'
import type { Texts } from '../../texts/texts.ts'
import { useExplanation } from '../explanation/use-explanation.ts'
import { Chips } from '../filters/chips.tsx'
import { useFacets } from '../filters/use-facets.ts'
import { Help } from '../help/view.tsx'
import { HintLine, type HintLineProps } from '../hint-line/view.tsx'
import { useKeys } from '../keys/use-keys.ts'
import type { Layout } from '../layout.ts'
import { MessageLine } from '../message-line/view.tsx'
import { Overview } from '../overview/view.tsx'
import { usePreview } from '../preview/use-preview.ts'
import { QueryLine } from '../query-line/view.tsx'
import { useSearch } from '../result-list/use-search.ts'
import { useUnfolding } from '../result-list/use-unfolding.ts'
import { TooSmall } from '../too-small.tsx'
import { useScreenSize } from '../use-screen-size.ts'
import { HitsBody } from './hits-body.tsx'
import { errorNotice, type Notice } from './notice.ts'
import { keyContext, reduceApp } from './reduce-app.ts'
import { type AppState, layoutOf, type Request } from './state.ts'

export interface AppProps {
  readonly index: SearchIndex
  /** Of the index file, as it was given. */
  readonly name: string
  readonly samples: readonly SampleQuery[]
  readonly texts: Texts
  readonly initialState: AppState
  /** Does what the interface cannot do itself; resolves to what is to be said about it. */
  readonly onRequest: (request: Request, state: AppState) => Promise<Notice | undefined>
}

export function App(props: AppProps) {
  const { index, texts, onRequest } = props
  const [state, dispatch] = useReducer(reduceApp, props.initialState)
  useKeys(key => dispatch({ kind: 'key', key }))
  useScreenSize(size => dispatch({ kind: 'resized', size }))
  useSearch(index, state, texts, dispatch)
  useUnfolding(index, state, texts, dispatch)
  usePreview(index, state, texts, dispatch)
  useFacets(index, state, texts, dispatch)
  useExplanation(index, state, texts, dispatch)

  useEffect(() => {
    if (state.request === undefined) return
    dispatch({ kind: 'requestTaken' })
    onRequest(state.request, { ...state, request: undefined }).then(
      notice => notice !== undefined && dispatch({ kind: 'noticed', notice }),
      error => dispatch({ kind: 'noticed', notice: errorNotice(error, texts) }),
    )
  }, [state, texts, onRequest])

  const layout = layoutOf(state)
  if (layout === undefined) return <TooSmall size={state.size} texts={texts.screen} />
  return <Screen {...props} state={state} layout={layout} />
}

interface ScreenProps extends AppProps {
  readonly state: AppState
  readonly layout: Layout
}

function Screen(props: ScreenProps) {
  const { state, layout, texts } = props
  const { width, height } = layout
  return (
    <Box flexDirection="column" width={width} height={height}>
      <QueryLine
        state={state.queryLine}
        results={state.resultList}
        hasFocus={keyContext(state) === 'query'}
        width={width}
        texts={texts}
      />
      <MessageLine state={state} width={width} texts={texts} />
      {layout.chipRows > 0 && <Chips narrowing={state.narrowing} width={width} texts={texts} />}
      <Body {...props} />
      <HintLine keys={hintsFor(state)} width={width} texts={texts.screen} />
    </Box>
  )
}

function hintsFor({ overlay, explanation, focus }: AppState): HintLineProps['keys'] {
  if (overlay?.kind === 'help') return ['scroll', 'back']
  if (overlay?.kind === 'filters') return ['check', 'openClose', 'clear', 'back']
  if (overlay !== undefined) return ['select', 'choose', 'back']
  if (explanation !== undefined) return ['select', 'open', 'scrollPane', 'help', 'back']
  if (focus === 'list') return ['select', 'unfold', 'match', 'outline', 'filters', 'sort', 'toQuery', 'help']
  return ['select', 'open', 'preview', 'explain', 'help', 'leave']
}

function Body({ index, name, samples, texts, state, layout }: ScreenProps) {
  const { body } = layout
  if (state.overlay?.kind === 'help') return <Help top={state.overlay.top} pane={body} texts={texts.help} />
  if (state.resultList.answer === undefined && state.filterPanel === undefined) {
    return <Overview name={name} info={index.info} samples={samples} pane={body} texts={texts} />
  }
  return <HitsBody state={state} layout={layout} texts={texts} />
}
