/** "3/12 Dokumente, 34 Stellen · 8 ms · nach Datum": the selected hit, how many there are, how long that took, in which order. */
import { lineWidth, type StyledLine, span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import { isSearching, type ResultListState } from './state.ts'

/** @param width columns it may take; of what does not fit the least telling is left out */
export function statusLine(results: ResultListState, width: number, texts: Texts): StyledLine {
  const { counts, screen, formats } = texts
  const { answer, selected } = results
  if (answer === undefined) return isSearching(results) ? [span(screen.searching, 'faint')] : []
  if (answer.hits.length === 0) return [span(screen.nothingFound, 'faint')]
  const { documentCount, passageCount, elapsedMs, narrowing } = answer
  const found = `${formats.number(selected + 1)}/${counts.documents(documentCount)}`
  const passages = passageCount === 0 ? '' : `, ${counts.passages(passageCount)}`
  const time = elapsedMs === undefined ? '' : ` · ${formats.duration(Math.ceil(elapsedMs))}`
  const order = narrowing.sort === 'relevance' ? '' : ` · ${screen.sortedBy[narrowing.sort]}`
  const candidates = [found + passages + time + order, found + passages + order, found + order, found]
  const lines = candidates.map(text => [span(text, 'faint')])
  return lines.find(line => lineWidth(line) <= width) ?? []
}
