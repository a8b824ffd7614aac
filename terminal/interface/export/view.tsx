/** The two steps of an export on the screen: its formats, and the line for the file's name. */
import { cleanText } from '../../clean-text.ts'
import { displayWidth } from '../../display-width.ts'
import { type StyledLine, span } from '../../styled-line.ts'
import { alignRows } from '../../table.ts'
import type { Texts } from '../../texts/texts.ts'
import type { PaneSize } from '../layout.ts'
import { Lines } from '../lines.tsx'
import type { Marks } from '../marks/state.ts'
import { Menu } from '../menu/view.tsx'
import { visiblePart } from '../query-line/view.tsx'
import { useCursorPosition } from '../use-cursor-position.ts'
import { type ExportChoice, type ExportMenuState, exportChoices, type FileNameState } from './state.ts'

export interface ExportMenuProps {
  readonly state: ExportMenuState
  readonly marks: Marks
  /** Documents that the query finds. */
  readonly documentCount: number
  readonly pane: PaneSize
  readonly texts: Texts
}

export function ExportMenu({ state, marks, documentCount, pane, texts }: ExportMenuProps) {
  const entries = alignRows(
    exportChoices(marks).map(choice => [
      span(texts.actions.exportFormats[choice.format]),
      span(exportedCount(choice, documentCount, texts), 'faint'),
    ]),
  )
  return (
    <Menu
      title={[span(texts.actions.exportTitle, 'strong')]}
      entries={entries}
      state={state.menu}
      pane={pane}
    />
  )
}

function exportedCount({ exported }: ExportChoice, documentCount: number, { actions }: Texts): string {
  if (exported.kind === 'marked') return actions.markedHits(exported.hits.length)
  return actions.allHits(documentCount)
}

export interface FileNameProps {
  readonly state: FileNameState
  /** Absolute path of the folder that the name is relative to. */
  readonly folder: string
  readonly pane: PaneSize
  /** Of the screen, where the pane begins. */
  readonly row: number
  readonly texts: Texts
}

export function FileName({ state, folder, pane, row, texts }: FileNameProps) {
  const { actions } = texts
  const shown = visiblePart(state.line, pane.width - prompt.length - 1)
  const before = state.line.text.slice(shown.start, state.line.cursor)
  useCursorPosition({ column: prompt.length + displayWidth(before), row: row + rowOfName })
  const lines: readonly StyledLine[] = [
    [span(actions.fileNameTitle(actions.exportFormats[state.choice.format]), 'strong')],
    [span(cleanText(folder), 'faint')],
    [span(prompt, 'key'), span(state.line.text.slice(shown.start, shown.end))],
    [],
    state.taken === undefined
      ? [span(actions.fileNameHint, 'faint')]
      : [span(actions.fileTaken(cleanText(state.taken)), 'warning')],
  ]
  return <Lines lines={lines} width={pane.width} height={pane.height} />
}

const prompt = '› '
/** Of the name, within the pane. */
const rowOfName = 2
