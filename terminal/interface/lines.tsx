/** Styled lines as a block of the screen: everything that the interface draws goes through here. */
import { Box, Text } from 'ink'
import { createContext, useContext } from 'react'
import { type Painter, painter } from '../paint.ts'
import { type StyledLine, truncateLine } from '../styled-line.ts'

/** The colours of the whole interface. */
export const PainterContext = createContext<Painter>(painter('plain'))

export interface LinesProps {
  readonly lines: readonly StyledLine[]
  /** What does not fit is cut off; what is missing stays empty. */
  readonly width: number
  readonly height: number
}

export function Lines({ lines, width, height }: LinesProps) {
  const paint = useContext(PainterContext)
  const text = lines.slice(0, height).map(line => paint(truncateLine(line, width)))
  return (
    <Box width={width} height={height} flexShrink={0} overflow="hidden">
      <Text>{text.join('\n')}</Text>
    </Box>
  )
}
