/**
 * The tokens of a text as numbers, four side by side for each: what reads millions of words takes them from here, and
 * neither a call nor a string is made for a word that was met before (known-words.ts).
 *
 *   analyzer.read('Die Häuser', tokens) → 2
 *   tokens.form(1) → 'häuser', tokens.position(1) → 1, tokens.start(1) → 4, tokens.isCapital(1) → true
 *
 * A sink that is called with five arguments for each token took 15 % of the time of tokenizing.
 */

/** Forms by the numbers of known words; a number means the same form as long as this is the same object. */
export interface NumberedForms {
  form(word: number): string
}

export class TokenColumns {
  /** Of each token: word, place, start, end. */
  #cells = new Int32Array(CELLS * FIRST_TOKENS)
  #count = 0
  #known: NumberedForms = NO_WORDS
  /** Of the tokens that are no known words. */
  #forms: string[] = []

  get count(): number {
    return this.#count
  }

  /** What the numbers of words mean: those of another text mean the same if this is the same. */
  get known(): NumberedForms {
    return this.#known
  }

  /** The number of a known word; below 0 for others, whose number means nothing. */
  word(token: number): number {
    return this.#cells[CELLS * token] as number
  }

  /** See TokenSink for this and what follows. */
  form(token: number): string {
    const word = this.word(token)
    return word < 0 ? (this.#forms[~word] as string) : this.#known.form(word)
  }

  position(token: number): number {
    return (this.#cells[CELLS * token + PLACE] as number) >>> 1
  }

  /** Whether the token's first letter is a capital. */
  isCapital(token: number): boolean {
    return ((this.#cells[CELLS * token + PLACE] as number) & 1) !== 0
  }

  start(token: number): number {
    return this.#cells[CELLS * token + START] as number
  }

  end(token: number): number {
    return this.#cells[CELLS * token + END] as number
  }

  /** Forgets all tokens. @param known what the words of the next ones are numbers of */
  begin(known: NumberedForms): void {
    this.#known = known
    this.#count = 0
    if (this.#forms.length > 0) this.#forms = []
    if (this.#cells.length > CELLS * LONGEST_KEPT) this.#cells = new Int32Array(CELLS * FIRST_TOKENS)
  }

  /** Adds a known word. @param place see placeOf */
  addWord(word: number, place: number, start: number, end: number): void {
    const at = CELLS * this.#count++
    if (at === this.#cells.length) this.#grow()
    const cells = this.#cells
    cells[at] = word
    cells[at + PLACE] = place
    cells[at + START] = start
    cells[at + END] = end
  }

  /** Adds any other. */
  addForm(form: string, place: number, start: number, end: number): void {
    this.addWord(~this.#forms.length, place, start, end)
    this.#forms.push(form)
  }

  #grow(): void {
    const cells = new Int32Array(2 * this.#cells.length)
    cells.set(this.#cells)
    this.#cells = cells
  }
}

/** Position · 2 + (1 if a capital stands at `start`). */
export function placeOf(position: number, text: string, start: number): number {
  return 2 * position + (isCapital(text, start) ? 1 : 0)
}

const NO_WORDS: NumberedForms = {
  form(word) {
    throw new RangeError(`there is no word ${word}`)
  },
}

const CELLS = 4
const PLACE = 1
const START = 2
const END = 3
/** Those of two pages. */
const FIRST_TOKENS = 1 << 11
/** Tokens of the longest text whose room is kept for the next. */
const LONGEST_KEPT = 1 << 16

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  const first = text.charAt(at)
  return first !== first.toLowerCase()
}
