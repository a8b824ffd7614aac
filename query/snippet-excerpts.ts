/**
 * Chooses the stretches of a text that become its snippets: the densest window, widened, then the densest
 * in what is left, as long as one adds something. Words that were shown count little from then on, so the
 * second snippet shows the words that the first one lacks.
 */

import { findDensestWindow, type MatchSpan, type MatchWindow } from './densest-window.ts'
import { lengthOf, type WordRange } from './folded-text.ts'
import { type SnippetLayout, widenWindow } from './snippet-bounds.ts'

export interface Excerpt extends WordRange {
  /** The match that its window begins with; undefined where nothing matches. */
  readonly opening: MatchSpan | undefined
}

/**
 * Best first; the text's beginning where there are no matches; none for an empty text.
 * @param spans ascending by start
 */
export function chooseExcerpts(
  spans: readonly MatchSpan[],
  maxExcerpts: number,
  layout: SnippetLayout,
): Excerpt[] {
  const all = { first: 0, last: layout.folded.wordStarts.length - 2 }
  if (all.last < 0 || maxExcerpts < 1) return []
  if (spans.length === 0) {
    return [excerptOf(widenWindow({ first: 0, last: 0 }, all, layout), undefined)]
  }
  const weights = greatestWeights(spans)
  const seen = new Set<number>()
  const excerpts: Excerpt[] = []
  let gaps: Gap[] = [{ first: all.first, last: all.last, spans }]
  let leastWorth = 0
  while (excerpts.length < maxExcerpts) {
    const best = densestOf(gaps, { weights, seen, layout })
    if (best === undefined || best.window.worth < leastWorth) break
    const { gap, window } = best
    if (excerpts.length === 0) leastWorth = window.worth * LEAST_SHARE
    const range = widenWindow(window, gap, layout)
    excerpts.push(excerptOf(range, window.opening))
    for (const span of gap.spans)
      if (span.first <= range.last && span.last >= range.first) seen.add(span.word)
    gaps = gaps.flatMap(other => (other === gap ? splitGap(gap, range) : [other]))
  }
  return excerpts
}

/** What a further excerpt must be worth at least, as a share of the first: a stop word alone is not. */
const LEAST_SHARE = 0.1

/** Words of the text that no excerpt has taken, with the matches that lie in them. */
interface Gap extends WordRange {
  readonly spans: readonly MatchSpan[]
}

interface Shown {
  readonly weights: ReadonlyMap<number, number>
  readonly seen: ReadonlySet<number>
  readonly layout: SnippetLayout
}

function excerptOf({ first, last }: WordRange, opening: Excerpt['opening']): Excerpt {
  return { first, last, opening }
}

function greatestWeights(spans: readonly MatchSpan[]): ReadonlyMap<number, number> {
  const weights = new Map<number, number>()
  for (const { word, weight } of spans) weights.set(word, Math.max(weight, weights.get(word) ?? 0))
  return weights
}

function densestOf(
  gaps: readonly Gap[],
  { weights, seen, layout }: Shown,
): { gap: Gap; window: MatchWindow } | undefined {
  const { folded, maxLength } = layout
  let best: { gap: Gap; window: MatchWindow } | undefined
  for (const gap of gaps) {
    const window = findDensestWindow(gap.spans, {
      maxLength,
      lengthOf: (first, last) => lengthOf(folded, first, last),
      seen,
      weights,
    })
    if (window !== undefined && window.worth > (best?.window.worth ?? -1)) best = { gap, window }
  }
  return best
}

function splitGap(gap: Gap, taken: WordRange): Gap[] {
  return [
    { first: gap.first, last: taken.first - 1, spans: gap.spans.filter(span => span.last < taken.first) },
    { first: taken.last + 1, last: gap.last, spans: gap.spans.filter(span => span.first > taken.last) },
  ]
}
