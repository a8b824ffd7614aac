/** The menu of earlier queries, with what is typed to narrow it in its title. */
import { displayWidth } from '../../display-width.ts'
import { justifyLine, markedSpans, type StyledLine, span } from '../../styled-line.ts'
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
  const { screen, formats } = texts
  const { text, cursor } = state.filter
  const label = `${screen.history.title} › `
  useCursorPosition({ column: displayWidth(label + text.slice(0, cursor)), row })
  const fitting = fittingQueries(history, state)
  const typed = text === '' ? span(screen.typeToNarrow, 'faint') : span(text)
  const count = span(formats.number(fitting.length), 'faint')
  const title = justifyLine(
    [span(label.slice(0, -2), 'strong'), span('› ', 'key'), typed],
    [count],
    pane.width,
  )
  const none = history.queries.length === 0 ? screen.history.none : screen.history.noneFitting
  const entries =
    fitting.length === 0 ? [[span(none, 'faint')]] : fitting.map(query => markFound(query, text))
  const menu = fitting.length === 0 ? { selected: -1, top: 0 } : state.menu
  return <Menu title={title} entries={entries} state={menu} pane={pane} />
}

function markFound(query: string, filter: string): StyledLine {
  const wanted = filter.trim()
  const start = wanted === '' ? -1 : query.toLowerCase().indexOf(wanted.toLowerCase())
  const ranges = start < 0 ? [] : [[start, start + wanted.length] as const]
  return markedSpans({ text: query, ranges })
}
