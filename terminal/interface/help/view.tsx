/** The help screen: the language of queries by examples, and every key with what it does. */
import { displayWidth } from '../../display-width.ts'
import { type Span, type StyledLine, span } from '../../styled-line.ts'
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
  const mostKeys = pane.width < narrowWidth ? 1 : pane.width < wideWidth ? 2 : 4
  const cells = rows.map(row => cellsOf(row, mostKeys, texts))
  const widthOf = (kinds: readonly HelpRow['kind'][], column: number) =>
    Math.max(
      0,
      ...cells.map((row, index) =>
        kinds.includes(rows[index]?.kind ?? 'empty') ? displayWidth(row[column]?.text ?? '') : 0,
      ),
    )
  const sampleWidths = [widthOf(['sample'], 0)]
  const keyWidths = [widthOf(['action', 'edit'], 0), widthOf(['action', 'title'], 1)]
  const first = Math.min(state.top, Math.max(0, rows.length - pane.height))
  const lines = cells.slice(first, first + pane.height).map((row, index): StyledLine => {
    const isSelected = first + index === state.selected
    const widths = rows[first + index]?.kind === 'sample' ? sampleWidths : keyWidths
    return [
      span(isSelected ? '▌ ' : '  ', 'accent'),
      ...row.flatMap((cell, column) => padded(cell, widths[column])),
    ]
  })
  return <Lines lines={lines} width={pane.width} height={pane.height} />
}

/** Below it there is room for the usual key alone. */
const narrowWidth = 64
/** Below it there is room for two. */
const wideWidth = 100

/** A query and what it finds; or keys, keys of the list alone, and what they do. */
function cellsOf(row: HelpRow, mostKeys: number, texts: HelpTexts): readonly Span[] {
  const labels = (keys: readonly string[]) =>
    span(
      `  ${keys
        .slice(0, mostKeys)
        .map(key => keyLabel(key, texts.keys))
        .join(' ')}`,
      'key',
    )
  switch (row.kind) {
    case 'empty':
      return []
    case 'title':
      return [
        span(texts.groups[row.group], 'strong'),
        ...(row.hasListKeys ? [span(`  ${texts.inList}`, 'faint')] : []),
      ]
    case 'sample':
      return [span(`  ${row.sample.query}`, 'accent'), span(texts.samples[row.sample.kind])]
    case 'action':
      return [labels(row.keys), labels(row.listKeys), span(texts.actions[row.action])]
    case 'edit':
      return [labels(row.keys), span(''), span(texts.edits[row.edit])]
  }
}

function padded(cell: Span, width: number | undefined): readonly Span[] {
  return width === undefined
    ? [cell]
    : [cell, span(' '.repeat(Math.max(0, width - displayWidth(cell.text)) + 2))]
}
