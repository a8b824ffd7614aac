/**
 * Where a snippet begins and ends: at whole sentences where they fit, else at whole words with the room
 * shared between what stands before and after.
 *
 *   „Der Mieter zahlt. | Die Frist beträgt drei Monate. | Er zieht aus.“ with the window on Frist →
 *     as many of the three sentences as fit, that of the window first
 */

import { type FoldedText, lengthOf, type WordRange } from './folded-text.ts'
import type { SentenceStarts } from './sentence-starts.ts'

export interface SnippetLayout {
  readonly folded: FoldedText
  readonly sentences: SentenceStarts
  /** In UTF-16 units. */
  readonly maxLength: number
}

/**
 * Widens a window to a snippet that is not longer than the limit, unless its first word alone is.
 * @param window words that should be in it; where they do not fit, the first ones are
 * @param gap words that may be in it
 */
export function widenWindow(window: WordRange, gap: WordRange, layout: SnippetLayout): WordRange {
  const core = { first: window.first, last: forwards(window.first, window.first, window.last, layout) }
  const sentences = sentencesAround(core, gap, layout)
  const inSentences = widenInSentences(core, sentences, layout)
  const whole = inSentences.first === sentences.first && inSentences.last === sentences.last
  return whole ? addSentences(inSentences, gap, layout) : inSentences
}

/** Share of a snippet that may stand before and in its window, to begin where the sentence does. */
const SENTENCE_START_SHARE = 0.75
/** A snippet below this share of its greatest length is short. */
const SHORT_SHARE = 0.5
/** Share of the free room that is given to the words before the window otherwise. */
const LEAD_SHARE = 1 / 3

function widenInSentences(core: WordRange, sentences: WordRange, layout: SnippetLayout): WordRange {
  const { folded, maxLength } = layout
  const coreLength = lengthOf(folded, core.first, core.last)
  const fits =
    lengthOf(folded, sentences.first, sentences.last) <= maxLength ||
    lengthOf(folded, sentences.first, core.last) <= maxLength * SENTENCE_START_SHARE
  const leadLength = coreLength + (maxLength - coreLength) * LEAD_SHARE
  const lead = fits
    ? sentences.first
    : backwards(core, sentences.first, { ...layout, maxLength: Math.min(maxLength, leadLength) })
  const last = forwards(lead, core.last, sentences.last, layout)
  return { first: backwards({ first: lead, last }, sentences.first, layout), last }
}

/** The following sentences that fit, then the preceding ones while the snippet is still short. */
function addSentences(range: WordRange, gap: WordRange, layout: SnippetLayout): WordRange {
  const { folded, maxLength } = layout
  let { first, last } = range
  while (last < gap.last) {
    const next = sentencesAround({ first: last + 1, last: last + 1 }, gap, layout).last
    if (lengthOf(folded, first, next) > maxLength) break
    last = next
  }
  while (first > gap.first && lengthOf(folded, first, last) < maxLength * SHORT_SHARE) {
    const previous = sentencesAround({ first: first - 1, last: first - 1 }, gap, layout).first
    if (lengthOf(folded, previous, last) > maxLength) break
    first = previous
  }
  return { first, last }
}

function sentencesAround(range: WordRange, gap: WordRange, { sentences }: SnippetLayout): WordRange {
  const following = sentences.after(range.last) ?? gap.last + 1
  return {
    first: Math.max(gap.first, sentences.of(range.first)),
    last: Math.min(gap.last, following - 1),
  }
}

/** The last word from `last` to `limit` with which the range still fits. */
function forwards(first: number, last: number, limit: number, { folded, maxLength }: SnippetLayout): number {
  let furthest = last
  while (furthest < limit && lengthOf(folded, first, furthest + 1) <= maxLength) furthest++
  return furthest
}

function backwards(range: WordRange, limit: number, { folded, maxLength }: SnippetLayout): number {
  let first = range.first
  while (first > limit && lengthOf(folded, first - 1, range.last) <= maxLength) first--
  return first
}
