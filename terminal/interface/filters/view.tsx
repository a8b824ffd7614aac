/** The side panel: what can be filtered by, with the number of documents that match. */
import { cleanText } from '../../clean-text.ts'
import { justifyLine, type StyledLine, span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import type { PaneSize } from '../layout.ts'
import { Menu, menuHeight } from '../menu/view.tsx'
import type { FilterEntry, FilterGroup, FilterValue } from './entries.ts'
import { fieldName } from './filter-label.ts'
import type { FilterPanelState } from './state.ts'

export interface FilterPanelProps {
  readonly state: FilterPanelState
  readonly hasFocus: boolean
  readonly pane: PaneSize
  readonly texts: Texts
}

export function FilterPanel({ state, hasFocus, pane, texts }: FilterPanelProps) {
  const { facets, entries, menu, input } = state
  const typed = input.text === '' ? span(texts.screen.typeToNarrow, 'faint') : span(input.text)
  const title = [span(`${texts.filters.title} `, 'strong'), span('› ', hasFocus ? 'key' : 'faint'), typed]
  if (entries.length === 0) {
    const text = facets === undefined ? texts.filters.underWay : texts.filters.none
    return (
      <Menu title={title} entries={[[span(text, 'faint')]]} state={{ selected: -1, top: 0 }} pane={pane} />
    )
  }
  // Only those that are visible are made.
  const end = menu.top + menuHeight(pane)
  const lines = entries.map((entry, index) =>
    index < menu.top || index >= end ? [] : entryLine(entry, pane.width - markerWidth, texts),
  )
  return (
    <Menu title={title} entries={lines} state={hasFocus ? menu : { ...menu, selected: -1 }} pane={pane} />
  )
}

const markerWidth = 2

function entryLine(entry: FilterEntry, width: number, texts: Texts): StyledLine {
  return entry.kind === 'group' ? groupLine(entry, width, texts) : valueLine(entry, width, texts)
}

function groupLine({ name, isOpen, leftOut }: FilterGroup, width: number, texts: Texts): StyledLine {
  const title = name.kind === 'field' ? fieldName(name.field, texts) : texts.filters.groups[name.kind]
  const more = leftOut === 0 ? [] : [span(texts.filters.leftOut(leftOut), 'faint')]
  return justifyLine([span(`${isOpen ? '-' : '+'} ${title}`, 'strong')], more, width)
}

function valueLine(value: FilterValue, width: number, texts: Texts): StyledLine {
  const { filter, label, depth, documentCount, isActive, isOpen } = value
  const sign = isOpen === undefined ? '' : isOpen ? ' -' : ' +'
  const name = filter.kind === 'date' ? texts.formats.date(label) : cleanText(label)
  const check = span(`${'  '.repeat(depth + 1)}[${isActive ? 'x' : ' '}] `, isActive ? 'accent' : 'faint')
  const count = span(texts.formats.number(documentCount), 'faint')
  return justifyLine([check, span(name, isActive ? 'accent' : 'text'), span(sign, 'faint')], [count], width)
}
