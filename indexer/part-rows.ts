/**
 * The parts of many compounds as columns of numbers: 300,000 compounds with an object for each part took 40 MB, and most
 * of the time of who collects garbage.
 *
 *   new PartRows(new Rows(1, [0, 0], [packPart({ start: 0, end: 6 }), packPart({ start: 7, end: 11 })])).partsOf(0)
 *   → straße [0, 6), fest [7, 11)
 */
import type { PartRange } from '../index-format/compound-parts.ts'
import type { Rows } from './rows.ts'

/** A part as one number. */
export function packPart({ start, end }: PartRange): number {
  return start * BOUND_LIMIT + end
}

export class PartRows {
  readonly #rows: Rows

  /** @param rows of each form its parts, packed */
  constructor(rows: Rows) {
    this.#rows = rows
  }

  /** None where the form is one word. */
  partsOf(form: number): readonly PartRange[] {
    if (!this.isCompound(form)) return NO_PARTS
    const parts: PartRange[] = []
    for (const part of this.#rows.row(form))
      parts.push({ start: Math.floor(part / BOUND_LIMIT), end: part % BOUND_LIMIT })
    return parts
  }

  isCompound(form: number): boolean {
    return !this.#rows.isEmpty(form)
  }
}

/** No form is as long. */
const BOUND_LIMIT = 1 << 16
const NO_PARTS: readonly PartRange[] = []
