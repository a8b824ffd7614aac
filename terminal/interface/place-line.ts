/** The line above a pane that belongs to a hit: its place, and its headings or a rule. */
import type { Hit } from '../../query/search-index.ts'
import { cleanText } from '../clean-text.ts'
import { displayWidth, truncateText, truncateTextStart } from '../display-width.ts'
import { headingLine } from '../hit-lines.ts'
import { type StyledLine, span } from '../styled-line.ts'

/** @param side of the list on which the pane lies: below, it begins with a rule */
export function placeLine(hit: Hit, width: number, side: 'beside' | 'below'): StyledLine {
  return side === 'below' ? ruleWithPlace(hit, width) : placeWithHeadings(hit, width)
}

function placeWithHeadings(hit: Hit, width: number): StyledLine {
  const place = truncateTextStart(`${cleanText(hit.path)}:${hit.line}`, width)
  const room = width - displayWidth(place) - 2
  return room > 0 ? [span(`${place}  `, 'strong'), ...headingLine(hit, room)] : [span(place, 'strong')]
}

function ruleWithPlace(hit: Hit, width: number): StyledLine {
  const place = truncateText(truncateTextStart(`${cleanText(hit.path)}:${hit.line}`, width - 6), width - 6)
  const rest = '─'.repeat(Math.max(0, width - displayWidth(place) - 5))
  return [span('── ', 'faint'), span(place, 'strong'), span(` ${rest}─`, 'faint')]
}
