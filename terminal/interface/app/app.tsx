/** The interface: puts the panes where the layout says, and keys, answers and documents into the state. */
import { Box } from 'ink'
import { useEffect, useReducer } from 'react'
import type { SearchIndex } from '../../../query/search-index.ts'
import { span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import { proposalFor } from '../completion/state.ts'
import { useCompletion } from '../completion/use-completion.ts'
import { CompletionList } from '../completion/view.tsx'
import { useExplanation } from '../explanation/use-explanation.ts'
import { ExplanationPane } from '../explanation/view.tsx'
import { HintLine } from '../hint-line/view.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { dividerWidth, type Layout } from '../layout.ts'
import { Lines } from '../lines.tsx'
import { MessageLine } from '../message-line/view.tsx'
import { Outline } from '../outline/view.tsx'
import { useOverview } from '../overview/use-overview.ts'
import { usePreview } from '../preview/use-preview.ts'
import { Preview } from '../preview/view.tsx'
import { QueryLine } from '../query-line/view.tsx'
import { selectedHit } from '../result-list/state.ts'
import { useSearch } from '../result-list/use-search.ts'
import { useUnfolding } from '../result-list/use-unfolding.ts'
import { ResultList } from '../result-list/view.tsx'
import { TooSmall } from '../too-small.tsx'
import { useScreenSize } from '../use-screen-size.ts'
import { keyContext } from './key-context.ts'
import { errorNotice } from './notice.ts'
import type { OutsideEvents } from './outside-events.ts'
import { reduceApp } from './reduce-app.ts'
import { type AppEvent, type AppState, explanationPane, layoutOf, type Request } from './state.ts'
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
  /** Does what the interface cannot do itself; resolves to what came of it. */
  readonly onRequest: (request: Request, state: AppState) => Promise<AppEvent | undefined>
}

export function App(props: AppProps) {
  const { index, texts, outside, onRequest } = props
  const [state, dispatch] = useReducer(reduceApp, props.initialState)
  useKeys(input => dispatch(input.kind === 'mouse' ? input : { kind: 'key', key: input }))
  useScreenSize(size => dispatch({ kind: 'resized', size }))
  useSearch(index, state, texts, dispatch)
  useUnfolding(index, state, texts, dispatch)
  usePreview(index, state, texts, dispatch)
  useExplanation(index, state, texts, dispatch)
  useCompletion(index, state, texts, dispatch)
  useOverview(index, state, texts, dispatch)

  useEffect(() => outside?.subscribe(dispatch), [outside])
  useEffect(() => {
    if (state.request === undefined) return
    dispatch({ kind: 'requestTaken' })
    onRequest(state.request, { ...state, request: undefined }).then(
      event => event !== undefined && dispatch(event),
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
  const { index, state, layout, texts } = props
  const { width, height } = layout
  const { queryLine, resultList, completion } = state
  const context = keyContext(state)
  return (
    <Box flexDirection="column" width={width} height={height}>
      <QueryLine
        state={queryLine}
        proposal={proposalFor(completion, queryLine)}
        results={resultList}
        marked={state.marks.length}
        fields={index.info.fields}
        hasFocus={context === 'query' || context === 'completion'}
        width={width}
        texts={texts}
      />
      <MessageLine state={state} width={width} texts={texts} />
      <Body {...props} />
      <HintLine state={state} width={width} texts={texts} />
      {completion.choice !== undefined && (
        <CompletionList choice={completion.choice} room={{ width, height: height - 2 }} texts={texts} />
      )}
    </Box>
  )
}

function Body(props: ScreenProps) {
  const { texts, state, layout } = props
  const { body, preview } = layout
  const whole = wholeBody(props)
  if (whole !== undefined) return whole
  const hit = selectedHit(state.resultList)
  const outline =
    state.overlay?.kind === 'outline' ? (
      <Outline state={state.overlay} pane={explanationPane(layout)} texts={texts} />
    ) : undefined
  const explanation =
    state.explanation === undefined || hit === undefined ? undefined : (
      <ExplanationPane state={state.explanation} hit={hit} pane={explanationPane(layout)} texts={texts} />
    )
  if (preview === undefined && explanation !== undefined) return explanation
  const isBeside = preview?.side === 'beside'
  return (
    <Box flexDirection={isBeside ? 'row' : 'column'} width={body.width} height={body.height}>
      <ResultList
        state={state.resultList}
        marks={state.marks}
        hasFocus={keyContext(state) === 'list'}
        layout={layout}
        texts={texts}
      />
      {isBeside && <Divider height={body.height} />}
      {outline ??
        explanation ??
        (preview !== undefined && state.preview !== undefined && (
          <Preview state={state.preview} pane={preview} texts={texts} />
        ))}
    </Box>
  )
}

function Divider({ height }: { readonly height: number }) {
  const lines = Array.from({ length: height }, () => [span(' │ ', 'faint')])
  return <Lines lines={lines} width={dividerWidth} height={height} />
}
