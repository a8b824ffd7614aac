/** The interface: puts the panes where the layout says, and keys, answers and documents into the state. */
import { Box } from 'ink'
import { useEffect, useReducer, useRef } from 'react'
import type { SearchIndex } from '../../../query/search-index.ts'
import type { Texts } from '../../texts/texts.ts'
import { findProposal } from '../completion/state.ts'
import { useCompletion } from '../completion/use-completion.ts'
import { CompletionList } from '../completion/view.tsx'
import { useExplanation } from '../explanation/use-explanation.ts'
import { Chips } from '../filters/chips.tsx'
import { useFacets } from '../filters/use-facets.ts'
import { HintLine } from '../hint-line/view.tsx'
import { useKeys } from '../keys/use-keys.ts'
import type { Layout } from '../layout.ts'
import { useDrawing } from '../lines.tsx'
import { MessageLine } from '../message-line/view.tsx'
import type { MouseReport, PointedMouse } from '../mouse/mouse-report.ts'
import { useOverview } from '../overview/use-overview.ts'
import { usePreview } from '../preview/use-preview.ts'
import { QueryLine, shownPart } from '../query-line/view.tsx'
import { useSearch } from '../result-list/use-search.ts'
import { useUnfolding } from '../result-list/use-unfolding.ts'
import { TooSmall } from '../too-small.tsx'
import { useScreenSize } from '../use-screen-size.ts'
import { HitsBody } from './hits-body.tsx'
import { keyContext } from './key-context.ts'
import { errorNotice } from './notice.ts'
import type { OutsideEvents } from './outside-events.ts'
import { reduceApp } from './reduce-app.ts'
import { type AppEvent, type AppState, layoutOf, type Request } from './state.ts'
import { wholeBody } from './whole-body.tsx'

export interface AppProps {
  readonly index: SearchIndex
  /** Of the index file, as it was given. */
  readonly name: string
  readonly texts: Texts
  readonly initialState: AppState
  /** Absolute path of the current folder. */
  readonly folder: string
  readonly outside?: OutsideEvents
  /**
   * Does what the interface cannot do itself; resolves to what came of it.
   * @param latest the state as it is when it is called
   */
  readonly onRequest: (request: Request, latest: () => AppState) => Promise<AppEvent | undefined>
}

export function App(props: AppProps) {
  const { index, texts, outside, onRequest } = props
  const [state, dispatch] = useReducer(reduceApp, props.initialState)
  useKeys(input => dispatch(input.kind === 'mouse' ? pointed(input) : { kind: 'key', key: input }))
  useScreenSize(size => dispatch({ kind: 'resized', size }))
  useSearch(index, state, texts, dispatch)
  useUnfolding(index, state, texts, dispatch)
  usePreview(index, state, texts, dispatch)
  useFacets(index, state, texts, dispatch)
  useExplanation(index, state, texts, dispatch)
  useCompletion(index, state, texts, dispatch)
  useOverview(index, state, texts, dispatch)
  useDrawing()

  const latest = useRef(state)
  latest.current = state
  useEffect(() => outside?.subscribe(dispatch), [outside])
  useEffect(() => {
    if (state.request === undefined) return
    dispatch({ kind: 'requestTaken' })
    onRequest(state.request, () => ({ ...latest.current, request: undefined })).then(
      event => event !== undefined && dispatch(event),
      error => dispatch({ kind: 'noticed', notice: errorNotice(error, texts) }),
    )
  }, [state, texts, onRequest])

  const layout = layoutOf(state)
  const pointed = (report: MouseReport): PointedMouse => ({
    ...report,
    shownQuery: shownPart(state.queryLine, {
      results: state.resultList,
      marked: state.marks.length,
      width: state.size.columns,
      texts,
    }),
  })
  // Ink takes what stands apart from the flow of its own text for no text at all, and makes no frame of it.
  return (
    <Box position="absolute">
      {layout === undefined ? (
        <TooSmall size={state.size} texts={texts.screen} />
      ) : (
        <Screen {...props} state={state} layout={layout} />
      )}
    </Box>
  )
}

interface ScreenProps extends AppProps {
  readonly state: AppState
  readonly layout: Layout
}

function Screen(props: ScreenProps) {
  const { index, state, layout, texts } = props
  const { width, height } = layout
  const { queryLine, resultList, completion } = state
  const context = keyContext(state)
  const proposal = state.settings.proposes ? findProposal(completion, queryLine) : undefined
  return (
    <Box flexDirection="column" width={width} height={height}>
      <QueryLine
        state={queryLine}
        proposal={proposal?.addition ?? ''}
        results={resultList}
        marked={state.marks.length}
        fields={index.info.fields}
        hasFocus={context === 'query' || context === 'completion'}
        width={width}
        texts={texts}
      />
      <MessageLine state={state} width={width} texts={texts} />
      {layout.chipRows > 0 && <Chips narrowing={state.narrowing} width={width} texts={texts} />}
      {wholeBody(props) ?? <HitsBody state={state} layout={layout} texts={texts} />}
      <HintLine state={state} width={width} texts={texts} />
      {completion.choice !== undefined && (
        <CompletionList choice={completion.choice} room={{ width, height: height - 2 }} texts={texts} />
      )}
    </Box>
  )
}
