/**
 * The documents with a matching passage, the most promising ones first: by what each can score at most, so that the
 * others need not be evaluated once so many have more.
 *
 * What nearness can add is looked up only for documents that are promising without that.
 */
import type { RankingWeights } from '../ranking/weights.ts'
import { BestScores } from './best-scores.ts'
import { type BitSet, nextId } from './bit-sets.ts'
import type { NearnessBounds } from './nearness-bounds.ts'

/** What documents score at most. */
export interface ScoreBounds {
  /** By document, ≥ 0; not looked at any more when the documents are collected. */
  readonly plan: PlanBounds
  readonly weights: Pick<RankingWeights, 'document' | 'coverage'>
  readonly nearness: Pick<NearnessBounds, 'greatest' | 'ofDocument'>
}

/** A document is needed that can score `near` with nearness, or `plain` without. */
export interface NeededScore {
  readonly plain: number
  readonly near: number
}

export const ANY_SCORE: NeededScore = { plain: 0, near: 0 }

/** The scores of a plan by document, at most. */
export interface PlanBounds {
  readonly passages: Float64Array
  readonly wholes: Float64Array
  /** 0 to 1. */
  readonly coverage: Float64Array
}

/** Where promising documents are collected. */
export interface PromisingRoom {
  readonly documents: Uint32Array
  readonly plain: Float64Array
  readonly mixed: Float64Array
}

export function makePromisingRoom(documentCount: number): PromisingRoom {
  return {
    documents: new Uint32Array(documentCount),
    plain: new Float64Array(documentCount),
    mixed: new Float64Array(documentCount),
  }
}

export class PromisingDocuments {
  readonly #bounds: ScoreBounds
  /** Ascending. */
  readonly #documents: Uint32Array
  /** By the place in #documents: bounds before nearness, with it, and what it multiplies; TAKEN where one was taken. */
  readonly #plain: Float64Array
  readonly #near: Float64Array
  readonly #mixed: Float64Array
  /** Whether #near has been looked up. */
  readonly #isExact: Uint8Array
  #left: number

  /**
   * @param matching passages
   * @param firstPassages document d has the passages [firstPassages[d], firstPassages[d + 1])
   * @param room of all documents, of no further use for these
   */
  constructor(matching: BitSet, firstPassages: Uint32Array, bounds: ScoreBounds, room: PromisingRoom) {
    const { documents, plain, mixed } = room
    const { passages, wholes, coverage } = bounds.plan
    const { weights } = bounds
    let count = 0
    let document = 0
    for (let passage = nextId(matching, 0); passage >= 0; ) {
      while ((firstPassages[document + 1] as number) <= passage) document++
      const score =
        (1 - weights.document) * (passages[document] as number) +
        weights.document * (wholes[document] as number)
      documents[count] = document
      plain[count] = score * (1 + weights.coverage * (coverage[document] as number))
      mixed[count++] = score
      passage = nextId(matching, firstPassages[document + 1] as number)
    }
    this.#bounds = bounds
    this.#documents = documents.slice(0, count)
    this.#plain = plain.slice(0, count)
    this.#left = count
    const { greatest } = bounds.nearness
    this.#mixed = greatest > 0 ? mixed.slice(0, count) : this.#plain
    this.#near = greatest > 0 ? new Float64Array(count) : this.#plain
    this.#isExact = new Uint8Array(greatest > 0 ? count : 0)
    for (let i = 0; i < this.#isExact.length; i++) {
      this.#near[i] = (plain[i] as number) + (mixed[i] as number) * greatest
    }
  }

  /** Documents that were not taken. */
  get count(): number {
    return this.#left
  }

  /** How many that were not taken may score so much before nearness. */
  countFrom(plain: number): number {
    let count = 0
    for (let i = 0; i < this.#plain.length; i++) if ((this.#plain[i] as number) >= plain) count++
    return count
  }

  /**
   * @param count how many at most
   * @returns those of the greatest bounds that can score what is needed, ascending; none where no other can
   */
  take(count: number, needed: NeededScore): Uint32Array {
    if (this.#isExact.length > 0) this.#lookUp(count, needed)
    const rows = Uint32Array.from(this.#best(Math.min(count, this.#left), needed)).sort()
    this.#left -= rows.length
    return rows.map(row => {
      this.#plain[row] = TAKEN
      this.#near[row] = TAKEN
      return this.#documents[row] as number
    })
  }

  /** Of all that may be needed; where any may, of the most promising. */
  #lookUp(count: number, needed: NeededScore): void {
    if (needed.near === 0) {
      if (count >= this.#left) return
      const rows = this.#best(Math.min(PROBES * count, this.#left), needed)
      for (const row of rows) this.#lookUpRow(row)
      return
    }
    for (let row = 0; row < this.#near.length; row++) {
      if ((this.#near[row] as number) >= needed.near && this.#isExact[row] === 0) this.#lookUpRow(row)
    }
  }

  #lookUpRow(row: number): void {
    const nearness = this.#bounds.nearness.ofDocument(this.#documents[row] as number)
    this.#near[row] = (this.#plain[row] as number) + (this.#mixed[row] as number) * nearness
    this.#isExact[row] = 1
  }

  /** Rows of the greatest bounds among those that are needed, in no order. */
  #best(count: number, needed: NeededScore): readonly number[] {
    const best = new BestScores(count)
    for (let row = 0; row < this.#near.length; row++) {
      const near = this.#near[row] as number
      if (near >= needed.near || (this.#plain[row] as number) >= needed.plain) best.add(near, row)
    }
    return best.items
  }
}

const TAKEN = -1

/** So many times as many are looked up as are taken. */
const PROBES = 4
