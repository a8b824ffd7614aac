/** What stands between message and hints while there are hits: the list, and beside or below it one of the panes. */
import { Box } from 'ink'
import { span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import { ExplanationPane } from '../explanation/view.tsx'
import { FilterPanel } from '../filters/view.tsx'
import { dividerWidth, type Layout } from '../layout.ts'
import { Lines } from '../lines.tsx'
import { Outline } from '../outline/view.tsx'
import { Preview } from '../preview/view.tsx'
import { selectedHit } from '../result-list/state.ts'
import { ResultList } from '../result-list/view.tsx'
import { type AppState, explanationPane } from './state.ts'

export interface HitsBodyProps {
  readonly state: AppState
  readonly layout: Layout
  readonly texts: Texts
}

export function HitsBody({ state, layout, texts }: HitsBodyProps) {
  const { body, preview, sidePanel } = layout
  const pane = paneOf({ state, layout, texts })
  const isBeside = preview?.side === 'beside' || (sidePanel !== undefined && sidePanel.width < body.width)
  // Where there is room for one only, what was asked for takes the place of the list.
  if (pane !== undefined && preview === undefined && !isBeside) return pane
  return (
    <Box flexDirection={isBeside ? 'row' : 'column'} width={body.width} height={body.height}>
      <ResultList
        state={state.resultList}
        marks={state.marks}
        hasFocus={state.focus === 'list' && state.overlay === undefined}
        layout={layout}
        texts={texts}
      />
      {isBeside && <Divider height={body.height} />}
      {pane}
    </Box>
  )
}

/** Filters, outline, explanation or preview; absent where there is nothing to show. */
function paneOf({ state, layout, texts }: HitsBodyProps) {
  const { preview, sidePanel } = layout
  const { filterPanel, overlay, explanation, resultList } = state
  const hit = selectedHit(resultList)
  if (sidePanel !== undefined && filterPanel !== undefined) {
    const hasFocus = overlay?.kind === 'filters'
    return <FilterPanel state={filterPanel} hasFocus={hasFocus} pane={sidePanel} texts={texts} />
  }
  if (overlay?.kind === 'outline') {
    return <Outline state={overlay} pane={explanationPane(layout)} texts={texts} />
  }
  if (explanation !== undefined && hit !== undefined) {
    return <ExplanationPane state={explanation} hit={hit} pane={explanationPane(layout)} texts={texts} />
  }
  if (preview === undefined || state.preview === undefined) return undefined
  return <Preview state={state.preview} pane={preview} texts={texts} />
}

function Divider({ height }: { readonly height: number }) {
  const lines = Array.from({ length: height }, () => [span(' │ ', 'faint')])
  return <Lines lines={lines} width={dividerWidth} height={height} />
}
