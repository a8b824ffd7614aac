/**
 * Places of a text → the stretches of it that are to be read so that the words there are read as in the whole text: each
 * begins where a word certainly does and ends before white space.
 *
 *   add [26, 27] of 'Der Mieter kann jederzeit kündigen, wenn …' → [[26, 35]]
 *
 * Many things go on behind white space: "z. B.", "Waffen-\nstillstand". None does behind a letter or a digit with a
 * single white space behind it (of "§§ 1, 2" only numbers go on, which no letter looks for).
 */
import type { Stretch } from '../analysis/analyzer.ts'
import { isLatinLetter } from '../analysis/latin-letter.ts'

/** add → … → all. Linear in the text, however many places are added. */
export class TextStretches {
  readonly #text: string
  readonly #all: Stretch[] = []

  constructor(text: string) {
    this.#text = text
  }

  /** Ascending. */
  get all(): readonly Stretch[] {
    return this.#all
  }

  /** Adds the words that a place touches. Places come in the order of their beginnings. */
  add([placeStart, placeEnd]: Stretch): void {
    const last = this.#all.at(-1)
    const [lastStart, lastEnd] = last ?? [0, 0]
    if (placeEnd <= lastEnd) return
    const start = wordStartBefore(this.#text, placeStart, lastEnd)
    const end = wordsEnd(this.#text, placeEnd)
    if (last === undefined || start > lastEnd) this.#all.push([start, end])
    else this.#all[this.#all.length - 1] = [lastStart, end]
  }
}

/** The last offset up to `at` where a word certainly begins, and one ends behind `least`; `least` where none is. */
export function wordStartBefore(text: string, at: number, least: number): number {
  for (let start = at; start > least; start--) {
    if (!isBlank(text.charCodeAt(start - 1))) continue
    const before = start - 2
    const wordEnd = isPause(text.charCodeAt(before)) ? before - 1 : before
    if (wordEnd >= least && isPlain(text.charCodeAt(wordEnd))) return start
  }
  return least
}

/** What stands between white space around a place; undefined where that is longer than anything that is a word. */
export function chunkAt(text: string, at: number): string | undefined {
  const least = Math.max(0, at - LONGEST_CHUNK)
  const most = Math.min(text.length, at + LONGEST_CHUNK)
  let start = at
  while (start > least && !isBlank(text.charCodeAt(start - 1))) start--
  let end = at
  while (end < most && !isBlank(text.charCodeAt(end))) end++
  const beginsHere = start === 0 || isBlank(text.charCodeAt(start - 1))
  const endsHere = end === text.length || isBlank(text.charCodeAt(end))
  return beginsHere && endsHere ? text.slice(start, end) : undefined
}

/** So that looking at each of many places takes no longer than the text is. */
const LONGEST_CHUNK = 128

function wordsEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && !isBlank(text.charCodeAt(end))) end++
  return end
}

/** Space and line feed. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a
}

/** , : ; ) */
function isPause(code: number): boolean {
  return code === 0x2c || code === 0x3a || code === 0x3b || code === 0x29
}

/** A letter or digit of ASCII. */
function isPlain(code: number): boolean {
  return isLatinLetter(code) || (code >= 0x30 && code <= 0x39)
}
