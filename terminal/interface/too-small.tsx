/** What a terminal shows that is too small for the interface: what it takes. */
import { wrapText } from '../display-width.ts'
import { span } from '../styled-line.ts'
import type { ScreenTexts } from '../texts/texts.ts'
import { leastSize, type ScreenSize } from './layout.ts'
import { Lines } from './lines.tsx'

export interface TooSmallProps {
  readonly size: ScreenSize
  readonly texts: ScreenTexts
}

export function TooSmall({ size, texts }: TooSmallProps) {
  const { columns, rows } = size
  const text = texts.tooSmall(leastSize.columns, leastSize.rows)
  const lines = wrapText(text, columns).map(([start, end]) => [span(text.slice(start, end))])
  return <Lines lines={lines} width={columns} height={rows} />
}
