/**
 * The values that documents have of one thing, as numbers: of a field, or the folders that they lie in. So a filter and
 * a count are loops over numbers, whatever the values are.
 *
 *   tags of document 0: a, b, of 1: none, of 2: b  →  values [a, b], starts [0, 2, 2, 3], numbers [0, 1, 1]
 */

export interface ValueColumn {
  /** Distinct, ascending by code unit. */
  readonly values: readonly string[]
  /** documentCount + 1 numbers: document d has the values numbers[starts[d], starts[d + 1]). */
  readonly starts: Uint32Array
  /** Places in `values`; of each document distinct. */
  readonly numbers: Uint32Array
}

/** Takes the values of one document after the other: add → … → finish. */
export class ValueColumnBuilder {
  readonly #numberOf = new Map<string, number>()
  /** Parallel: the document #documents[i] has the value of number #numbers[i], in the order they were met. */
  readonly #documents: number[] = []
  readonly #numbers: number[] = []

  /** @param document not below those before */
  add(document: number, values: readonly string[]): void {
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as string
      if (values.indexOf(value) < i) continue
      let number = this.#numberOf.get(value)
      if (number === undefined) {
        number = this.#numberOf.size
        this.#numberOf.set(value, number)
      }
      this.#documents.push(document)
      this.#numbers.push(number)
    }
  }

  finish(documentCount: number): ValueColumn {
    const values = [...this.#numberOf.keys()].sort()
    const places = new Uint32Array(values.length)
    values.forEach((value, place) => {
      places[this.#numberOf.get(value) as number] = place
    })
    const starts = new Uint32Array(documentCount + 1)
    for (const document of this.#documents) starts[document + 1] = (starts[document + 1] as number) + 1
    for (let document = 0; document < documentCount; document++) {
      starts[document + 1] = (starts[document + 1] as number) + (starts[document] as number)
    }
    return { values, starts, numbers: Uint32Array.from(this.#numbers, number => places[number] as number) }
  }
}

/** @returns by document: 1 where it has the value */
export function documentsWith({ values, starts, numbers }: ValueColumn, value: string): Uint8Array {
  const wanted = values.indexOf(value)
  const found = new Uint8Array(starts.length - 1)
  for (let document = 0; document < found.length; document++) {
    const end = starts[document + 1] as number
    for (let i = starts[document] as number; i < end; i++) {
      if (numbers[i] === wanted) found[document] = 1
    }
  }
  return found
}

/**
 * @param documents by document: 1 where it counts
 * @returns by the value's place: how many of them have it
 */
export function countValues({ values, starts, numbers }: ValueColumn, documents: Uint8Array): Uint32Array {
  const counts = new Uint32Array(values.length)
  for (let document = 0; document < documents.length; document++) {
    if (documents[document] === 0) continue
    const end = starts[document + 1] as number
    for (let i = starts[document] as number; i < end; i++) {
      const number = numbers[i] as number
      counts[number] = (counts[number] as number) + 1
    }
  }
  return counts
}
