/** What stands in place of hits where nothing is found: the queries that might be meant, to choose from. */
import { cleanText } from '../../clean-text.ts'
import { type StyledLine, span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import type { AppState } from '../app/state.ts'
import { keyLabel } from '../keys/key-label.ts'
import { keysOf } from '../keys/key-map.ts'
import type { PaneSize } from '../layout.ts'
import { Lines } from '../lines.tsx'

export interface SuggestionsProps {
  readonly queries: readonly string[]
  readonly state: AppState
  readonly pane: PaneSize
  readonly texts: Texts
}

export function Suggestions({ queries, state, pane, texts: { screen, help } }: SuggestionsProps) {
  const { keys } = state.settings
  const [open] = keysOf(keys, 'search', 'open')
  const [accept] = keysOf(keys, 'query', 'accept-suggestion')
  const takeKeys = [open, accept].flatMap(key => (key === undefined ? [] : [keyLabel(key, help.keys)]))
  const { selected } = state.suggestions
  const nothing: StyledLine[] = [[], [span(`  ${screen.nothingFound}`, 'faint')]]
  const offers = queries.map((query, index): StyledLine => {
    const isSelected = index === selected
    const number = [span(isSelected ? '▌ ' : '  ', 'accent'), span(`${index + 1}  `, 'faint')]
    const key = isSelected ? [span(`   ${takeKeys.join(' ')}`, 'key')] : []
    return [...number, span(cleanText(query), isSelected ? 'strong' : 'text'), ...key]
  })
  const lines = queries.length === 0 ? nothing : [...nothing, [], [span(`  ${screen.didYouMean}`)], ...offers]
  return <Lines lines={lines} width={pane.width} height={pane.height} />
}
