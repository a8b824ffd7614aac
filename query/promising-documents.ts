/**
 * The documents with a matching passage, the most promising ones first: by what each can score at most, so that the
 * others need not be evaluated once so many have more.
 */
import { BestScores } from './best-scores.ts'
import { type BitSet, nextId } from './bit-sets.ts'

/** Where promising documents are collected. */
export interface PromisingRoom {
  readonly documents: Uint32Array
  readonly bounds: Float64Array
}

export class PromisingDocuments {
  /** Ascending; those that were taken are not there any more. */
  readonly #documents: Uint32Array
  /** bounds[i] is that of documents[i]. */
  readonly #bounds: Float64Array
  #left = 0

  /**
   * @param matching passages
   * @param firstPassages document d has the passages [firstPassages[d], firstPassages[d + 1])
   * @param boundOf ≥ 0
   * @param room of all documents, of no further use for these
   */
  constructor(
    matching: BitSet,
    firstPassages: Uint32Array,
    boundOf: (document: number) => number,
    room: PromisingRoom,
  ) {
    const { documents, bounds } = room
    let count = 0
    let document = 0
    for (let passage = nextId(matching, 0); passage >= 0; ) {
      while ((firstPassages[document + 1] as number) <= passage) document++
      documents[count] = document
      bounds[count++] = boundOf(document)
      passage = nextId(matching, firstPassages[document + 1] as number)
    }
    this.#documents = documents.slice(0, count)
    this.#bounds = bounds.slice(0, count)
    this.#left = count
  }

  /** Documents that were not taken. */
  get count(): number {
    return this.#left
  }

  /**
   * @param count how many at most
   * @param least what they can score at the least
   * @returns those of the greatest bounds, ascending
   */
  take(count: number, least: number): Uint32Array {
    const documents = this.#documents
    const bounds = this.#bounds
    const best = new BestScores(Math.min(count, this.#left))
    for (let i = 0; i < this.#left; i++) {
      const bound = bounds[i] as number
      if (bound >= least) best.add(bound, i)
    }
    const rows = Uint32Array.from(best.finish()).sort()
    const taken = rows.map(row => documents[row] as number)
    this.#remove(rows)
    return taken
  }

  /** @param rows ascending */
  #remove(rows: Uint32Array): void {
    const documents = this.#documents
    const bounds = this.#bounds
    let next = 0
    let kept = rows[0] ?? this.#left
    for (let i = kept; i < this.#left; i++) {
      if (i === rows[next]) {
        next++
        continue
      }
      documents[kept] = documents[i] as number
      bounds[kept++] = bounds[i] as number
    }
    this.#left = kept
  }
}
