/**
 * Which parts of compounds have gained or lost one of the compounds that the index before has too. The list of any other
 * part is there as it was, and needs not be joined from the lists of all its compounds again.
 */
import type { PartRange } from '../index-format/compound-parts.ts'
import { splitKey } from '../index-format/dictionary-key.ts'
import type { PreviousWords } from './previous-words.ts'

export class ChangedParts {
  readonly #previous: PreviousWords
  readonly #innerPartsOf: (word: string) => readonly PartRange[] | undefined
  /** Of parts that came before: whether they, or parts of theirs, are split otherwise than in the index before. */
  readonly #known = new Map<string, boolean>()
  readonly #keys = new Set<string>()

  /** @param innerPartsOf the parts of a part that is a compound */
  constructor(previous: PreviousWords, innerPartsOf: (word: string) => readonly PartRange[] | undefined) {
    this.#previous = previous
    this.#innerPartsOf = innerPartsOf
  }

  /**
   * @param form of the index before
   * @param keys of all the parts whose lists have it now
   */
  note(form: number, parts: readonly PartRange[], keys: readonly string[]): void {
    const word = splitKey(this.#previous.forms[form] as string)[1]
    const isSame = areEqual(this.#previous.partsOf(form), parts)
    if (isSame && !parts.some(({ start, end }) => this.#isChanged(word.slice(start, end)))) return
    const keysBefore = this.#previous.partKeysOf(form)
    for (const key of keysBefore) if (!keys.includes(key)) this.#keys.add(key)
    for (const key of keys) if (!keysBefore.has(key)) this.#keys.add(key)
  }

  has(key: string): boolean {
    return this.#keys.has(key)
  }

  #isChanged(part: string): boolean {
    const known = this.#known.get(part)
    if (known !== undefined) return known
    const parts = this.#innerPartsOf(part) ?? []
    const isChanged =
      !areEqual(this.#previous.innerCompounds.get(part) ?? [], parts) ||
      parts.some(({ start, end }) => this.#isChanged(part.slice(start, end)))
    this.#known.set(part, isChanged)
    return isChanged
  }
}

function areEqual(a: readonly PartRange[], b: readonly PartRange[]): boolean {
  return a.length === b.length && a.every(({ start, end }, i) => start === b[i]?.start && end === b[i]?.end)
}
