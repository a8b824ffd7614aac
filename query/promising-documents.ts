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

  /** @returns those of the greatest bounds that were not taken before, ascending, and what the others can score */
  take(count: number): { readonly documents: Uint32Array; readonly othersAtMost: number } {
    const bounds = this.#bounds
    const best = new BestScores(Math.min(count, this.#left) + 1)
    for (let number = 0; number < bounds.length; number++) {
      const bound = bounds[number] as number
      if (bound !== NONE) best.add(bound, number)
    }
    const found = best.finish()
    const next = found[count]
    const othersAtMost = next === undefined ? NONE : (bounds[next] as number)
    const documents = Uint32Array.from(found.slice(0, count)).sort()
    for (const number of documents) bounds[number] = NONE
    this.#left -= documents.length
    return { documents, othersAtMost }
  }
}

/** Below every score. */
const NONE = -1
