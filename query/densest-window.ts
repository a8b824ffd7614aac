/**
 * Which stretch of a text shows the most of a query: the window of a limited length with the greatest
 * worth. A query word that is there counts its weight, its repetitions together at most a quarter of it,
 * so another word is worth more than a repetition.
 *
 * Source: the sliding window over sorted matches, as in Lucene's UnifiedHighlighter; the saturation is
 * ours:  worth(word) = w · x          for x = Σ weights / w ≤ 1, w the word's greatest weight
 *                      w · (1 + ¼ · (1 − 2^(1−x)))    beyond
 */

/** A match in a folded text. */
export interface MatchSpan {
  /** First and last word of the text that it touches. */
  readonly first: number
  readonly last: number
  /** Half-open [start, end) in UTF-16 units of the folded text. */
  readonly start: number
  readonly end: number
  /** Which query word it matches. */
  readonly word: number
  readonly weight: number
}

export interface MatchWindow {
  readonly first: number
  readonly last: number
  /** Compare only within one query. */
  readonly worth: number
  /** UTF-16 units from the first match's beginning to the last one's end. */
  readonly length: number
  /** The match that the window begins with. */
  readonly opening: MatchSpan
}

export interface WindowMeasure {
  readonly maxLength: number
  /** UTF-16 units from one word's beginning to another's end. */
  lengthOf(first: number, last: number): number
  /** Query words that were shown before: they count like repetitions. */
  readonly seen: ReadonlySet<number>
  /** Each query word's greatest weight, > 0. */
  readonly weights: ReadonlyMap<number, number>
}

/**
 * The densest window, tightened to the shortest stretch with each of its query words once: the rest of
 * the room is better spent on whole sentences than on repetitions. Among equals the first. A single match
 * may be longer than the limit. O(n) in the number of matches.
 * @param spans ascending by start
 */
export function findDensestWindow(
  spans: readonly MatchSpan[],
  measure: WindowMeasure,
): MatchWindow | undefined {
  const running = new RunningWorth(measure)
  let best = { from: 0, to: 0, worth: -1 }
  let left = 0
  let last = 0
  for (const [right, span] of spans.entries()) {
    running.add(span, 1)
    // A match that was taken out may have reached further than those left; the window is then too short
    // rather than too long, until it is down to one match.
    last = Math.max(last, span.last)
    for (let out = spans[left]; out !== undefined && left < right; out = spans[left]) {
      if (measure.lengthOf(out.first, last) <= measure.maxLength) break
      running.add(out, -1)
      left++
    }
    if (left === right) last = span.last
    if (running.total > best.worth * ROUNDING) best = { from: left, to: right, worth: running.total }
  }
  return tighten(spans.slice(best.from, best.to + 1), best.worth)
}

/** What all repetitions of a word are worth together, as a share of its first occurrence. */
const REPETITION_SHARE = 0.25

/** Worths that differ by less are equal: running sums are not exact. */
const ROUNDING = 1 + 1e-9

/** The shortest stretch of a window with the weightiest match of each of its query words. */
function tighten(spans: readonly MatchSpan[], worth: number): MatchWindow | undefined {
  const weightiest = new Map<number, number>()
  for (const { word, weight } of spans) weightiest.set(word, Math.max(weight, weightiest.get(word) ?? 0))
  const latest = new Map<number, MatchSpan>()
  let tightest: MatchWindow | undefined
  for (const span of spans) {
    if (span.weight !== weightiest.get(span.word)) continue
    // Deleted first, so that the map is ordered by the words' latest occurrences.
    latest.delete(span.word)
    latest.set(span.word, span)
    const [opening = span] = latest.values()
    const length = span.end - opening.start
    if (latest.size === weightiest.size && (tightest === undefined || length < tightest.length)) {
      tightest = { first: opening.first, last: span.last, worth, length, opening }
    }
  }
  return tightest
}

/** The worth of the matches that are in the window: add → add → … */
class RunningWorth {
  total = 0
  readonly #measure: WindowMeasure
  readonly #sums = new Map<number, { count: number; weight: number }>()

  constructor(measure: WindowMeasure) {
    this.#measure = measure
  }

  /** @param sign 1 to put a match in, -1 to take it out */
  add({ word, weight }: MatchSpan, sign: 1 | -1): void {
    let sum = this.#sums.get(word)
    if (sum === undefined) {
      sum = { count: 0, weight: 0 }
      this.#sums.set(word, sum)
    }
    const before = this.#worth(word, sum.weight)
    sum.count += sign
    // Starting from zero again keeps rounding errors from adding up.
    sum.weight = sum.count === 0 ? 0 : sum.weight + sign * weight
    this.total += this.#worth(word, sum.weight) - before
  }

  #worth(word: number, weight: number): number {
    const greatest = this.#measure.weights.get(word) ?? weight
    if (greatest <= 0) return 0
    const occurrences = weight / greatest
    const repetitions = occurrences <= 1 ? 0 : REPETITION_SHARE * (1 - 2 ** (1 - occurrences))
    const share = this.#measure.seen.has(word) ? REPETITION_SHARE : 1
    return share * greatest * (Math.min(occurrences, 1) + repetitions)
  }
}
