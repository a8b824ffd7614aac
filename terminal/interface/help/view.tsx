/** The help screen: the language of queries by examples, and every key with what it does. */
import { type Span, type StyledLine, span } from '../../styled-line.ts'
import { alignRows } from '../../table.ts'
import type { HelpTexts } from '../../texts/help/help-texts.ts'
import { keyLabel } from '../keys/key-label.ts'
import type { PaneSize } from '../layout.ts'
import { Lines } from '../lines.tsx'
import type { MenuState } from '../menu/state.ts'
import type { HelpRow } from './rows.ts'

export interface HelpProps {
  readonly rows: readonly HelpRow[]
  readonly state: MenuState
  readonly pane: PaneSize
  readonly texts: HelpTexts
}

export function Help({ rows, state, pane, texts }: HelpProps) {
  const isNarrow = pane.width < alignedFrom
  const mostKeys = isNarrow ? 1 : pane.width < wideWidth ? 2 : Number.POSITIVE_INFINITY
  const cells = rows.map(row => cellsOf(row, mostKeys, texts))
  const sampleCount = rows.filter(({ kind }) => kind === 'sample').length
  const lines = isNarrow ? cells.map(joinCells) : alignCells(cells, sampleCount)
  const first = Math.min(state.top, Math.max(0, rows.length - pane.height))
  const visible = lines.slice(first, first + pane.height).map((line, index): StyledLine => {
    const isSelected = first + index === state.selected
    return [span(isSelected ? '▌ ' : '  ', 'accent'), ...line]
  })
  return <Lines lines={visible} width={pane.width} height={pane.height} />
}

/** Narrower, a second column would be cut off wherever it began. */
const alignedFrom = 64
/** Narrower, there is room for two keys. */
const wideWidth = 100

/** A query and what it finds; or keys, keys of the list alone, and what they do. */
function cellsOf(row: HelpRow, mostKeys: number, texts: HelpTexts): readonly Span[] {
  const labels = (keys: readonly string[]) => {
    const names = keys.slice(0, mostKeys).map(key => keyLabel(key, texts.keys))
    return span(names.length === 0 ? '' : `  ${names.join(' ')}`, 'key')
  }
  switch (row.kind) {
    case 'empty':
      return []
    case 'title':
      return [span(texts.groups[row.group], 'strong'), span(row.hasListKeys ? texts.inList : '', 'faint')]
    case 'sample':
      return [span(`  ${row.sample.query}`, 'accent'), span(texts.samples[row.sample.kind])]
    case 'action':
      return [labels(row.keys), labels(row.listKeys), span(texts.actions[row.action])]
    case 'edit':
      return [labels(row.keys), span(''), span(texts.edits[row.edit])]
  }
}

function joinCells(cells: readonly Span[]): StyledLine {
  return cells.filter(({ text }) => text !== '').flatMap(cell => [cell, span('  ')])
}

/** The samples below the first title have columns of their own. */
function alignCells([title = [], ...rest]: readonly (readonly Span[])[], sampleCount: number): StyledLine[] {
  return [title, ...alignRows(rest.slice(0, sampleCount)), ...alignRows(rest.slice(sampleCount))]
}
