/** The preview: the place of the hit, and the document around it with its matches. */
import { Box } from 'ink'
import type { PaneSize } from '../layout.ts'
import { Lines } from '../lines.tsx'
import { placeLine } from '../place-line.ts'
import { previewRows } from './rows.ts'
import type { PreviewState } from './state.ts'

export interface PreviewProps {
  readonly state: PreviewState
  readonly pane: PaneSize & { readonly side: 'beside' | 'below' }
}

export function Preview({ state, pane }: PreviewProps) {
  const { width, side } = pane
  const height = pane.height - 1
  const rows = previewRows(state.document, { ...state, width, height })
  return (
    <Box flexDirection="column">
      <Lines lines={[placeLine(state.hit, width, side)]} width={width} height={1} />
      <Lines lines={rows} width={width} height={height} />
    </Box>
  )
}
