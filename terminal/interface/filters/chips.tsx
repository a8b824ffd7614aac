/** The filters that are active, on a line under the query. */
import { lineWidth, type StyledLine, span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import { Lines } from '../lines.tsx'
import { filterLabel } from './filter-label.ts'
import type { Narrowing } from './narrowing.ts'

export interface ChipsProps {
  readonly narrowing: Narrowing
  readonly width: number
  readonly texts: Texts
}

export function Chips({ narrowing, width, texts }: ChipsProps) {
  return <Lines lines={[chipLine(narrowing, width, texts)]} width={width} height={1} />
}

/** Where there is no room for all, the newest are shown, and how many there are besides. */
export function chipLine({ filters }: Narrowing, width: number, texts: Texts): StyledLine {
  const chips = filters.map(filter => [span(`[${filterLabel(filter, texts)}]`, 'accent')])
  for (let first = 0; first < chips.length; first++) {
    const more = first === 0 ? [] : [span(`+${first} `, 'faint')]
    const line = [span('  '), ...more, ...chips.slice(first).flatMap(chip => [...chip, span(' ')])]
    if (lineWidth(line) <= width || first === chips.length - 1) return line
  }
  return []
}
