/** The candidates of a completion, in a box below what they take the place of. */
import { Box } from 'ink'
import type { CompletionCandidate } from '../../../query/search-index.ts'
import { cleanText } from '../../clean-text.ts'
import { displayWidth } from '../../display-width.ts'
import { justifyLine, lineWidth, type StyledLine, span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import type { PaneSize } from '../layout.ts'
import { Lines } from '../lines.tsx'
import { promptWidth } from '../query-line/view.tsx'
import type { CompletionChoice } from './state.ts'

export interface CompletionListProps {
  readonly choice: CompletionChoice
  /** Below the query line. */
  readonly room: PaneSize
  readonly texts: Texts
}

export function CompletionList({ choice, room, texts }: CompletionListProps) {
  const rows = choice.completion.candidates.map(candidate => candidateRow(candidate, texts))
  const width = Math.min(room.width, Math.max(...rows.map(({ width }) => width)) + frameWidth)
  const height = Math.min(rows.length, room.height - 1)
  const top = Math.max(0, Math.min(choice.selected - height + 1, rows.length - height))
  const visible = rows.slice(top, top + height).map((row, index) => {
    const isSelected = top + index === choice.selected
    return framed(justifyLine(row.left, row.right, width - frameWidth), isSelected)
  })
  const end = [span(`└${'─'.repeat(width - 2)}┘`, 'faint')]
  const before = promptWidth + displayWidth(choice.line.text.slice(0, choice.completion.start))
  const left = Math.max(0, Math.min(before - textColumn, room.width - width))
  return (
    <Box position="absolute" marginTop={1} marginLeft={left}>
      <Lines lines={[...visible, end]} width={width} height={height + 1} isOnTop />
    </Box>
  )
}

/** Edges, markers and spaces beside a candidate. */
const frameWidth = 5
/** Of a candidate within its row: that it stands below what was typed. */
const textColumn = 3

interface CandidateRow {
  readonly left: StyledLine
  readonly right: StyledLine
  readonly width: number
}

function candidateRow({ text, kind, count }: CompletionCandidate, { screen, formats }: Texts): CandidateRow {
  const left = [span(cleanText(text))]
  const number = count === undefined ? '' : formats.number(count)
  const right = [span(kind === 'field' ? screen.field : number, 'faint')]
  return { left, right, width: lineWidth(left) + 2 + lineWidth(right) }
}

function framed(line: StyledLine, isSelected: boolean): StyledLine {
  const marker = isSelected ? span('▌', 'accent') : span(' ')
  const content = isSelected
    ? line.map(({ text, style }) => span(text, style === 'text' ? 'strong' : style))
    : line
  return [span('│', 'faint'), marker, span(' '), ...content, span(' │', 'faint')]
}
