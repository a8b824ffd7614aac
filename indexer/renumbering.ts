/** Which numbers the documents and passages of the index before have now; filled run by run. */
import type { PostingUnit } from '../index-format/dictionary-key.ts'
import type { PassageTable } from '../index-format/passage-table.ts'
import { GONE, type PreviousUnits } from './previous-postings.ts'
import type { Run } from './run.ts'

export class Renumbering {
  readonly #table: PassageTable
  readonly #newNumbers: Readonly<Record<PostingUnit, Uint32Array>>

  /** @param table of the index before */
  constructor(table: PassageTable) {
    this.#table = table
    this.#newNumbers = {
      passage: new Uint32Array(table.passageCount).fill(GONE),
      document: new Uint32Array(table.documentCount).fill(GONE),
    }
  }

  /** @param first numbers of the run's first document and passage */
  add({ previousNumbers, passageCounts }: Run, first: Readonly<Record<PostingUnit, number>>): void {
    let { passage } = first
    previousNumbers.forEach((previous, i) => {
      if (previous >= 0) {
        this.#newNumbers.document[previous] = first.document + i
        const start = this.#table.firstPassages[previous] as number
        const end = this.#table.firstPassages[previous + 1] as number
        for (let k = start; k < end; k++) this.#newNumbers.passage[k] = passage + k - start
      }
      passage += passageCounts[i] as number
    })
  }

  /** @param places see PreviousUnits */
  units(places: Float64Array): PreviousUnits {
    const { lengths, headingLengths } = this.#table
    return { places, newNumbers: this.#newNumbers, lengths, headingLengths }
  }
}
