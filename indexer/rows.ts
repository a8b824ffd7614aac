/**
 * Many short lists of numbers as two columns: a list for each form of a vocabulary takes as many numbers as it has, and
 * not an object, which is what most of the memory would go to.
 */

export class Rows {
  readonly #starts: Uint32Array
  readonly #values: Uint32Array

  /**
   * @param rows rows[i] is the row that values[i] belongs to, < rowCount
   * @param values keep their order within a row
   */
  constructor(rowCount: number, rows: ArrayLike<number>, values: ArrayLike<number>) {
    const starts = new Uint32Array(rowCount + 1)
    for (let i = 0; i < rows.length; i++) {
      const next = (rows[i] as number) + 1
      starts[next] = (starts[next] as number) + 1
    }
    for (let row = 0; row < rowCount; row++)
      starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number)
    const fill = starts.slice()
    this.#values = new Uint32Array(values.length)
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number
      const at = fill[row] as number
      fill[row] = at + 1
      this.#values[at] = values[i] as number
    }
    this.#starts = starts
  }

  /** A view. */
  row(row: number): Uint32Array {
    return this.#values.subarray(this.#starts[row], this.#starts[row + 1])
  }

  isEmpty(row: number): boolean {
    return this.#starts[row] === this.#starts[row + 1]
  }
}
