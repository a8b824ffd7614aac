/** The menu of index files on the screen. */
import { cleanText } from '../../clean-text.ts'
import { truncateTextStart } from '../../display-width.ts'
import { span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import type { PaneSize } from '../layout.ts'
import { Menu } from '../menu/view.tsx'
import type { IndexMenuState } from './state.ts'

export interface IndexMenuProps {
  readonly state: IndexMenuState
  readonly pane: PaneSize
  readonly texts: Texts
}

export function IndexMenu({ state, pane, texts }: IndexMenuProps) {
  const { actions } = texts
  const entries = state.places.map(({ name, path }) => {
    const isOpen = path === state.current
    const note = isOpen ? `  ${actions.isOpen}` : ''
    const room = pane.width - note.length - markerWidth
    return [span(truncateTextStart(cleanText(name), room), isOpen ? 'strong' : 'text'), span(note, 'faint')]
  })
  return (
    <Menu title={[span(actions.indexesTitle, 'strong')]} entries={entries} state={state.menu} pane={pane} />
  )
}

/** Of the menu, before an entry. */
const markerWidth = 2
