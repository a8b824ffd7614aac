/** The outline of the previewed document, in its place. */
import { cleanText } from '../../clean-text.ts'
import { justifyLine, type StyledLine, span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import type { PaneSize } from '../layout.ts'
import { Menu, menuHeight } from '../menu/view.tsx'
import type { PreviewHeading } from '../preview/document.ts'
import type { OutlineState } from './state.ts'

export interface OutlineProps {
  readonly state: OutlineState
  readonly pane: PaneSize
  readonly texts: Texts
}

export function Outline({ state, pane, texts }: OutlineProps) {
  const { matching, headings, input, menu } = state
  const { formats, screen } = texts
  const counts = `${formats.number(matching.length)}/${formats.number(headings.length)}`
  const typed = input.text === '' ? span(screen.typeToNarrow, 'faint') : span(input.text)
  const title = justifyLine(
    [span(`${screen.outline} `, 'strong'), span('› ', 'key'), typed],
    [span(counts, 'faint')],
    pane.width,
  )
  // Only those that are visible are made.
  const end = menu.top + menuHeight(pane)
  const entries = matching.map((heading, index) =>
    index < menu.top || index >= end ? [] : headingEntry(heading),
  )
  return <Menu title={title} entries={entries} state={menu} pane={pane} />
}

function headingEntry({ title, depth }: PreviewHeading): StyledLine {
  return [span('  '.repeat(depth)), span(cleanText(title).trim(), depth === 0 ? 'strong' : 'text')]
}
