/**
 * The ids of chosen documents and columns for their matches, in room that is used again: memory that was used before
 * costs no page fault. It is as long as the most ids that were chosen at once.
 */
import type { ChosenRanges } from './chosen-documents.ts'
import { MatchColumns } from './match-columns.ts'
import type { MakeMatches } from './matches.ts'
import type { ScopeIds } from './scope-ids.ts'

/** Ids with columns for their matches. */
export interface ChosenIds extends ScopeIds {
  readonly matches: MatchColumns
}

export class ChosenRoom {
  readonly #whole: ScopeIds
  readonly #make: MakeMatches
  #documentOf = new Uint32Array()
  #normOf = new Uint32Array()
  #matches: MatchColumns

  /** @param whole of which some are chosen @param make of matches of chosen ids */
  constructor(whole: ScopeIds, make: MakeMatches) {
    this.#whole = whole
    this.#make = make
    this.#matches = new MatchColumns(0, make)
  }

  /** @returns the ids of the ranges, good until others are chosen */
  fill({ starts, ends, firstIds }: ChosenRanges): ChosenIds {
    const count = firstIds[starts.length] as number
    this.#makeRoom(count)
    const documentOf = this.#documentOf
    const normOf = this.#normOf
    for (let i = 0; i < starts.length; i++) {
      const first = firstIds[i] as number
      documentOf.fill(i, first, firstIds[i + 1])
      normOf.set(this.#whole.normOf.subarray(starts[i], ends[i]), first)
    }
    return { count, documentOf, firstIds, normOf, norms: this.#whole.norms, matches: this.#matches }
  }

  #makeRoom(count: number): void {
    const size = this.#documentOf.length
    if (count <= size) return
    const larger = Math.min(this.#whole.count, Math.max(count, 2 * size, FIRST_IDS))
    this.#documentOf = new Uint32Array(larger)
    this.#normOf = new Uint32Array(larger)
    this.#matches = new MatchColumns(larger, this.#make)
  }
}

/** Passages of the documents that most queries choose. */
const FIRST_IDS = 1 << 12
