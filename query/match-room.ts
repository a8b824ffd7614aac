/**
 * Room for the matches of one evaluation, used again by the next: making three small arrays for each set of matches took
 * longer than to fill them (2 to 4 µs an array, a view of one that is there 0.1).
 */
import { type Matches, makeMatches } from './matches.ts'

export class MatchRoom {
  #columns: Matches
  #used = 0

  /** @param size rows that there is room for at first */
  constructor(size: number) {
    this.#columns = makeMatches(size)
  }

  /** Rows with whatever was in them before, good until the room is cleared. */
  readonly make = (length: number): Matches => {
    const start = this.#used
    const end = start + length
    this.#used = end
    const { ids, scores, coverage } = this.#columns
    if (end > ids.length) return makeMatches(length)
    return {
      ids: ids.subarray(start, end),
      scores: scores.subarray(start, end),
      coverage: coverage.subarray(start, end),
    }
  }

  /** Forgets all rows; where they were more than there is room for, makes room for as many. */
  clear(): void {
    if (this.#used > this.#columns.ids.length && this.#used <= MOST_ROWS) {
      this.#columns = makeMatches(this.#used)
    }
    this.#used = 0
  }
}

/** 5 MB of room; an evaluation that needs more makes it for itself. */
const MOST_ROWS = 1 << 18
