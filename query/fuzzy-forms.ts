/**
 * Forms that are spelled nearly like a word: at most one or two letters are left out, added, replaced, or exchanged
 * with their neighbour. ß counts as ss.
 *
 *   fuzzyForms('kündigung', 1)  accepts kündigung, kündigug, küdnigung; not kündigungen
 *
 * The distance is that of optimal string alignment (Damerau 1964; Boytsov, Indexing Methods for Approximate Dictionary
 * Searching, 2011). It is worked out row by row, a row for each letter of the form; forms that come in order share the
 * rows of their common beginning.
 */
import type { FormTest } from './form-test.ts'
import { foldSharpS } from './sharp-s.ts'

export type EditDistance = 1 | 2

/** Of the longer words more letters may differ. */
export function usualDistance(word: string): EditDistance {
  return word.length <= LONGEST_SHORT_WORD ? 1 : 2
}

const LONGEST_SHORT_WORD = 5

/** @param word a normal form */
export function fuzzyForms(word: string, greatest: EditDistance): FormTest {
  const rows = new DistanceRows(foldSharpS(word), greatest)
  return {
    mayBegin: beginning => rows.mayBegin(foldSharpS(beginning)),
    weigh: form => {
      const distance = rows.distance(foldSharpS(form))
      return distance > greatest ? 0 : WEIGHT_OF_EDIT ** distance
    },
  }
}

/** What an occurrence counts by each letter that differs. */
const WEIGHT_OF_EDIT = 0.5

/** Distances between the beginnings of a word and those of the form that was asked for last. */
class DistanceRows {
  readonly #word: string
  readonly #greatest: number
  #form = ''
  /** rows[i][j]: distance of the form's first i letters and the word's first j; as many as are worked out. */
  readonly #rows: number[][]

  constructor(word: string, greatest: number) {
    this.#word = word
    this.#greatest = greatest
    this.#rows = [Array.from({ length: word.length + 1 }, (_, j) => j)]
  }

  /** Some number above the greatest where it is above it. */
  distance(form: string): number {
    if (Math.abs(form.length - this.#word.length) > this.#greatest) return this.#greatest + 1
    return this.#follow(form) ? (this.#rows[form.length]?.[this.#word.length] as number) : this.#greatest + 1
  }

  mayBegin(beginning: string): boolean {
    return this.#follow(beginning)
  }

  /** Works out the rows of a form; false where even its beginning is too far from any of the word's. */
  #follow(form: string): boolean {
    let shared = 0
    while (shared < this.#form.length && this.#form[shared] === form[shared]) shared++
    this.#rows.length = Math.min(this.#rows.length, shared + 1)
    this.#form = form
    while (this.#rows.length <= form.length) {
      if (!this.#isNear(this.#rows.length - 1)) return false
      this.#addRow(this.#rows.length)
    }
    return this.#isNear(form.length)
  }

  /** Whether some cell of a row is small enough; an exchange reaches two rows back, at the cost of one. */
  #isNear(i: number): boolean {
    const greatest = this.#greatest
    const before = this.#rows[i - 1]
    return (
      (this.#rows[i] as number[]).some(cell => cell <= greatest) ||
      (before?.some(cell => cell < greatest) ?? false)
    )
  }

  #addRow(i: number): void {
    const [form, word] = [this.#form, this.#word]
    const above = this.#rows[i - 1] as number[]
    const letter = form[i - 1]
    const row = [i]
    for (let j = 1; j <= word.length; j++) {
      const replaced = (above[j - 1] as number) + (letter === word[j - 1] ? 0 : 1)
      let distance = Math.min(replaced, (above[j] as number) + 1, (row[j - 1] as number) + 1)
      if (i > 1 && j > 1 && letter === word[j - 2] && form[i - 2] === word[j - 1]) {
        distance = Math.min(distance, ((this.#rows[i - 2] as number[])[j - 2] as number) + 1)
      }
      row.push(distance)
    }
    this.#rows.push(row)
  }
}
