/** A menu on the screen: a title, and its visible entries with a marker at the selected one. */
import { type StyledLine, span } from '../../styled-line.ts'
import type { PaneSize } from '../layout.ts'
import { Lines } from '../lines.tsx'
import type { MenuState } from './state.ts'

export interface MenuProps {
  readonly title: StyledLine
  readonly entries: readonly StyledLine[]
  readonly state: MenuState
  /** The title takes its first row. */
  readonly pane: PaneSize
}

export function Menu({ title, entries, state, pane }: MenuProps) {
  const { selected, top } = state
  const visible = entries.slice(top, top + menuHeight(pane)).map((entry, index) => {
    const marker = top + index === selected ? span('▌ ', 'accent') : span('  ')
    return [marker, ...entry]
  })
  return <Lines lines={[title, ...visible]} width={pane.width} height={pane.height} />
}

/** Entries that are visible at a time. */
export function menuHeight({ height }: PaneSize): number {
  return Math.max(1, height - 1)
}
