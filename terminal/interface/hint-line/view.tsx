/** The last line: the keys that matter most here. A hint that does not fit is left out as a whole. */
import { lineWidth, type Span, type StyledLine, span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import { keyContext } from '../app/key-context.ts'
import type { AppState } from '../app/state.ts'
import type { Action, KeyContext } from '../keys/action.ts'
import { keyLabel, pairLabel } from '../keys/key-label.ts'
import { type KeyMap, keysOf } from '../keys/key-map.ts'
import { Lines } from '../lines.tsx'
import { type Hint, hintsFor } from './hints.ts'

export interface HintLineProps {
  readonly state: AppState
  readonly width: number
  readonly texts: Texts
}

export function HintLine({ state, width, texts }: HintLineProps) {
  const hints = hintsFor(state).flatMap(hint => hintLine(hint, state, texts))
  return <Lines lines={[joinFitting(hints, width)]} width={width} height={1} />
}

/** None for an action that has no key. */
function hintLine({ name, actions }: Hint, state: AppState, { screen, help }: Texts): StyledLine[] {
  const [first, second] = actions.map(action => usualKey(state.settings.keys, keyContext(state), action))
  if (first === undefined) return []
  const label = second === undefined ? keyLabel(first, help.keys) : pairLabel(first, second, help.keys)
  return [[span(label, 'key'), span(` ${screen.hints[name]}`, 'faint')]]
}

/** Named keys rather than letters: those of the search first, where a context has both. */
function usualKey(keys: KeyMap, context: KeyContext, action: Action): string | undefined {
  const isSearch = context === 'query' || context === 'list'
  const all = [...(isSearch ? keysOf(keys, 'search', action) : []), ...keysOf(keys, context, action)]
  return all.find(key => key.startsWith('f') || !key.startsWith('alt-')) ?? all[0]
}

const gap = span('   ')

function joinFitting(hints: readonly StyledLine[], width: number): StyledLine {
  const fitting: Span[] = []
  for (const hint of hints) {
    const longer = fitting.length === 0 ? hint : [gap, ...hint]
    if (lineWidth([...fitting, ...longer]) <= width) fitting.push(...longer)
  }
  return fitting
}
