/**
 * The documents with a matching passage, the most promising ones first: by what each can score at most, so that the
 * others need not be evaluated once so many have more.
 */
import { BestScores } from './best-scores.ts'
import { type BitSet, hasAny } from './bit-sets.ts'

export class PromisingDocuments {
  /** Documents with a matching passage. */
  readonly count: number
  /** By document; NONE for those that do not match or were taken. */
  readonly #bounds: Float64Array
  #left: number

  /**
   * @param matching passages
   * @param boundOf ≥ 0
   */
  constructor(matching: BitSet, firstPassages: Uint32Array, boundOf: (document: number) => number) {
    const documentCount = firstPassages.length - 1
    this.#bounds = new Float64Array(documentCount).fill(NONE)
    let count = 0
    for (let number = 0; number < documentCount; number++) {
      if (!hasAny(matching, firstPassages[number] as number, firstPassages[number + 1] as number)) continue
      this.#bounds[number] = boundOf(number)
      count++
    }
    this.count = count
    this.#left = count
  }

  /**
   * @param least what they can score at the least
   * @returns up to `count` of the greatest bounds that were not taken before, ascending
   */
  take(count: number, least: number): Uint32Array {
    const bounds = this.#bounds
    const best = new BestScores(Math.min(count, this.#left))
    for (let number = 0; number < bounds.length; number++) {
      const bound = bounds[number] as number
      if (bound >= least) best.add(bound, number)
    }
    const documents = Uint32Array.from(best.finish()).sort()
    for (const number of documents) bounds[number] = NONE
    this.#left -= documents.length
    return documents
  }
}

/** Below every score. */
const NONE = -1
