/**
 * A piece of a word that is too long to be shown whole (a long URL, text without spaces), around a match.
 * Never between the halves of a surrogate pair, before a combining mark or within an emoji sequence.
 */

import { lazyPattern } from '../analysis/lazy-pattern.ts'
import type { TextRange } from './search-index.ts'

/** Share of the free room that is given to what stands before the match. */
const LEAD_SHARE = 1 / 3

/**
 * @param word where the word stands in the text, longer than the limit
 * @param match what must be in the piece, its beginning at least; within the word
 * @param maxLength in UTF-16 units, at least 2
 */
export function cutWord(text: string, word: TextRange, match: TextRange, maxLength: number): TextRange {
  const room = Math.max(0, maxLength - (match[1] - match[0]))
  let start = Math.max(word[0], Math.min(match[0] - Math.floor(room * LEAD_SHARE), word[1] - maxLength))
  while (start < match[0] && joinsWithPrevious(text, start)) start++
  const limit = Math.min(word[1], start + maxLength)
  let end = limit
  while (end > match[0] && joinsWithPrevious(text, end)) end--
  // A character with more marks than fit is cut between them.
  if (end === match[0]) end = isLowSurrogate(text, limit) ? limit - 1 : limit
  return [start, end]
}

const JOINER = '\u200d'
const joined = lazyPattern(() => /^[\p{M}\p{Emoji_Modifier}\u200d]/u)

/** Whether the units before and at an offset make up one visible character. */
function joinsWithPrevious(text: string, at: number): boolean {
  if (at >= text.length) return false
  return isLowSurrogate(text, at) || text[at - 1] === JOINER || joined().test(text.slice(at, at + 2))
}

function isLowSurrogate(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))
}
