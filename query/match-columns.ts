/**
 * The algebra of matches: sets of passages or documents with their scores, united, intersected and subtracted.
 *
 * Every set is added to one dense column by id, in the order given, so that scores add up from left to right; the ids
 * that were touched are then collected in ascending order. The columns are empty once that was taken, and whoever adds
 * takes before another method is called: they are made once for an open index, and nothing waits while they are in use.
 */
import { IdSet } from './id-set.ts'
import { type MakeMatches, type Matches, makeMatches, NO_MATCHES } from './matches.ts'
import type { WordScores } from './word-scores.ts'

export class MatchColumns {
  readonly #scores: Float64Array
  readonly #coverage: Float64Array
  readonly #ids: IdSet

  /** Makes what the methods return, and those who work beside them. */
  readonly make: MakeMatches

  /** @param idCount every id is below it */
  constructor(idCount: number, make: MakeMatches = makeMatches) {
    this.make = make
    this.#scores = new Float64Array(idCount)
    this.#coverage = new Float64Array(idCount)
    this.#ids = new IdSet(idCount)
  }

  /** To be taken with what is added besides: scores and coverage add up. @param share what coverage is multiplied by */
  add({ ids, scores, coverage }: Matches, share: number): void {
    const allScores = this.#scores
    const allCoverage = this.#coverage
    this.#ids.addAll(ids)
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number
      allScores[id] = (allScores[id] as number) + (scores[i] as number)
      allCoverage[id] = Math.min(1, (allCoverage[id] as number) + (coverage[i] as number) * share)
    }
  }

  /**
   * The same for a word.
   * @param factor what its weights are multiplied by
   * @param share what it covers where it stands
   */
  addWord({ ids, weights, count, coveredCount }: WordScores, factor: number, share: number): void {
    const allScores = this.#scores
    const allCoverage = this.#coverage
    for (let i = 0; i < count; i++) {
      const id = ids[i] as number
      this.#ids.add(id)
      allScores[id] = (allScores[id] as number) + factor * (weights[i] as number)
    }
    for (let i = 0; i < coveredCount; i++) {
      const id = ids[i] as number
      allCoverage[id] = Math.min(1, (allCoverage[id] as number) + share)
    }
  }

  /** @returns the sum of what was added since it was last taken */
  take(): Matches {
    const taken = this.#ids.take()
    const out = this.make(taken.length)
    const { ids, scores, coverage } = out
    ids.set(taken)
    const allScores = this.#scores
    const allCoverage = this.#coverage
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number
      scores[i] = allScores[id] as number
      coverage[i] = allCoverage[id] as number
      allScores[id] = 0
      allCoverage[id] = 0
    }
    return out
  }

  /** Those in any; the greatest score and coverage stand. */
  best(sets: readonly Matches[]): Matches {
    return this.#combine(sets, set => this.#raise(set))
  }

  /** Those in any; scores add up, the greatest coverage stands. */
  either(sets: readonly Matches[]): Matches {
    return this.#combine(sets, set => this.#addScores(set))
  }

  /** Those in both; scores add up; coverage as in `a`. */
  intersect(a: Matches, b: Matches): Matches {
    const scores = this.#scores
    const out = this.make(Math.min(a.ids.length, b.ids.length))
    this.#ids.addAll(b.ids)
    for (let i = 0; i < b.ids.length; i++) scores[b.ids[i] as number] = b.scores[i] as number
    let count = 0
    for (let i = 0; i < a.ids.length; i++) {
      const id = a.ids[i] as number
      if (!this.#ids.has(id)) continue
      out.ids[count] = id
      out.scores[count] = (a.scores[i] as number) + (scores[id] as number)
      out.coverage[count++] = a.coverage[i] as number
    }
    this.#clear(b.ids)
    return shorten(out, count)
  }

  /** All of `a`; where `b` has them too, its scores and coverage are added. */
  leftJoin(a: Matches, b: Matches): Matches {
    const scores = this.#scores
    const coverage = this.#coverage
    for (let i = 0; i < b.ids.length; i++) {
      const id = b.ids[i] as number
      scores[id] = b.scores[i] as number
      coverage[id] = b.coverage[i] as number
    }
    const out = this.make(a.ids.length)
    out.ids.set(a.ids)
    for (let i = 0; i < a.ids.length; i++) {
      const id = a.ids[i] as number
      out.scores[i] = (a.scores[i] as number) + (scores[id] as number)
      out.coverage[i] = Math.min(1, (a.coverage[i] as number) + (coverage[id] as number))
    }
    this.#clear(b.ids)
    return out
  }

  /** Those of `a` that are not in `b`. */
  subtract(a: Matches, b: Matches): Matches {
    const out = this.make(a.ids.length)
    this.#ids.addAll(b.ids)
    let count = 0
    for (let i = 0; i < a.ids.length; i++) {
      const id = a.ids[i] as number
      if (this.#ids.has(id)) continue
      out.ids[count] = id
      out.scores[count] = a.scores[i] as number
      out.coverage[count++] = a.coverage[i] as number
    }
    this.#ids.removeAll(b.ids)
    return shorten(out, count)
  }

  #combine(sets: readonly Matches[], add: (set: Matches) => void): Matches {
    const filled = sets.filter(({ ids }) => ids.length > 0)
    const [first = NO_MATCHES] = filled
    if (filled.length < 2) return first
    for (const set of filled) {
      this.#ids.addAll(set.ids)
      add(set)
    }
    return this.take()
  }

  /** Scores are not negative: those that are not there count as 0. */
  #raise({ ids, scores, coverage }: Matches): void {
    const allScores = this.#scores
    const allCoverage = this.#coverage
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number
      if ((scores[i] as number) > (allScores[id] as number)) allScores[id] = scores[i] as number
      if ((coverage[i] as number) > (allCoverage[id] as number)) allCoverage[id] = coverage[i] as number
    }
  }

  #addScores({ ids, scores, coverage }: Matches): void {
    const allScores = this.#scores
    const allCoverage = this.#coverage
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number
      allScores[id] = (allScores[id] as number) + (scores[i] as number)
      if ((coverage[i] as number) > (allCoverage[id] as number)) allCoverage[id] = coverage[i] as number
    }
  }

  #clear(ids: Uint32Array): void {
    this.#ids.removeAll(ids)
    for (let i = 0; i < ids.length; i++) {
      this.#scores[ids[i] as number] = 0
      this.#coverage[ids[i] as number] = 0
    }
  }
}

function shorten(matches: Matches, length: number): Matches {
  if (length === matches.ids.length) return matches
  return {
    ids: matches.ids.subarray(0, length),
    scores: matches.scores.subarray(0, length),
    coverage: matches.coverage.subarray(0, length),
  }
}
