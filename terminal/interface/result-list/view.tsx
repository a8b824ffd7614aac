/** The list of hits, with the passages that are unfolded under them. */
import type { Hit } from '../../../query/search-index.ts'
import { type StyledLine, span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import type { Layout } from '../layout.ts'
import { Lines } from '../lines.tsx'
import { hitRows } from './hit-rows.ts'
import { passageRows } from './passage-rows.ts'
import { isSamePlace, type VisibleEntry, visibleEntries } from './rows.ts'
import { furtherPassages, listContent, type ResultListState, selectedPlace } from './state.ts'

export interface ResultListProps {
  readonly state: ResultListState
  /** Whether it has the keys. */
  readonly hasFocus: boolean
  readonly layout: Layout
  readonly texts: Texts
}

export function ResultList({ state, hasFocus, layout, texts }: ResultListProps) {
  const { list, listShape } = layout
  const content = listContent(state)
  const lines: StyledLine[] = Array.from({ length: list.height }, () => [])
  for (const entry of visibleEntries(content, listShape, state.top)) {
    const marker = isSamePlace(entry.place, selectedPlace(state)) ? selectedMarker(hasFocus) : span('  ')
    entryRows(entry, state, layout, texts).forEach((row, index) => {
      if (entry.row + index < list.height) lines[entry.row + index] = [marker, ...row]
    })
  }
  if (state.answer?.hits.length === 0) lines.splice(1, 1, [span(`  ${texts.screen.nothingFound}`, 'faint')])
  return <Lines lines={lines} width={list.width} height={list.height} />
}

const markerWidth = 2

function selectedMarker(hasFocus: boolean) {
  return hasFocus ? span('█ ', 'key') : span('▌ ', 'accent')
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
  const hit: Hit | undefined = place.part === 0 ? hits[place.hit] : unfolded?.hits[place.part - 1]
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
