/** The interface: puts the panes where the layout says, and keys, answers and documents into the state. */
import { Box } from 'ink'
import { useEffect, useReducer } from 'react'
import type { SearchIndex } from '../../../query/search-index.ts'
import type { SampleQuery } from '../../sample-queries.ts'
import { span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import { useExplanation } from '../explanation/use-explanation.ts'
import { ExplanationPane } from '../explanation/view.tsx'
import { ExportMenu, FileName } from '../export/view.tsx'
import { Help } from '../help/view.tsx'
import { HintLine, type HintLineProps } from '../hint-line/view.tsx'
import { IndexMenu } from '../indexes/view.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { dividerWidth, type Layout } from '../layout.ts'
import { Lines } from '../lines.tsx'
import { MessageLine } from '../message-line/view.tsx'
import { Outline } from '../outline/view.tsx'
import { Overview } from '../overview/view.tsx'
import { usePreview } from '../preview/use-preview.ts'
import { Preview } from '../preview/view.tsx'
import { QueryLine } from '../query-line/view.tsx'
import { selectedHit } from '../result-list/state.ts'
import { useSearch } from '../result-list/use-search.ts'
import { useUnfolding } from '../result-list/use-unfolding.ts'
import { ResultList } from '../result-list/view.tsx'
import { TooSmall } from '../too-small.tsx'
import { useScreenSize } from '../use-screen-size.ts'
import { errorNotice } from './notice.ts'
import type { OutsideEvents } from './outside-events.ts'
import { keyContext, reduceApp } from './reduce-app.ts'
import { type AppEvent, type AppState, explanationPane, layoutOf, type Request } from './state.ts'

export interface AppProps {
  readonly index: SearchIndex
  /** Of the index file, as it was given. */
  readonly name: string
  readonly samples: readonly SampleQuery[]
  readonly texts: Texts
  readonly initialState: AppState
  /** Absolute path of the current folder. */
  readonly folder: string
  /** Does what the interface cannot do itself; resolves to what came of it. */
  readonly outside?: OutsideEvents
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
  const { state, layout, texts } = props
  const { width, height } = layout
  return (
    <Box flexDirection="column" width={width} height={height}>
      <QueryLine
        state={state.queryLine}
        results={state.resultList}
        marked={state.marks.length}
        hasFocus={keyContext(state) === 'query'}
        width={width}
        texts={texts}
      />
      <MessageLine state={state} width={width} texts={texts} />
      <Body {...props} />
      <HintLine keys={hintsFor(state)} width={width} texts={texts.screen} />
    </Box>
  )
}

function hintsFor({ overlay, explanation, focus, settings }: AppState): HintLineProps['keys'] {
  const { enter } = settings
  if (overlay?.kind === 'help') return ['scroll', 'back']
  if (overlay?.kind === 'file-name') return [overlay.taken === undefined ? 'save' : 'overwrite', 'back']
  if (overlay !== undefined) return ['select', 'choose', 'back']
  if (explanation !== undefined) return ['select', enter, 'scrollPane', 'help', 'back']
  if (focus === 'list') return ['select', enter, 'mark', 'unfold', 'match', 'outline', 'toQuery', 'help']
  return ['select', enter, 'preview', 'explain', 'help', 'leave']
}

function Body({ index, name, folder, samples, texts, state, layout }: ScreenProps) {
  const { body, preview } = layout
  if (state.overlay?.kind === 'help') return <Help top={state.overlay.top} pane={body} texts={texts.help} />
  if (state.overlay?.kind === 'export') {
    const documentCount = state.resultList.answer?.documentCount ?? 0
    return <ExportMenu state={state.overlay} {...{ marks: state.marks, documentCount, pane: body, texts }} />
  }
  if (state.overlay?.kind === 'indexes') return <IndexMenu state={state.overlay} pane={body} texts={texts} />
  if (state.overlay?.kind === 'file-name')
    return <FileName state={state.overlay} {...{ folder, pane: body, texts }} />
  if (state.resultList.answer === undefined) {
    return <Overview name={name} info={index.info} samples={samples} pane={body} texts={texts} />
  }
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
