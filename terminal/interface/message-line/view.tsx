/**
 * The line under the query: what is wrong with it, what just happened, which spellings of its
 * names were searched too, else a plain rule.
 */
import { cleanText } from '../../clean-text.ts'
import { type StyledLine, span } from '../../styled-line.ts'
import type { Texts } from '../../texts/texts.ts'
import type { AppState } from '../app/state.ts'
import { Lines } from '../lines.tsx'

export interface MessageLineProps {
  readonly state: AppState
  readonly width: number
  readonly texts: Texts
}

export function MessageLine({ state, width, texts }: MessageLineProps) {
  return <Lines lines={[messageLine(state, width, texts)]} width={width} height={1} />
}

function messageLine({ notice, resultList }: AppState, width: number, { screen, answer }: Texts): StyledLine {
  if (notice !== undefined) return [span(`  ${notice.text}`, notice.isError ? 'error' : 'accent')]
  const { mistake } = resultList
  const spellings = resultList.answer?.spellings ?? []
  if (mistake === undefined && spellings.length > 0)
    return [span(`  ${answer.alsoSearched(spellings.map(cleanText))}`, 'faint')]
  if (mistake === undefined) return [span('─'.repeat(width), 'faint')]
  return [span(`  ${mistake.message}`, 'warning'), span(` ${screen.atPlace(mistake.range[0] + 1)}`, 'faint')]
}
