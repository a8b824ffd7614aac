/** The preview: the place of the hit, and the document around it with its matches. */
import { Box } from 'ink'
import { cleanText } from '../../clean-text.ts'
import { displayWidth, truncateText, truncateTextStart } from '../../display-width.ts'
import { headingLine } from '../../hit-lines.ts'
import { type StyledLine, span } from '../../styled-line.ts'
import type { PaneSize } from '../layout.ts'
import { Lines } from '../lines.tsx'
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
      <Lines
        lines={[side === 'below' ? ruleWithPlace(state, width) : placeLine(state, width)]}
        width={width}
        height={1}
      />
      <Lines lines={rows} width={width} height={height} />
    </Box>
  )
}

function placeLine({ hit }: PreviewState, width: number): StyledLine {
  const place = truncateTextStart(`${cleanText(hit.path)}:${hit.line}`, width)
  const room = width - displayWidth(place) - 2
  return room > 0 ? [span(`${place}  `, 'strong'), ...headingLine(hit, room)] : [span(place, 'strong')]
}

function ruleWithPlace({ hit }: PreviewState, width: number): StyledLine {
  const place = truncateText(truncateTextStart(`${cleanText(hit.path)}:${hit.line}`, width - 6), width - 6)
  const rest = '─'.repeat(Math.max(0, width - displayWidth(place) - 5))
  return [span('── ', 'faint'), span(place, 'strong'), span(` ${rest}─`, 'faint')]
}
