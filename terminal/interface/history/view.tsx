/** The menu of earlier queries, with what is typed to narrow it in its title. */
import { displayWidth } from '../../display-width.ts'
import { markedSpans, type StyledLine, span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import type { PaneSize } from '../layout.ts'
import { Menu } from '../menu/view.tsx'
import { useCursorPosition } from '../use-cursor-position.ts'
import { fittingQueries, type HistoryMenuState, type HistoryState } from './state.ts'

export interface HistoryMenuProps {
  readonly history: HistoryState
  readonly state: HistoryMenuState
  readonly pane: PaneSize
  /** Of the screen, in which the pane begins. */
  readonly row: number
  readonly texts: Texts
}

export function HistoryMenu({ history, state, pane, row, texts }: HistoryMenuProps) {
  const { title, none, noneFitting } = texts.screen.history
  const { text, cursor } = state.filter
  const label = `  ${title}: `
  useCursorPosition({ column: displayWidth(label + text.slice(0, cursor)), row })
  const fitting = fittingQueries(history, state)
  const entries = fitting.map(query => markFound(query, text))
  const empty: StyledLine = [span(history.queries.length === 0 ? none : noneFitting, 'faint')]
  return (
    <Menu
      title={[span(label, 'strong'), span(text)]}
      entries={entries.length > 0 ? entries : [empty]}
      state={entries.length > 0 ? state.menu : { selected: -1, top: 0 }}
      pane={pane}
    />
  )
}

function markFound(query: string, filter: string): StyledLine {
  const wanted = filter.trim()
  const start = wanted === '' ? -1 : query.toLowerCase().indexOf(wanted.toLowerCase())
  const ranges = start < 0 ? [] : [[start, start + wanted.length] as const]
  return markedSpans({ text: query, ranges })
}
