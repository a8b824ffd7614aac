/** Matching passages (or documents) with their scores, as parallel columns. match-columns.ts combines them. */

export interface Matches {
  /** Passage numbers, ascending, no duplicates. */
  readonly ids: Uint32Array
  /** scores[i] belongs to ids[i]; ≥ 0. */
  readonly scores: Float64Array
  /**
   * coverage[i]: how much of what is looked for is in passage ids[i], 0 to 1. A passage with words alone that are
   * spelled like those of the query has none.
   */
  readonly coverage: Float64Array
}

/** Makes matches whose rows are all to be written. */
export type MakeMatches = (length: number) => Matches

export function makeMatches(length: number): Matches {
  return {
    ids: new Uint32Array(length),
    scores: new Float64Array(length),
    coverage: new Float64Array(length),
  }
}

export const NO_MATCHES: Matches = makeMatches(0)

/** Every passage, with score 0. */
export function everything(passageCount: number, make: MakeMatches = makeMatches): Matches {
  const out = make(passageCount)
  for (let id = 0; id < passageCount; id++) out.ids[id] = id
  out.scores.fill(0)
  out.coverage.fill(0)
  return out
}

/** The same passages, their coverage multiplied. */
export function scaleCoverage(matches: Matches, factor: number, make: MakeMatches = makeMatches): Matches {
  const { coverage } = make(matches.coverage.length)
  for (let i = 0; i < coverage.length; i++) coverage[i] = (matches.coverage[i] as number) * factor
  return { ids: matches.ids, scores: matches.scores, coverage }
}

/** The passages that have anything of what is looked for. */
export function covered(matches: Matches, make: MakeMatches = makeMatches): Matches {
  const { ids, scores, coverage } = matches
  let count = 0
  for (let i = 0; i < ids.length; i++) if ((coverage[i] as number) > 0) count++
  if (count === ids.length) return matches
  const out = make(count)
  for (let i = 0, to = 0; i < ids.length; i++) {
    const share = coverage[i] as number
    if (share === 0) continue
    out.ids[to] = ids[i] as number
    out.scores[to] = scores[i] as number
    out.coverage[to++] = share
  }
  return out
}
