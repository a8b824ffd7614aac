/**
 * Sets of matching passages with their scores, and the algebra on them: each operation is one pass over
 * sorted arrays.
 */

export interface Matches {
  /** Passage numbers, ascending, no duplicates. */
  readonly ids: Uint32Array
  /** scores[i] belongs to ids[i]; ≥ 0. */
  readonly scores: Float64Array
  /**
   * coverage[i]: how much of what is looked for is in passage ids[i], 0 to 1. A passage with words alone that are
   * spelled like those of the query has none.
   */
  readonly coverage: Float32Array
}

export const NO_MATCHES: Matches = makeMatches(0)

/** Passages in either; scores and coverage add up. */
export function union(a: Matches, b: Matches): Matches {
  return merge(a, b, (x, y) => x + y, addCapped)
}

/** Passages in either; the greater score and coverage stand. */
export function best(a: Matches, b: Matches): Matches {
  return merge(a, b, Math.max, Math.max)
}

/** Passages in either; scores add up, the greater coverage stands. */
export function either(a: Matches, b: Matches): Matches {
  return merge(a, b, (x, y) => x + y, Math.max)
}

/** Passages in both; scores add up; coverage as in `a`. */
export function intersect(a: Matches, b: Matches): Matches {
  const out = makeMatches(Math.min(a.ids.length, b.ids.length))
  let count = 0
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const idA = a.ids[i] as number
    const idB = b.ids[j] as number
    if (idA === idB) {
      put(out, count++, idA, (a.scores[i] as number) + (b.scores[j] as number), a.coverage[i] as number)
      i++
      j++
    } else if (idA < idB) i++
    else j++
  }
  return shorten(out, count)
}

/** All passages of `a`; where `b` has them too, its scores and coverage are added. */
export function leftJoin(a: Matches, b: Matches): Matches {
  const out = makeMatches(a.ids.length)
  for (let i = 0, j = 0; i < a.ids.length; i++) {
    const id = a.ids[i] as number
    while (j < b.ids.length && (b.ids[j] as number) < id) j++
    const shared = b.ids[j] === id
    const score = (a.scores[i] as number) + (shared ? (b.scores[j] as number) : 0)
    const coverage = addCapped(a.coverage[i] as number, shared ? (b.coverage[j] as number) : 0)
    put(out, i, id, score, coverage)
  }
  return out
}

/** Passages of `a` that are not in `b`. */
export function subtract(a: Matches, b: Matches): Matches {
  const out = makeMatches(a.ids.length)
  let count = 0
  for (let i = 0, j = 0; i < a.ids.length; i++) {
    const id = a.ids[i] as number
    while (j < b.ids.length && (b.ids[j] as number) < id) j++
    if (b.ids[j] !== id) put(out, count++, id, a.scores[i] as number, a.coverage[i] as number)
  }
  return shorten(out, count)
}

/** Every passage, with score 0. */
export function everything(passageCount: number): Matches {
  const out = makeMatches(passageCount)
  for (let id = 0; id < passageCount; id++) out.ids[id] = id
  return out
}

/** The same passages, their coverage multiplied. */
export function scaleCoverage(matches: Matches, factor: number): Matches {
  return factor === 1 ? matches : { ...matches, coverage: matches.coverage.map(share => share * factor) }
}

/** The passages that have anything of what is looked for. */
export function covered(matches: Matches): Matches {
  const { ids, scores, coverage } = matches
  const out = makeMatches(ids.length)
  let count = 0
  for (let i = 0; i < ids.length; i++) {
    const share = coverage[i] as number
    if (share > 0) put(out, count++, ids[i] as number, scores[i] as number, share)
  }
  return shorten(out, count)
}

/** Folds many sets pairwise, like a tournament: O(n log k) for n passages in k sets. */
export function foldPairwise<T>(sets: readonly T[], combine: (a: T, b: T) => T, none: T): T {
  let round = sets
  while (round.length > 1) {
    const next: T[] = []
    for (let i = 0; i < round.length; i += 2) {
      const [a, b] = round.slice(i, i + 2) as [T, T?]
      next.push(b === undefined ? a : combine(a, b))
    }
    round = next
  }
  return round[0] ?? none
}

function merge(
  a: Matches,
  b: Matches,
  score: (x: number, y: number) => number,
  coverage: (x: number, y: number) => number,
): Matches {
  if (a.ids.length === 0) return b
  if (b.ids.length === 0) return a
  const out = makeMatches(a.ids.length + b.ids.length)
  let count = 0
  let i = 0
  let j = 0
  while (i < a.ids.length || j < b.ids.length) {
    const idA = i < a.ids.length ? (a.ids[i] as number) : Number.POSITIVE_INFINITY
    const idB = j < b.ids.length ? (b.ids[j] as number) : Number.POSITIVE_INFINITY
    if (idA < idB) put(out, count++, idA, a.scores[i] as number, a.coverage[i++] as number)
    else if (idB < idA) put(out, count++, idB, b.scores[j] as number, b.coverage[j++] as number)
    else {
      const sum = score(a.scores[i] as number, b.scores[j] as number)
      put(out, count++, idA, sum, coverage(a.coverage[i++] as number, b.coverage[j++] as number))
    }
  }
  return shorten(out, count)
}

export function makeMatches(length: number): Matches {
  return {
    ids: new Uint32Array(length),
    scores: new Float64Array(length),
    coverage: new Float32Array(length),
  }
}

function put(out: Matches, at: number, id: number, score: number, coverage: number): void {
  out.ids[at] = id
  out.scores[at] = score
  out.coverage[at] = coverage
}

function shorten(matches: Matches, length: number): Matches {
  if (length === matches.ids.length) return matches
  return {
    ids: matches.ids.subarray(0, length),
    scores: matches.scores.subarray(0, length),
    coverage: matches.coverage.subarray(0, length),
  }
}

function addCapped(a: number, b: number): number {
  return Math.min(1, a + b)
}
