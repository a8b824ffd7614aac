/** The explanation of the selected hit, in place of its preview. */
import { Box } from 'ink'
import type { Hit } from '../../../query/search-index.ts'
import { explanationLines } from '../../explanation-lines.ts'
import { type StyledLine, span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import type { PaneSize } from '../layout.ts'
import { Lines } from '../lines.tsx'
import { placeLine } from '../place-line.ts'
import type { ExplanationState } from './state.ts'

export interface ExplanationPaneProps {
  readonly state: ExplanationState
  readonly hit: Hit
  readonly pane: PaneSize & { readonly side: 'beside' | 'below' }
  readonly texts: Texts
}

export function ExplanationPane({ state, hit, pane, texts }: ExplanationPaneProps) {
  const { width, side } = pane
  const height = pane.height - 1
  const { loaded, top } = state
  // The explanation of another hit would be taken for that of this one.
  const lines: StyledLine[] =
    loaded?.hit === hit
      ? explanationLines(loaded.explanation, texts).slice(top)
      : [[span(texts.explanation.underWay(), 'faint')]]
  return (
    <Box flexDirection="column">
      <Lines lines={[placeLine(hit, width, side)]} width={width} height={1} />
      <Lines lines={lines} width={width} height={height} />
    </Box>
  )
}
