/**
 * Words that were read before, with their normal forms: what stands in a text is looked up letter by letter, so that
 * no string is made of a word seen before, and equal forms are one and the same string.
 *
 *   const known = words.find(codes, start, end, hash)
 *   known < 0 ? words.add(…) : words.form(known)
 *
 * A cache: whoever finds it full begins another. Of the words of German law 97 % are in it when they come.
 */
import { LetterTable } from './letter-table.ts'
import type { NumberedForms } from './token-columns.ts'

export class KnownWords implements NumberedForms {
  readonly #surfaces = new LetterTable()
  readonly #forms: string[] = []
  #roles = new Uint8Array(FIRST_WORDS)

  /** Whether no word can be added. */
  get isFull(): boolean {
    return this.#surfaces.size === MOST_WORDS
  }

  /** The number of the word whose letters stand at [start, end); −1 for one that is not known. See LetterTable.find. */
  find(codes: Uint16Array, start: number, end: number, hash: number): number {
    return this.#surfaces.find(codes, start, end, hash)
  }

  /** The normal form. */
  form(word: number): string {
    return this.#forms[word] as string
  }

  /** What was given for the word with its form. */
  role(word: number): number {
    return this.#roles[word] as number
  }

  /**
   * Adds a word that is not there yet.
   * @param surface as it is written
   * @param form to be kept, so it should be no slice of a long text
   * @param role of 8 bits
   * @returns its number
   */
  add(surface: string, form: string, role: number): number {
    const word = this.#surfaces.add(surface)
    if (word === this.#roles.length) this.#growRoles()
    this.#forms.push(form)
    this.#roles[word] = role
    return word
  }

  #growRoles(): void {
    const roles = new Uint8Array(2 * this.#roles.length)
    roles.set(this.#roles)
    this.#roles = roles
  }
}

/** Letters of the longest word worth knowing; longer ones do not come again. */
export const LONGEST_KNOWN = 48

/** About 30 MB when all of them are there. */
const MOST_WORDS = 1 << 18
const FIRST_WORDS = 1 << 8
