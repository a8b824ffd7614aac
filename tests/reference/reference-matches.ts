/** Sets of passages or documents with their scores as plain maps, and the algebra on them. */

export interface ReferenceMatch {
  readonly score: number
  /** How much of what is looked for is there, 0 to 1. */
  readonly coverage: number
}

/** By passage or document. */
export type ReferenceMatches = ReadonlyMap<number, ReferenceMatch>

/** Those in any; scores and coverage add up from left to right. */
export function union(sets: readonly ReferenceMatches[]): ReferenceMatches {
  return fold(sets, (a, b) => ({
    score: a.score + b.score,
    coverage: Math.min(1, a.coverage + b.coverage),
  }))
}

/** Those in any; the greatest score and coverage stand. */
export function best(sets: readonly ReferenceMatches[]): ReferenceMatches {
  return fold(sets, (a, b) => ({
    score: Math.max(a.score, b.score),
    coverage: Math.max(a.coverage, b.coverage),
  }))
}

/** Those in any; scores add up, the greatest coverage stands. */
export function either(sets: readonly ReferenceMatches[]): ReferenceMatches {
  return fold(sets, (a, b) => ({
    score: a.score + b.score,
    coverage: Math.max(a.coverage, b.coverage),
  }))
}

/** Those in all; scores add up; coverage as in the first. */
export function intersection(sets: readonly ReferenceMatches[]): ReferenceMatches {
  return sets.reduce(
    (all, set) =>
      new Map(
        [...all].flatMap(([id, { score, coverage }]) => {
          const other = set.get(id)
          return other === undefined ? [] : [[id, { score: score + other.score, coverage }] as const]
        }),
      ),
  )
}

/** All of `a`; where `b` has them too, its scores and coverage are added. */
export function leftJoin(a: ReferenceMatches, b: ReferenceMatches): ReferenceMatches {
  return new Map(Array.from(a.keys(), id => [id, union([a, b]).get(id) as ReferenceMatch]))
}

/** Those of `a` that are not in `b`. */
export function difference(a: ReferenceMatches, b: ReferenceMatches): ReferenceMatches {
  return new Map([...a].filter(([id]) => !b.has(id)))
}

/** Every passage, with score 0. */
export function everything(count: number): ReferenceMatches {
  return new Map(Array.from({ length: count }, (_, id) => [id, { score: 0, coverage: 0 }]))
}

export function scaleCoverage(matches: ReferenceMatches, factor: number): ReferenceMatches {
  return new Map(
    Array.from(matches, ([id, { score, coverage }]) => [id, { score, coverage: coverage * factor }]),
  )
}

function fold(
  sets: readonly ReferenceMatches[],
  combine: (a: ReferenceMatch, b: ReferenceMatch) => ReferenceMatch,
): ReferenceMatches {
  const all = new Map<number, ReferenceMatch>()
  for (const set of sets) {
    for (const [id, match] of set) {
      const before = all.get(id)
      all.set(id, before === undefined ? match : combine(before, match))
    }
  }
  return all
}
