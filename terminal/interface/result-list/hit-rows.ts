/** A hit as rows of the list: its title and headings with a score bar, its place and date, its snippet. */
import type { Hit } from '../../../query/search-index.ts'
import { cleanText } from '../../clean-text.ts'
import { displayWidth, truncateTextStart } from '../../display-width.ts'
import { headingLine, hitDate, snippetLines, titleSpans } from '../../hit-lines.ts'
import { justifyLine, lineWidth, type StyledLine, span, truncateLine } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import { scoreBar } from './score-bar.ts'

export interface HitLook {
  /** Columns. */
  readonly width: number
  /** As many are filled, whatever the hit has. */
  readonly rows: number
  /** Whether the headings have a row of their own. */
  readonly isRoomy: boolean
  readonly isUnfolded: boolean
  /** Of the best hit. */
  readonly bestScore: number
}

export function hitRows(hit: Hit, look: HitLook, texts: Texts): StyledLine[] {
  const { width, rows, isRoomy } = look
  const bar = width < leastForBar ? [] : scoreBar(hit.score, look.bestScore)
  const [first = [], ...headings] = titleLines(
    hit,
    bar.length === 0 ? width : width - lineWidth(bar) - 2,
    isRoomy,
  )
  const about = [justifyLine(first, bar, width), ...headings, placeLine(hit, look, texts)]
  const [snippet] = hit.snippets
  const snippets = snippet === undefined ? [] : snippetLines(snippet, width - 1, rows - about.length)
  const all = [...about, ...snippets]
  return Array.from({ length: rows }, (_, row) => all[row] ?? [])
}

/** In a narrow list the title needs the columns. */
const leastForBar = 40

function titleLines(hit: Hit, width: number, isRoomy: boolean): StyledLine[] {
  const title = titleSpans(hit)
  const heading = headingLine(hit, width)
  if (heading.length === 0) return [title]
  if (isRoomy) return [title, heading]
  const short = [...truncateLine(title, Math.ceil(width * titleShare)), span(' › ', 'faint')]
  return [[...short, ...headingLine(hit, width - lineWidth(short))]]
}

/** Of a row that a title shares with its headings. */
const titleShare = 0.5

/** The file's name matters more than its first folder, and more than how many further passages there are. */
function placeLine(hit: Hit, { width, isUnfolded }: HitLook, texts: Texts): StyledLine {
  const date = hitDate(hit)
  const sign = isUnfolded ? '-' : '+'
  const when = date === undefined ? '' : `  ${texts.formats.date(date)}`
  const [long, short] =
    hit.morePassages === 0
      ? ['', '']
      : [`  ${sign} ${texts.counts.furtherPassages(hit.morePassages)}`, `  ${sign}${hit.morePassages}`]
  const about = [when + long, when + short].find(text => width - displayWidth(text) >= leastForPlace) ?? short
  const place = truncateTextStart(`${cleanText(hit.path)}:${hit.line}`, width - displayWidth(about))
  return truncateLine([span(place, 'faint'), span(about, 'faint')], width)
}

const leastForPlace = 24
