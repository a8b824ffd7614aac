/** The numbers of all passages and documents, collected run by run. */
import { encodePassageTable } from '../index-format/passage-table.ts'
import type { RankingWeights } from '../ranking/weights.ts'
import type { Run } from './run.ts'
import type { CollectionTables } from './term-groups.ts'

export class PassageNumbers {
  readonly #lengths: Uint16Array[] = []
  readonly #headingLengths: Uint8Array[] = []
  readonly #firstPassages: number[] = [0]
  /** Of each run. */
  readonly #firstPassagesOfRuns: number[] = []
  readonly #firstDocumentsOfRuns: number[] = []
  #wordCount = 0

  get documentCount(): number {
    return this.#firstPassages.length - 1
  }

  get passageCount(): number {
    return this.#firstPassages.at(-1) ?? 0
  }

  /** Running words, headings included. */
  get wordCount(): number {
    return this.#wordCount
  }

  add({ lengths, headingLengths, passageCounts, wordCount }: Run): void {
    this.#firstPassagesOfRuns.push(this.passageCount)
    this.#firstDocumentsOfRuns.push(this.documentCount)
    this.#lengths.push(lengths)
    this.#headingLengths.push(headingLengths)
    for (const count of passageCounts) this.#firstPassages.push(this.passageCount + count)
    this.#wordCount += wordCount
  }

  /** A run whose units count from the first of all and belong to documents of other runs. */
  addBesides(): void {
    this.#firstPassagesOfRuns.push(0)
    this.#firstDocumentsOfRuns.push(0)
  }

  encode(): Uint8Array {
    return encodePassageTable({
      firstPassages: Uint32Array.from(this.#firstPassages),
      lengths: this.#allLengths(),
      headingLengths: this.#allHeadingLengths(),
    })
  }

  tables(ranking: RankingWeights): CollectionTables {
    return {
      firstUnits: {
        passage: Uint32Array.from(this.#firstPassagesOfRuns),
        document: Uint32Array.from(this.#firstDocumentsOfRuns),
      },
      lengths: this.#allLengths(),
      headingLengths: this.#allHeadingLengths(),
      documentCount: this.documentCount,
      averageLength: this.#wordCount / this.passageCount,
      ranking,
    }
  }

  #allLengths(): Uint16Array {
    const all = new Uint16Array(this.passageCount)
    let at = 0
    for (const lengths of this.#lengths) {
      all.set(lengths, at)
      at += lengths.length
    }
    return all
  }

  #allHeadingLengths(): Uint8Array {
    const all = new Uint8Array(this.passageCount)
    let at = 0
    for (const lengths of this.#headingLengths) {
      all.set(lengths, at)
      at += lengths.length
    }
    return all
  }
}
