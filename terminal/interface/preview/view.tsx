/** The preview: the place of the hit and the number of the match, and the document around it. */
import { Box } from 'ink'
import { justifyLine, lineWidth, type StyledLine, span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import type { SidedPane } from '../layout.ts'
import { Lines } from '../lines.tsx'
import { placeLine } from '../place-line.ts'
import { matchNumber } from './matches.ts'
import { previewRows } from './rows.ts'
import type { PreviewState } from './state.ts'

export interface PreviewProps {
  readonly state: PreviewState
  readonly pane: SidedPane
  readonly texts: Texts
}

export function Preview({ state, pane, texts }: PreviewProps) {
  const { width, side } = pane
  const height = pane.height - 1
  const rows = previewRows(state.document, { ...state, width, height })
  const counter = matchCounter(state, texts)
  const room = counter.length === 0 ? width : width - lineWidth(counter) - 1
  const title = justifyLine(placeLine(state.hit, room, side), counter, width)
  return (
    <Box flexDirection="column">
      <Lines lines={[title]} width={width} height={1} />
      <Lines lines={rows} width={width} height={height} />
    </Box>
  )
}

/** "3/17", after a word that tells that it went on from the other end. */
function matchCounter({ counts, current, wrapped }: PreviewState, { formats, screen }: Texts): StyledLine {
  if (counts === undefined || counts.total === 0) return []
  const number = current === undefined ? '' : formats.number(matchNumber(counts, current))
  const notice = wrapped === undefined ? [] : [span(`${screen.wrappedOver[wrapped]}  `, 'warning')]
  return [...notice, span(`${number}/${formats.number(counts.total)}`, 'accent')]
}
