/** The help screen: every key, and the query language with examples. */
import { type StyledLine, span } from '../../styled-line.ts'
import { alignRows } from '../../table.ts'
import type { HelpTexts } from '../../texts/texts.ts'
import type { PaneSize } from '../layout.ts'
import { Lines } from '../lines.tsx'

export interface HelpProps {
  /** First row that is visible; further than the last page counts as that. */
  readonly top: number
  readonly pane: PaneSize
  readonly texts: HelpTexts
}

export function Help({ top, pane, texts }: HelpProps) {
  const lines = helpLines(texts)
  const first = Math.min(top, Math.max(0, lines.length - pane.height))
  return <Lines lines={lines.slice(first)} width={pane.width} height={pane.height} />
}

/** The groups are one table, so that their second columns stand in line. */
function helpLines({ groups }: HelpTexts): StyledLine[] {
  const keys = alignRows(groups.flatMap(({ lines }) => lines.map(helpRow)))
  const firstOf = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { lines }) => sum + lines.length, 0),
  )
  return groups.flatMap(({ title, lines }, index): StyledLine[] => {
    const first = firstOf[index] ?? 0
    return [[span(`  ${title}`, 'strong')], ...keys.slice(first, first + lines.length), []]
  })
}

function helpRow([what, meaning]: readonly [string, string]): StyledLine {
  return [span(`    ${what}`, 'key'), span(meaning)]
}
