/**
 * How a hit compares with the best one, as a bar of a few cells.
 *
 *   scoreBar(6, 12)  → ━━━───
 */
import type { Span } from '../../styled-line.ts'
import { span } from '../../styled-line.ts'

export const scoreBarWidth = 6

/** @returns nothing where hits have no scores */
export function scoreBar(score: number, bestScore: number): Span[] {
  if (bestScore <= 0) return []
  const share = Math.max(0, Math.min(score / bestScore, 1))
  // What was found at all is told from nothing.
  const filled = Math.max(1, Math.round(share * scoreBarWidth))
  return [span('━'.repeat(filled), 'accent'), span('─'.repeat(scoreBarWidth - filled), 'faint')].filter(
    ({ text }) => text !== '',
  )
}
