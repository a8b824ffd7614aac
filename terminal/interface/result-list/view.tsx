/** The list of hits: of each its title and headings, its place, and a snippet. */
import type { Hit } from '../../../query/search-index.ts'
import { cleanText } from '../../clean-text.ts'
import { displayWidth, truncateTextStart } from '../../display-width.ts'
import { headingLine, snippetLines, titleSpans } from '../../hit-lines.ts'
import { lineWidth, type StyledLine, span, truncateLine } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import type { Layout } from '../layout.ts'
import { Lines } from '../lines.tsx'
import { isMarked, type Marks } from '../marks/state.ts'
import type { ResultListState } from './state.ts'

export interface ResultListProps {
  readonly state: ResultListState
  readonly marks: Marks
  readonly layout: Layout
  readonly texts: Texts
}

export function ResultList({ state, marks, layout, texts }: ResultListProps) {
  const { list, visibleHits } = layout
  const hits = state.answer?.hits.slice(state.top, state.top + visibleHits) ?? []
  const lines = hits.flatMap((hit, index) =>
    hitRows(
      hit,
      { isSelected: state.top + index === state.selected, isMarked: isMarked(marks, hit) },
      layout,
      texts,
    ),
  )
  const suggestions = state.answer?.suggestions ?? []
  return (
    <Lines
      lines={hits.length > 0 ? lines : nothingLines(suggestions, texts)}
      width={list.width}
      height={list.height}
    />
  )
}

function nothingLines(suggestions: readonly string[], { screen, answer }: Texts): StyledLine[] {
  const nothing: StyledLine[] = [[], [span(`  ${screen.nothingFound}`, 'faint')]]
  if (suggestions.length === 0) return nothing
  return [...nothing, [], [span(`  ${answer.didYouMean(suggestions.map(cleanText))}`)]]
}

/** As many rows as the layout gives a hit, whatever the hit has. */
function hitRows(
  hit: Hit,
  { isSelected, isMarked }: { readonly isSelected: boolean; readonly isMarked: boolean },
  layout: Layout,
  texts: Texts,
): StyledLine[] {
  const marker = [span(isSelected ? '▌' : ' ', 'accent'), span(isMarked ? '┃' : ' ', 'match')]
  const width = layout.list.width - marker.length
  const contentRows = layout.hitRows - (layout.isRoomy ? 1 : 0)
  const about = [...titleLines(hit, width, layout.isRoomy), placeLine(hit, width, texts)]
  const [snippet] = hit.snippets
  const snippets = snippet === undefined ? [] : snippetLines(snippet, width - 1, contentRows - about.length)
  const rows = [...about, ...snippets]
  return Array.from({ length: layout.hitRows }, (_, row) =>
    row < contentRows ? [...marker, ...(rows[row] ?? [])] : [],
  )
}

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

/** The file's name matters more than its first folder. */
function placeLine(hit: Hit, width: number, texts: Texts): StyledLine {
  const more = hit.morePassages > 0 ? `  + ${texts.counts.furtherPassages(hit.morePassages)}` : ''
  const place = `${cleanText(hit.path)}:${hit.line}`
  return [span(truncateTextStart(place, width - displayWidth(more)), 'faint'), span(more, 'faint')]
}
