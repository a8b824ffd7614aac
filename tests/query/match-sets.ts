/** Sets of matches as plain maps, for tests of the algebra on them. */
import fc from 'fast-check'
import { type Matches, makeMatches } from '../../query/matches.ts'

/** Score and coverage by passage. */
export type MatchMap = ReadonlyMap<number, readonly [score: number, coverage: number]>

/** Scores are whole numbers and coverage is counted in eighths, so that sums are exact whatever their order. */
export function matchMaps(): fc.Arbitrary<MatchMap> {
  const entry = fc.tuple(
    fc.nat(40),
    fc.tuple(
      fc.nat(100),
      fc.nat(8).map(eighths => eighths / 8),
    ),
  )
  return fc.array(entry, { maxLength: 30 }).map(entries => new Map(entries))
}

export function toMatches(map: MatchMap): Matches {
  const entries = [...map].sort(([a], [b]) => a - b)
  const matches = makeMatches(entries.length)
  entries.forEach(([id, [score, coverage]], i) => {
    matches.ids[i] = id
    matches.scores[i] = score
    matches.coverage[i] = coverage
  })
  return matches
}

/** Ascending by passage. */
export function entriesOf({
  ids,
  scores,
  coverage,
}: Matches): readonly (readonly [number, number, number])[] {
  return Array.from(ids, (id, i) => [id, scores[i] as number, coverage[i] as number])
}

/** The passages of either map for which `combine` gives an entry. */
export function combineMaps(
  a: MatchMap,
  b: MatchMap,
  combine: (
    x: readonly [score: number, coverage: number] | undefined,
    y: readonly [score: number, coverage: number] | undefined,
  ) => readonly [number, number] | undefined,
): readonly (readonly [number, number, number])[] {
  const ids = [...new Set([...a.keys(), ...b.keys()])].sort((x, y) => x - y)
  return ids.flatMap(id => {
    const combined = combine(a.get(id), b.get(id))
    return combined === undefined ? [] : [[id, ...combined] as const]
  })
}
