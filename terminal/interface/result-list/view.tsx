/** The list of hits, with the passages that are unfolded under them. */
import type { Hit } from '../../../query/search-index.ts'
import { type StyledLine, span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import type { Layout } from '../layout.ts'
import { Lines } from '../lines.tsx'
import { type Marks, markOf } from '../marks/state.ts'
import { hitRows } from './hit-rows.ts'
import { passageRows } from './passage-rows.ts'
import { isSamePlace, type ListPlace, type VisibleEntry, visibleEntries } from './rows.ts'
import { furtherPassages, listContent, type ResultListState, selectedPlace } from './state.ts'

export interface ResultListProps {
  readonly state: ResultListState
  readonly marks: Marks
  /** Whether it has the keys. */
  readonly hasFocus: boolean
  readonly layout: Layout
  readonly texts: Texts
}

export function ResultList({ state, marks, hasFocus, layout, texts }: ResultListProps) {
  const { list, listShape } = layout
  const content = listContent(state)
  const lines: StyledLine[] = Array.from({ length: list.height }, () => [])
  for (const entry of visibleEntries(content, listShape, state.top)) {
    const isSelected = isSamePlace(entry.place, selectedPlace(state))
    const marker = [
      isSelected ? selectedMarker(hasFocus) : span(' '),
      markMarker(marks, hitAt(state, entry.place)),
    ]
    entryRows(entry, state, layout, texts).forEach((row, index) => {
      if (entry.row + index < list.height) lines[entry.row + index] = [...marker, ...row]
    })
  }
  if (state.answer?.hits.length === 0) lines.splice(1, 1, [span(`  ${texts.screen.nothingFound}`, 'faint')])
  return <Lines lines={lines} width={list.width} height={list.height} />
}

const markerWidth = 2

function selectedMarker(hasFocus: boolean) {
  return hasFocus ? span('█', 'key') : span('▌', 'accent')
}

/** Faint where another passage of the document is marked. */
function markMarker(marks: Marks, hit: Hit | undefined) {
  const mark = hit && markOf(marks, hit)
  return mark === undefined ? span(' ') : span('┃', mark === 'itself' ? 'match' : 'faint')
}

/** That of a passage where it is one. */
function hitAt(state: ResultListState, { hit, part }: ListPlace): Hit | undefined {
  return part === 0 ? state.answer?.hits[hit] : state.unfolded.get(hit)?.hits[part - 1]
}

function entryRows(
  { place }: VisibleEntry,
  state: ResultListState,
  layout: Layout,
  texts: Texts,
): StyledLine[] {
  const { listShape, isRoomy } = layout
  const width = layout.list.width - markerWidth
  const hits = state.answer?.hits ?? []
  const unfolded = state.unfolded.get(place.hit)
  const hit = hitAt(state, place)
  if (hit === undefined) return []
  if (place.part > 0) return passageRows(hit, { width, rows: listShape.passageRows })
  const bestScore = hits[0]?.score ?? 0
  const look = {
    width,
    rows: listShape.hitRows,
    isRoomy,
    furtherPassages: furtherPassages(state, hit),
    isUnfolded: unfolded !== undefined,
    bestScore,
  }
  return hitRows(hit, look, texts)
}
