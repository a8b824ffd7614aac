/** The last line: the keys that matter most here. A hint that does not fit is left out as a whole. */
import { lineWidth, type Span, type StyledLine, span } from '../../styled-line.ts'
import type { ScreenTexts } from '../../texts/texts.ts'
import { Lines } from '../lines.tsx'

export interface HintLineProps {
  readonly keys: readonly (keyof ScreenTexts['keys'])[]
  readonly width: number
  readonly texts: ScreenTexts
}

export function HintLine({ keys, width, texts }: HintLineProps) {
  const hints = keys.map(key => {
    const [name, action] = texts.keys[key]
    return [span(name, 'key'), span(` ${action}`, 'faint')]
  })
  return <Lines lines={[joinFitting(hints, width)]} width={width} height={1} />
}

const gap = span('   ')

function joinFitting(hints: readonly StyledLine[], width: number): StyledLine {
  const fitting: Span[] = []
  for (const hint of hints) {
    const longer = fitting.length === 0 ? hint : [gap, ...hint]
    if (lineWidth([...fitting, ...longer]) <= width) fitting.push(...longer)
  }
  return fitting
}
