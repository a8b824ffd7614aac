/** Styled lines as a block of the screen: everything that the interface draws goes through here. */
import { Box, Transform } from 'ink'
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

/**
 * Ink measures, wraps and clips the texts of every frame, and keeps each that it measured for good. So it is given one
 * that never changes, and puts the rows in its place when it draws the frame: half the work.
 */
export function Lines({ lines, width, height }: LinesProps) {
  const paint = useContext(PainterContext)
  const rows = lines.slice(0, height).map(line => paint(truncateLine(line, width)))
  const placeholder = ` ${'\n'.repeat(Math.max(0, height - 1))}`
  return (
    <Box width={width} height={height} flexShrink={0}>
      <Transform transform={(_, row) => rows[row] ?? ''} accessibilityLabel={spoken(rows)}>
        {placeholder}
      </Transform>
    </Box>
  )
}

/** The selected hit is told by a character; rules and bars say nothing, and empty rows only take time. */
function spoken(rows: readonly string[]): string {
  const texts = rows.map(row =>
    row
      .replace(/[▌█]/g, '>')
      .replace(/[─━│┃▎]+/g, '')
      .trim(),
  )
  return texts.filter(text => text !== '').join('\n') || ' '
}
